namespace ComplaintsPortal.Mail.Fetching;

/// <summary>By what an answer to a letter of ours is known: its Message-ID, and where letters have return paths of their own, those.</summary>
public sealed record OurMail(Func<string, bool> IsMessageId, Func<string, bool> IsReturnPath);
