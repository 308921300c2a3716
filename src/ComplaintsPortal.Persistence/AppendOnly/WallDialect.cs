namespace ComplaintsPortal.Persistence.AppendOnly;

/// <summary>The few words in which databases differ when they speak of a row before and after a change.</summary>
internal sealed record WallDialect(string Always, Func<string, string> Differs)
{
    public string Old { get; init; } = "OLD";

    public string New { get; init; } = "NEW";
}
