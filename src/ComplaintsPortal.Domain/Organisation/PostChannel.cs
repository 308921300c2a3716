namespace ComplaintsPortal.Domain.Organisation;

/// <summary>Complaints by letter: to whose attention, and where.</summary>
public sealed record PostChannel(string Attention, Address Address);
