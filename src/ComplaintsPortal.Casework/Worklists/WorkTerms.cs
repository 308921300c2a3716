using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>What the rules of the work list go by: local days, each the last one that counts, and whether the organisation lacks a fit mediator (R25).</summary>
internal sealed record WorkTerms
{
    /// <summary>Working days before the due date from which it is "soon"; the first reminder of R22.</summary>
    private const int SoonDays = 5;

    public required DateOnly Today { get; init; }

    public required DateOnly Soon { get; init; }

    /// <summary>Information asked for by then is to be reminded of.</summary>
    public required DateOnly InformationAskedUntil { get; init; }

    /// <summary>So is a written confirmation.</summary>
    public required DateOnly ConfirmationAskedUntil { get; init; }

    /// <summary>Who was reminded by then may be closed unregistered.</summary>
    public required DateOnly RemindedUntil { get; init; }

    /// <summary>A consumer who wrote by then and has no reply must be told of the mediator.</summary>
    public required DateOnly WrittenUntil { get; init; }

    public required DateTimeOffset SetApartSince { get; init; }

    public required bool MediatorMissing { get; init; }

    public static WorkTerms Of(OfficeClock clock, OrganisationProfile profile)
    {
        var today = clock.Today;
        return new WorkTerms
        {
            Today = today,
            Soon = new WorkingCalendar(profile.Deadline).Count(today, SoonDays).DueOn,
            InformationAskedUntil = today.AddDays(-profile.FollowUp.InformationReminderDays),
            ConfirmationAskedUntil = today.AddDays(-profile.FollowUp.ConfirmationReminderDays),
            RemindedUntil = today.AddDays(-profile.FollowUp.UnregisteredClosureDays),
            WrittenUntil = UnansweredConsumers.LastWritten(today),
            SetApartSince = clock.Instant - TimeSpan.FromDays(WorkQueries.SetApartDays),
            MediatorMissing = Recourse.Of(settledInFull: false, consumer: true, profile.Mediator, null).Held is not null,
        };
    }
}
