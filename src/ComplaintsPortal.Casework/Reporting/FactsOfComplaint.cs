using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>Makes plain facts of a row: local dates of instants, the due date as R36 wants it, the term of retention.</summary>
internal sealed class FactsOfComplaint(OfficeClock clock, RareFacts rare, int retentionYears)
{
    public ComplaintFacts Of(ComplaintRow row) => new()
    {
        Reference = row.Reference,
        Channel = row.Channel,
        Nature = row.Nature,
        Status = row.Status,
        StakeholderType = row.StakeholderType,
        Category = row.Category,
        TrainingAction = row.TrainingAction,
        Cause = row.Cause,
        Policy = row.Policy,
        ReceivedOn = row.ReceivedOn,
        RegisteredOn = row.RegisteredOn,
        AcknowledgementDueOn = row.AcknowledgeBy,
        AcknowledgedOn = DateOf(row.AcknowledgedAt),
        FirstDueOn = row.FirstDueOn,
        DueOn = DueOn(row),
        Extended = rare.Extended.Contains(row.Id),
        RepliedOn = DateOf(row.RepliedAt),
        Decision = row.Decision,
        SettledInFull = row.SettledInFull,
        ClosedOn = row.ClosedOn,
        ClosingReason = row.ClosingReason,
        EarlierClosings = rare.UndoneClosings.GetValueOrDefault(row.Id) ?? [],
        Reopened = row.TimesReopened > 0,
        MediatorNamed = row.MediatorNamed,
        MediationOpened = row.MediationOpened,
        Satisfaction = row.Rating,
        FoundIncomplete = rare.InformationAsked.ContainsKey(row.Id) || row.Status == Status.Incomplete || rare.IncompleteUnexamined.Contains(row.Id),
        InformationAskedOn = rare.InformationAsked.TryGetValue(row.Id, out var asked) ? asked : null,
        ConfirmationAskedOn = row.ConfirmationAskedOn,
        FileHolds = row.Parts,
        Contests = rare.Contests.GetValueOrDefault(row.Id) ?? [],
        ProgressQuestions = rare.Questions.GetValueOrDefault(row.Id) ?? [],
        KeptUntil = row.ClosedOn?.AddYears(retentionYears),
        ErasedOn = rare.Erased.TryGetValue(row.Id, out var erased) ? erased : null,
    };

    /// <summary>None while the clock stands still for the first reply (R18); what nobody examined runs on (R36).</summary>
    private static DateOnly? DueOn(ComplaintRow row) => row.RepliedAt is null && row.PausedSince is not null ? null : row.DueOn;

    private DateOnly? DateOf(DateTimeOffset? instant) => instant is { } at ? clock.DateOf(at) : null;
}
