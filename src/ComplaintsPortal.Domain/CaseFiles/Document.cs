using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>A file of the case: its name as shown, its type found from its content, its length and SHA-256. The bytes lie in chunks beside it and never change (R10).</summary>
public sealed class Document
{
    private Document() { }

    public Document(Guid id, Guid complaintId, DocumentFacts facts, DocumentOrigin origin, Actor by, Moment now)
    {
        (Id, ComplaintId, Origin, AddedBy, AddedAt) = (id, complaintId, origin, by.StaffId, now.At);
        (Name, MediaType, Length, Sha256) = (facts.Name, facts.MediaType, facts.Length, facts.Sha256);
    }

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public DocumentOrigin Origin { get; private set; }

    /// <summary>The action it proves, where it proves one.</summary>
    public Guid? ActionId { get; init; }

    /// <summary>The complainant's later entry it came with, where it did.</summary>
    public Guid? EntryId { get; init; }

    public string Name { get; private set; } = "";
    public string MediaType { get; private set; } = "";
    public long Length { get; private set; }

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; private set; } = "";

    public Guid? AddedBy { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
}
