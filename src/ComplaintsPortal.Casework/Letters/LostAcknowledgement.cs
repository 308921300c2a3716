using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>An acknowledgement that did not arrive.</summary>
/// <param name="Id">The letter's.</param>
/// <param name="To">The e-mail address at which it did not arrive; null on paper.</param>
/// <param name="State">What became of it.</param>
/// <param name="Answer">What the other side said.</param>
/// <param name="WhyNotAnew">Why none can be written to the address in force; null where it can.</param>
public sealed record LostAcknowledgement(Guid Id, string? To, LetterState State, string? Answer, Refusal? WhyNotAnew);
