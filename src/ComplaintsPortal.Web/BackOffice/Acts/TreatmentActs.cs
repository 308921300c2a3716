using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What is done to treat a case (R23), in the order in which the case offers it.</summary>
public static class TreatmentActs
{
    public static CaseAct RecordAction { get; } = new("RecordAction", "action", ActGroup.Treatment, head => head.Complaint.WhyNot(Move.StartTreatment));

    /// <summary>Of one action: its id is in the address.</summary>
    public static CaseAct CompleteAction { get; } = new("CompleteAction", "actions", ActGroup.Treatment, _ => null);

    public static CaseAct Resolve { get; } = new("Resolve", "solution", ActGroup.Treatment, head => head.Complaint.WhyNot(Move.StartTreatment));

    public static CaseAct AddNote { get; } = new("AddNote", "note", ActGroup.Treatment, _ => null);

    public static CaseAct Attach { get; } = new("Attach", "ajouter-pieces", ActGroup.Treatment, _ => null);

    /// <summary>Of one question: its id is in the address.</summary>
    public static CaseAct AnswerProgress { get; } = new("AnswerProgress", "questions", ActGroup.Treatment, _ => null);

    public static CaseAct Improve { get; } = new("Improve", "suites", ActGroup.Treatment, head => head.Complaint.WhyNot(Move.StartTreatment));

    public static IReadOnlyList<CaseAct> All { get; } = [RecordAction, Resolve, AddNote, Attach, Improve];

    /// <summary>Reached from what they are about.</summary>
    public static IReadOnlyList<CaseAct> Within { get; } = [CompleteAction, AnswerProgress];
}
