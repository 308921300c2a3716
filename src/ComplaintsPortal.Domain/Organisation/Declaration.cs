namespace ComplaintsPortal.Domain.Organisation;

/// <summary>The declaration of activity of a training organisation. Whoever shows it adds the sentence of L6352-12 (R45).</summary>
public sealed record Declaration(string Number, string Authority);
