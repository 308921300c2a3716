using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>The reply and what comes after it (R20, R24, R28).</summary>
public static class ReplyActs
{
    public static CaseAct Reply { get; } = new("Reply", "repondre", ActGroup.Reply, head => head.Complaint.WhyNot(Move.Reply))
    {
        IsNext = head => head.Complaint.Status is Status.Registered or Status.InTreatment or Status.Contested,
    };

    /// <summary>Reached from the reply: the letter as it will leave.</summary>
    public static CaseAct SendReply { get; } = new("SendReply", "repondre/envoyer", ActGroup.Reply, head => head.Complaint.WhyNot(Move.Reply));

    public static CaseAct Extend { get; } = new("Extend", "prolonger", ActGroup.Reply, WhyNotExtend);

    public static CaseAct Contest { get; } = new("Contest", "contestation", ActGroup.Reply, head => head.Complaint.WhyNotContest());

    public static CaseAct OpenMediation { get; } = new("OpenMediation", "mediation", ActGroup.Reply, head => head.Complaint.WhyNot(Move.OpenMediation));

    public static CaseAct EndMediation { get; } = new("EndMediation", "fin-de-mediation", ActGroup.Reply, head => head.Complaint.WhyNot(Move.EndMediation))
    {
        IsNext = head => head.Complaint.Status == Status.Mediation,
    };

    /// <summary>Of one letter: its id is in the address.</summary>
    public static CaseAct RecordPosted { get; } = new("RecordPosted", "courriers", ActGroup.Reply, _ => null);

    /// <summary>Of one letter.</summary>
    public static CaseAct RecordBounced { get; } = new("RecordBounced", "courriers", ActGroup.Reply, _ => null);

    public static IReadOnlyList<CaseAct> All { get; } = [Reply, Extend, Contest, OpenMediation, EndMediation];

    /// <summary>Reached from what they are about.</summary>
    public static IReadOnlyList<CaseAct> Within { get; } = [SendReply, RecordPosted, RecordBounced];

    /// <summary>Asked for the day after the due date with a reason: what the form can't mend stands against it.</summary>
    private static Refusal? WhyNotExtend(CaseHead head) =>
        head.Complaint.WhyNotExtend((head.Complaint.DueOnAsOf(head.Today) ?? head.Today).AddDays(1), "…", head.Today);
}
