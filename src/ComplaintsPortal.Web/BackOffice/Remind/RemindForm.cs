namespace ComplaintsPortal.Web.BackOffice.Remind;

/// <summary>Nothing is asked: the reminder repeats what is awaited.</summary>
public sealed record RemindForm;
