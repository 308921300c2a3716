namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>One page of the inbox, the count under each filter, and whether there is more.</summary>
public sealed record InboxPage(InboxFilter Filter, IReadOnlyList<InboxLine> Lines, IReadOnlyDictionary<InboxFilter, int> Counts, int Page, bool HasMore);
