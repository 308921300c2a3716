namespace ComplaintsPortal.Web.BackOffice.Notes;

public sealed record AddNoteForm
{
    public string? Text { get; init; }
}
