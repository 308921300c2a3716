using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>A letter that the server refused because of us.</summary>
public sealed record RefusedOfUs(Guid Id, Guid? ComplaintId, string To, Handover Handover)
{
    /// <summary>What it said, without the person it was to go to.</summary>
    public MailFailure Nameless => new(MailFault.NotAllowed, (MailFailure.Read(Handover.Answer)?.Detail ?? "").Replace(To, "…", StringComparison.OrdinalIgnoreCase));
}
