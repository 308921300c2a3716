using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>Who holds the case, what is said of it, and its end (R28, R44).</summary>
public static class FileActs
{
    public static CaseAct CorrectContact { get; } = new("CorrectContact", "coordonnees", ActGroup.Case, _ => null);

    public static CaseAct Assign { get; } = new("Assign", "responsable", ActGroup.Case, _ => null);

    public static CaseAct Categorise { get; } = new("Categorise", "categorie", ActGroup.Case, _ => null);

    public static CaseAct SayCapacity { get; } = new("SayCapacity", "qualite", ActGroup.Case, _ => null)
    {
        IsNext = head => head.Missing.Contains(CompletenessCheck.Capacity),
    };

    public static CaseAct SayConsumer { get; } = new("SayConsumer", "consommateur", ActGroup.Case, _ => null);

    public static CaseAct MarkConfidential { get; } = new("MarkConfidential", "confidentialite", ActGroup.Case, _ => null);

    public static CaseAct NameConcerned { get; } = new("NameConcerned", "personnes", ActGroup.Case, _ => null);

    /// <summary>Of one person named: the id is in the address.</summary>
    public static CaseAct RemoveConcerned { get; } = new("RemoveConcerned", "personnes", ActGroup.Case, _ => null);

    /// <summary>Of one file: its id is in the address.</summary>
    public static CaseAct ReleaseFile { get; } = new("ReleaseFile", "pieces", ActGroup.Case, _ => null);

    public static CaseAct Close { get; } = new("Close", "clore", ActGroup.Case, head => head.Complaint.WhyNot(Move.Close))
    {
        IsNext = head => head.Complaint.Status == Status.Replied && head.Complaint.HasSentReply,
    };

    public static CaseAct Reopen { get; } = new("Reopen", "rouvrir", ActGroup.Case, head => head.Complaint.WhyNotReopen("…"));

    public static IReadOnlyList<CaseAct> All { get; } = [CorrectContact, Assign, Categorise, SayCapacity, SayConsumer, MarkConfidential, NameConcerned, Close, Reopen];

    /// <summary>Reached from what they are about.</summary>
    public static IReadOnlyList<CaseAct> Within { get; } = [RemoveConcerned, ReleaseFile];
}
