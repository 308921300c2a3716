namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>A reminder that staff are owed from a day on. Kind, day and due date together make it the one it is: each is sent once (R22).</summary>
/// <param name="Days">The working days that remain, where that is what is told.</param>
public sealed record Reminder(ReminderKind Kind, DateOnly On, DateOnly DueOn, int Days = 0);
