namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A form's one-time token: what makes the same form sent twice one act, under which its files are kept, and when it was shown.</summary>
/// <param name="Id">128 random bits, known to the form and the portal.</param>
/// <param name="Sealed">As the form carries it.</param>
public sealed record FormToken(string Id, DateTimeOffset ShownAt, string Sealed);
