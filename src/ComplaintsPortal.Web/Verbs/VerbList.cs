namespace ComplaintsPortal.Web.Verbs;

/// <summary>Every verb, in the order the help shows them.</summary>
public static class VerbList
{
    public static IReadOnlyList<IVerb> All { get; } =
    [
        new MigrateVerb(),
        new UsersVerb(),
        new DeadlineVerb(),
        new VerifyVerb(),
        new DemoVerb(),
        new ExportVerb(),
        new ReportVerb(),
        new BackupVerb(),
        new RestoreVerb(),
        new MoveVerb(),
        new MailVerb(),
        new VersionVerb(),
    ];

    public static IVerb? Find(string name) => All.FirstOrDefault(verb => verb.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
