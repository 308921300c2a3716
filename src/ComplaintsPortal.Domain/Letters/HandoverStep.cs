namespace ComplaintsPortal.Domain.Letters;

/// <summary>How far a letter had come when the server spoke: no letter was spoken of yet, or its sender, its recipient or its content was.</summary>
public enum HandoverStep { Opening, Sender, Recipient, Content }
