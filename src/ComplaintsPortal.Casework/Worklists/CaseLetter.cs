using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A letter of the case as it is kept, secrets redacted, with its state (R48).</summary>
public sealed record CaseLetter
{
    public required Guid Id { get; init; }
    public required LetterKind Kind { get; init; }
    public required LetterMedium Medium { get; init; }
    public string? To { get; init; }
    public string? PostalAddress { get; init; }
    public required string Subject { get; init; }
    public required string Markup { get; init; }
    public required DateTimeOffset WrittenAt { get; init; }
    public Guid? WrittenBy { get; init; }
    public required LetterState State { get; init; }
    public required DateTimeOffset StateAt { get; init; }
    public string? Answer { get; init; }
    public DateTimeOffset? SentAt { get; init; }
    public bool LeftInFolder { get; init; }
    public int Tries { get; init; }
    public DateTimeOffset? NextTryAt { get; init; }

    /// <inheritdoc cref="Letter.IsLost"/>
    public bool NeedsAnotherAddress => Letter.IsLost(State, Medium, PostalAddress);

    /// <summary>Somebody must do something: print and post it, or find another address.</summary>
    public bool WaitsForStaff =>
        State is LetterState.Refused or LetterState.Bounced or LetterState.GivenUp or LetterState.Held
        || (State == LetterState.Queued && (LeftInFolder || Medium == LetterMedium.Paper));
}
