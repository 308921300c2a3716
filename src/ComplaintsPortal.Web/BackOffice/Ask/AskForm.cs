namespace ComplaintsPortal.Web.BackOffice.Ask;

/// <summary>What is asked of the complainant: codes of requirements, and whatever else is to be said.</summary>
public sealed record AskForm
{
    /// <summary>A list that can be filled: into one that cannot, model binding puts nothing and says nothing.</summary>
    public IList<string> Items { get; init; } = [];

    public string? Question { get; init; }

    /// <summary>The letter is to be shown first; nothing is done.</summary>
    public bool Preview { get; init; }
}
