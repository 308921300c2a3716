namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>A reminder that staff are owed on a day. Kind, day and due date together make it the one it is: each is sent once (R22).</summary>
public sealed record Reminder(ReminderKind Kind, DateOnly On, DateOnly DueOn);
