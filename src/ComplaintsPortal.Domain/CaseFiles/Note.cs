using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>An internal note; the complainant never sees it. Notes are added, never changed.</summary>
public sealed class Note
{
    private Note() { }

    public Note(Guid id, Guid complaintId, string text, Actor by, Moment now)
        => (Id, ComplaintId, Text, AddedBy, AddedAt) = (id, complaintId, text, by.StaffId, now.At);

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public string Text { get; private set; } = "";
    public Guid? AddedBy { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
}
