using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>A case that waits for a reply, with what staff are to be reminded of.</summary>
/// <param name="Concerned">Whom it is about, and who therefore hear nothing of it (R44).</param>
public sealed record RemindedCase(Guid Id, Guid? OwnerId, bool Confidential, IReadOnlyList<Guid> Concerned, IReadOnlyList<Reminder> Reminders);
