using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>Something the complainant said after the first receipt, kept as it was said (R10, R31).</summary>
public sealed class ComplainantEntry
{
    private ComplainantEntry() { }

    public ComplainantEntry(Guid id, Guid complaintId, EntryKind kind, string text, Channel channel, Moment received, bool hasHourOfReceipt = false)
    {
        (Id, ComplaintId, Kind, Text, Channel, ReceivedAt, ReceivedOn) = (id, complaintId, kind, text, channel, received.At, received.On);
        HasHourOfReceipt = hasHourOfReceipt || channel == Channel.Web;
    }

    public Guid Id { get; private set; }
    public Guid ComplaintId { get; private set; }
    public EntryKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public Channel Channel { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; }
    public DateOnly ReceivedOn { get; private set; }

    /// <inheritdoc cref="Complaint.HasHourOfReceipt"/>
    public bool HasHourOfReceipt { get; private set; }
}
