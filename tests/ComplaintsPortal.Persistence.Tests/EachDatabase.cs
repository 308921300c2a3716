[assembly: TestFramework("ComplaintsPortal.Testing.Databases.EachDatabaseFramework", "ComplaintsPortal.Testing")]
