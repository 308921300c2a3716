namespace ComplaintsPortal.Domain.Letters;

/// <summary>How a letter goes: by e-mail, or on paper where there is no e-mail address.</summary>
public enum LetterMedium { Email, Paper }
