namespace ComplaintsPortal.Domain.Reporting;

/// <summary>What a case file holds of what both procedures want in it (R23).</summary>
[Flags]
public enum FileParts
{
    None = 0,
    WrittenComplaint = 1,
    Actions = 2,
    Resolution = 4,
    ReplyAsSent = 8,
    All = WrittenComplaint | Actions | Resolution | ReplyAsSent,
}
