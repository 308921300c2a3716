using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Letters;

/// <summary>One letter of the outbox, with the case it belongs to; none where it was written to staff.</summary>
public sealed record OutboxLine(
    Guid Id, string? Reference, LetterKind Kind, LetterMedium Medium, string? To, DateTimeOffset WrittenAt, LetterState State,
    DateTimeOffset StateAt, bool LeftInFolder, DateTimeOffset? SentAt, string? Answer, int Tries, DateTimeOffset? NextTryAt);
