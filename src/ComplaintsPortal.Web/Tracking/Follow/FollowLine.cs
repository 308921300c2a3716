using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Web.Tracking.Follow;

/// <summary>Something the complainant said after the first receipt, with the answer where it was a question.</summary>
public sealed record FollowLine(DateTimeOffset At, EntryKind Kind, string Text)
{
    public IReadOnlyList<Document> Files { get; init; } = [];

    /// <summary>False where staff noted the day alone.</summary>
    public bool HasHour { get; init; } = true;

    public string? Answer { get; init; }

    public DateTimeOffset? AnsweredAt { get; init; }
}
