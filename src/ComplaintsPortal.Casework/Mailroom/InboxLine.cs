using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>One message of the inbox, with its case where it has one.</summary>
public sealed record InboxLine(
    Guid Id, string? From, string FromName, string Subject, DateTimeOffset ReceivedAt, MessageState State, MessageDoubt Doubt, string? Reference);
