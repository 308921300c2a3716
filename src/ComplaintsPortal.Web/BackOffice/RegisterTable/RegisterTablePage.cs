using ComplaintsPortal.Casework.Worklists;

namespace ComplaintsPortal.Web.BackOffice.RegisterTable;

/// <summary>The register as the screen shows it: filters, the year's balance, the lines.</summary>
public sealed record RegisterTablePage(RegisterTableForm Form, RegisterPage Lines, DateOnly Today)
{
    public required IReadOnlyList<int> Years { get; init; }

    public required IReadOnlyList<string> Categories { get; init; }

    public required IReadOnlyDictionary<Guid, string> Names { get; init; }

    /// <summary>Arrivals, registered and beside, of the year chosen (R3); null without a year, and where it has to be asked for.</summary>
    public RegisterBalance? Balance { get; init; }

    /// <summary>So many arrivals at least, and the balance was not asked for.</summary>
    public int? MoreThanBalanced { get; init; }

    /// <summary>Every line on one page, to be printed.</summary>
    public bool Whole { get; init; }

    /// <summary>Not the first page.</summary>
    public bool GoesOn { get; init; }

    public string? NameOf(Guid? staffId) => staffId is { } id ? Names.GetValueOrDefault(id) : null;

    /// <summary>The reply is owed and late today.</summary>
    public bool IsLate(RegisterLine line) =>
        line.DueOn < Today && line.RepliedAt is null && line.ClosedOn is null && line.PausedSince is null;
}
