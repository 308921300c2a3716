using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Casework.Registration;

/// <summary>What staff record of an answer that came by another way: what it says, how and when it came, the details it brings, and whether it answers what was asked.</summary>
public sealed record ReceivedAnswer(string FormToken, string Text, Channel Channel, DateOnly ReceivedOn, Complainant? Known, bool AnswersRequests)
{
    /// <inheritdoc cref="Complaint.HasHourOfReceipt"/>
    public bool HasHourOfReceipt { get; init; }

    /// <summary>The names of the files in its message that no document can be made of.</summary>
    public IReadOnlyList<string> LeftInside { get; init; } = [];

    /// <summary>It is the form, filled in by somebody who had complained by e-mail or letter (R50).</summary>
    public bool IsForm { get; init; }
}
