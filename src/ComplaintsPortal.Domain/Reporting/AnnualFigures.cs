namespace ComplaintsPortal.Domain.Reporting;

/// <summary>One year's figures, counted as contract.md says. <c>By…</c> tallies, decisions, extensions, reopened and mediation are about the year's arrivals that are in the register; zero everywhere is a valid year (R37).</summary>
public sealed record AnnualFigures
{
    public required int Year { get; init; }

    /// <summary>Every arrival received in the year, by local date: registered + the sum of <see cref="NotRegistered"/>, always (R3).</summary>
    public required int Arrivals { get; init; }

    public required int Registered { get; init; }
    public required NotRegisteredFigures NotRegistered { get; init; }

    /// <summary>Twelve counts of arrivals, January first.</summary>
    public required IReadOnlyList<int> ByMonth { get; init; }

    public required IReadOnlyList<TallyLine> ByChannel { get; init; }
    public required IReadOnlyList<TallyLine> ByStakeholder { get; init; }

    /// <summary>The empty word stands for those without a category (an empty cell of the register), so that the lines add up to <see cref="Registered"/>.</summary>
    public required IReadOnlyList<TallyLine> ByCategory { get; init; }

    /// <summary>The empty word stands for those without a training action.</summary>
    public required IReadOnlyList<TallyLine> ByTrainingAction { get; init; }

    /// <summary>Only those whose cause was found.</summary>
    public required IReadOnlyList<TallyLine> ByCause { get; init; }

    public required AcknowledgedFigures Acknowledged { get; init; }
    public required AnsweredFigures Answered { get; init; }

    /// <summary>Second replies after a contested one, whose own clock fell due in the year: apart from <see cref="Answered"/> (R18).</summary>
    public required ContestedFigures Contested { get; init; }

    /// <summary>Complaints extended at least once.</summary>
    public required int Extensions { get; init; }

    /// <summary>Whatever is or may be a complaint, of this year or an earlier one, not closed at the midnight that ends 31 December (or now, in a running year).</summary>
    public required int OpenAtYearEnd { get; init; }

    /// <summary>Those among them without a reply whose due date was over by then.</summary>
    public required int OverdueAtYearEnd { get; init; }

    public required DecisionFigures Decisions { get; init; }
    public required int Reopened { get; init; }
    public required MediationFigures Mediation { get; init; }
    public required SatisfactionFigures Satisfaction { get; init; }
    public required CorrectiveActionFigures CorrectiveActions { get; init; }
    public required IReadOnlyList<CommitmentFigures> Commitments { get; init; }
}
