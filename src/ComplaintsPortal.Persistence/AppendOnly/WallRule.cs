namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>One thing that the wall within the database refuses: an act (DELETE, UPDATE, INSERT) on a row of the table when the condition holds.</summary>
internal sealed record WallRule(string Name, string Table, string Act, string When)
{
    /// <summary>What the database says then.</summary>
    public string Sentence => $"{Table} may only be added to";
}
