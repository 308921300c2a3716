namespace ComplaintsPortal.Web.BackOffice.Replying;

/// <summary>Sends the draft that was read, and no later one.</summary>
public sealed record SendReplyForm
{
    public int Version { get; init; }

    /// <summary>Why a manager sends it although no fit mediator is configured (R25).</summary>
    public string? OverrideReason { get; init; }
}
