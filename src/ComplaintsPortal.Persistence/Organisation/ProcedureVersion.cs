namespace ComplaintsPortal.Persistence.Organisation;

/// <summary>The published complaints procedure, as its owner wrote it, from an instant on (R37, R38, R45).</summary>
public sealed class ProcedureVersion
{
    /// <summary>From 1, without a gap; complaints keep the one in force at their receipt.</summary>
    public required int Version { get; init; }

    public required string Markdown { get; init; }

    /// <summary>The date the text itself bears, if it bears one.</summary>
    public DateOnly? DatedOn { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public Guid? PublishedBy { get; init; }
}
