namespace ComplaintsPortal.Casework.Letters;

/// <summary>A letter filled in: subject, text part, HTML part.</summary>
public sealed record LetterText(string Subject, string Text, string Html);
