namespace ComplaintsPortal.Casework.Worklists;

/// <summary>Some lines of the register, how many there are in all, and where they go on.</summary>
public sealed record RegisterPage(IReadOnlyList<RegisterLine> Rows, int Count, RegisterPlace? Next)
{
    public bool IsMoreThanCounted => Count > RegisterQuery.MostCounted;
}
