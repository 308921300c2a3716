namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>The case file, apart from the register (R23): what was found and decided to do, the draft of the reply, and what follows from it (R30).</summary>
public sealed class CaseFile
{
    private CaseFile() { }

    public CaseFile(Guid complaintId, DateTimeOffset openedAt) => (ComplaintId, OpenedAt) = (complaintId, openedAt);

    public Guid ComplaintId { get; private set; }
    public int Version { get; private set; } = 1;
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>How the matter was settled, in staff's words.</summary>
    public string? Resolution { get; private set; }

    public string? Cause { get; private set; }

    /// <summary>Why nothing needs correcting (R30).</summary>
    public string? NoActionReason { get; private set; }

    public ReplyDraft? Draft { get; private set; }

    public void Resolve(string? resolution) => (Resolution, Version) = (resolution, Version + 1);

    public void FindCause(string? cause) => (Cause, Version) = (cause, Version + 1);

    /// <summary>Why nothing needs correcting; null takes it back.</summary>
    public void DecideNoAction(string? reason) => (NoActionReason, Version) = (reason, Version + 1);

    public void KeepDraft(ReplyDraft? draft) => (Draft, Version) = (draft, Version + 1);
}
