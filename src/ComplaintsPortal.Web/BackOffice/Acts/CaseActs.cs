using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>Every act that has a page, in the order in which the case offers them. A new slice adds its line here.</summary>
public static class CaseActs
{
    public static CaseAct Register { get; } = new("Register", "inscrire", ActGroup.Arrival, head => head.Complaint.WhyNotRegister(head.Demands))
    {
        IsNext = head => head.Missing.Count == 0,
    };

    public static CaseAct Ask { get; } = new("Ask", "demander", ActGroup.Arrival, head => head.Complaint.WhyNot(Move.AskForInformation))
    {
        IsNext = head => head.Complaint.Status == Status.Received && head.Missing.Any(code => code != CompletenessCheck.Capacity),
    };

    public static CaseAct Answer { get; } = new("Answer", "reponse-recue", ActGroup.Arrival, head => head.Complaint.WhyNot(Move.ReceiveInformation))
    {
        IsNext = head => head.Complaint.Status is Status.Incomplete or Status.AwaitingConfirmation,
    };

    public static CaseAct Remind { get; } = new("Remind", "relancer", ActGroup.Arrival, head => head.Complaint.WhyNotRemind());

    public static CaseAct SendPaperForm { get; } = new("SendPaperForm", "formulaire-papier", ActGroup.Arrival, _ => null);

    public static CaseAct Qualify { get; } = new("Qualify", "qualifier", ActGroup.Arrival, WhyNotQualify);

    public static CaseAct Dismiss { get; } = new("Dismiss", "classer", ActGroup.Arrival, head => head.Complaint.WhyNot(Move.CloseUnregistered));

    public static IReadOnlyList<CaseAct> All { get; } = [Register, Ask, Answer, Remind, SendPaperForm, Qualify, Dismiss, .. TreatmentActs.All, .. ReplyActs.All, .. FileActs.All];

    /// <summary>Those reached from what they are about: an action, a letter, a person.</summary>
    public static IReadOnlyList<CaseAct> Within { get; } = [.. TreatmentActs.Within, .. ReplyActs.Within, .. FileActs.Within];

    /// <summary>At least one other nature must be possible; otherwise the first reason stands for all.</summary>
    private static Refusal? WhyNotQualify(CaseHead head)
    {
        var reasons = Enum.GetValues<Nature>().Where(nature => nature != head.Complaint.Nature).Select(nature => head.Complaint.WhyNotQualify(nature, "…")).ToList();
        return reasons.Contains(null) ? null : reasons[0];
    }
}
