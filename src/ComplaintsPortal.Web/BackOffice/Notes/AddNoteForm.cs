using ComplaintsPortal.Web.Shared.Fields;

namespace ComplaintsPortal.Web.BackOffice.Notes;

public sealed record AddNoteForm
{
    [NeededText(100_000)]
    public string? Text { get; init; }
}
