namespace ComplaintsPortal.Domain.Reporting;

/// <summary>An action as the register's file tells it; a file made elsewhere may leave the day out.</summary>
public sealed record RegisterAction(DateOnly? On, string Text);
