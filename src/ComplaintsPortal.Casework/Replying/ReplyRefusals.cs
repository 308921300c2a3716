using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Casework.Replying;

/// <summary>Why a reply can't be sent as it stands (R24, R25, R27): every reason at once, so that the page can name them all.</summary>
public static class ReplyRefusals
{
    public static IReadOnlyList<Refusal> Of(Complaint complaint, ReplyDraft draft, OrganisationProfile profile, string? overrideReason, Actor by) =>
        [.. Find(complaint, draft, profile, overrideReason, by)];

    private static IEnumerable<Refusal> Find(Complaint complaint, ReplyDraft draft, OrganisationProfile profile, string? overrideReason, Actor by)
    {
        if (complaint.WhyNot(Move.Reply) is { } illegal) yield return illegal;
        foreach (var missing in ReplyCheck.Missing(draft)) yield return new Refusal("reply-lacks", missing);
        if (!complaint.Complainant.CanBeReached) yield return new Refusal("nowhere-to-send");
        var consumer = Recourse.Presumes(complaint.Consumer, complaint.Complainant.StakeholderType);
        if (ReplyWording.WhyNotSay(Words(draft), consumer, profile.Procedure) is { } unsayable) yield return unsayable;
        if (draft.SettledInFull is not { } settled) yield break;
        if (Recourse.Of(settled, consumer, profile.Mediator, complaint.WrittenComplaintOn).Held is not { } held) yield break;
        if (string.IsNullOrWhiteSpace(overrideReason)) yield return held;
        else if (!by.May(Power.OverrideRules)) yield return new Refusal("override-not-allowed");
    }

    private static string Words(ReplyDraft draft) =>
        string.Join('\n', draft.DecisionReason, draft.Reasons, draft.Remedy, draft.RemainingActions, draft.ClosingWords);
}
