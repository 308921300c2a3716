using System.Globalization;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Web.BackOffice.Profile;

/// <summary>How the organisation counts (R12–R21) and the smaller clocks.</summary>
public sealed record DelaysForm : IProfileSection
{
    public int Days { get; init; }

    public DayConvention Convention { get; init; }

    public Region Region { get; init; }

    public bool Temple { get; init; }

    public bool Roll { get; init; }

    public ClockPolicy Clock { get; init; }

    public int AcknowledgementDays { get; init; }

    public string? ExtraClosedDays { get; init; }

    public bool PublishesDeadline { get; init; }

    public string? DeadlineWords { get; init; }

    public int InformationReminderDays { get; init; }

    public int UnregisteredClosureDays { get; init; }

    public int ConfirmationReminderDays { get; init; }

    public int ProgressAnswerDays { get; init; }

    public int PromiseCheckDays { get; init; }

    public string? DueReminderDays { get; init; }

    public static IReadOnlyList<(string Path, string Field)> Fields { get; } =
    [
        ("$.followUp.informationReminderDays", nameof(InformationReminderDays)),
        ("$.followUp.unregisteredClosureDays", nameof(UnregisteredClosureDays)),
        ("$.followUp.confirmationReminderDays", nameof(ConfirmationReminderDays)),
        ("$.followUp.progressAnswerDays", nameof(ProgressAnswerDays)),
        ("$.followUp.promiseCheckDays", nameof(PromiseCheckDays)),
        ("$.followUp.dueReminderDays", nameof(DueReminderDays)),
        ("$.deadlineWords", nameof(DeadlineWords)),
        ("Deadline.AcknowledgementDays", nameof(AcknowledgementDays)),
        ("Deadline.ExtraClosedDays", nameof(ExtraClosedDays)),
        ("Deadline.Days", nameof(Days)),
        ("profile-day-unknown", nameof(ExtraClosedDays)),
        ("profile-number-unknown", nameof(DueReminderDays)),
    ];

    public static DelaysForm Of(OrganisationProfile profile) => new()
    {
        Days = profile.Deadline.Days,
        Convention = profile.Deadline.Convention,
        Region = profile.Deadline.Region,
        Temple = profile.Deadline.Temple,
        Roll = profile.Deadline.Roll,
        Clock = profile.Deadline.Clock,
        AcknowledgementDays = profile.Deadline.AcknowledgementDays,
        ExtraClosedDays = Typed.Lined(profile.Deadline.ExtraClosedDays.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        PublishesDeadline = profile.PublishesDeadline,
        DeadlineWords = profile.DeadlineWords,
        InformationReminderDays = profile.FollowUp.InformationReminderDays,
        UnregisteredClosureDays = profile.FollowUp.UnregisteredClosureDays,
        ConfirmationReminderDays = profile.FollowUp.ConfirmationReminderDays,
        ProgressAnswerDays = profile.FollowUp.ProgressAnswerDays,
        PromiseCheckDays = profile.FollowUp.PromiseCheckDays,
        DueReminderDays = string.Join(", ", profile.FollowUp.DueReminderDays),
    };

    public OrganisationProfile Apply(OrganisationProfile profile) => profile with
    {
        Deadline = profile.Deadline with
        {
            Days = Days,
            Convention = Convention,
            Region = Region,
            Temple = Temple,
            Roll = Roll,
            Clock = Clock,
            AcknowledgementDays = AcknowledgementDays,
            ExtraClosedDays = [.. Typed.Lines(ExtraClosedDays).Select(Day)],
        },
        PublishesDeadline = PublishesDeadline,
        DeadlineWords = Typed.Text(DeadlineWords) ?? "",
        FollowUp = new FollowUp(InformationReminderDays, UnregisteredClosureDays, ConfirmationReminderDays, ProgressAnswerDays, PromiseCheckDays)
        {
            DueReminderDays = [.. (DueReminderDays ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Number)],
        },
    };

    private static DateOnly Day(string typed) =>
        DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RefusedException(new Refusal("profile-day-unknown", typed));

    private static int Number(string typed) =>
        int.TryParse(typed, CultureInfo.InvariantCulture, out var number) ? number : throw new RefusedException(new Refusal("profile-number-unknown", typed));
}
