namespace ComplaintsPortal.Web.BackOffice.Ask;

/// <summary>What is asked of the complainant: codes of requirements, and whatever else is to be said.</summary>
public sealed record AskForm
{
    public IReadOnlyList<string> Items { get; init; } = [];

    public string? Question { get; init; }
}
