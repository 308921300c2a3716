namespace ComplaintsPortal.Casework.Letters;

/// <summary>A letter filled in: its subject, the Markdown that is kept, and the text part and HTML part rendered from it.</summary>
public sealed record LetterText(string Subject, string Markup, string Text, string Html);
