using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>One page of the inbox, the count under each filter, and whether there is more.</summary>
/// <param name="Unfetched">What lies in the mailbox and could not be had, among what is to be decided.</param>
public sealed record InboxPage(
    InboxFilter Filter, IReadOnlyList<InboxLine> Lines, IReadOnlyList<UnfetchedMessage> Unfetched, IReadOnlyDictionary<InboxFilter, int> Counts, int Page, bool HasMore);
