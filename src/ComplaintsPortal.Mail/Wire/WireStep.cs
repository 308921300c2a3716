namespace ComplaintsPortal.Mail.Wire;

/// <summary>What has been done on the line, told as it happens to whoever wants to hear it; never with a password or a token.</summary>
public enum WireStep { Connected, Secured, SignedIn, SenderTaken, RecipientTaken, MessageTaken, FolderOpened }
