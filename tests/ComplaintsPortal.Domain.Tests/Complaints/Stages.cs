using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using static ComplaintsPortal.Domain.Tests.Complaints.Given;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>At least one complaint in each status, brought there by its own verbs, in the ways that matter.</summary>
internal static class Stages
{
    public static IReadOnlyDictionary<string, Func<Complaint>> All { get; } = new Dictionary<string, Func<Complaint>>
    {
        ["received"] = () => Given.Received(),
        ["received without text"] = () => Complaint.Receive(Arrival(Channel.Email) with { Description = "" }),
        ["awaiting confirmation"] = () => Given.Received(Channel.Telephone),
        ["incomplete"] = Incomplete,
        ["incomplete, reminded"] = () => Then(Incomplete(), c => c.Remind(Day(1))),
        ["registered"] = () => Given.Registered(),
        ["in treatment"] = () => Then(Given.Registered(), c => c.StartTreatment()),
        ["difficulty"] = Difficulty,
        ["oral hazard"] = () => Then(Given.Received(Channel.FaceToFace), c => c.Qualify(Nature.Hazard, "Aléa", Day(1))),
        ["registered, then difficulty"] = () => Then(Given.Registered(), c => c.Qualify(Nature.Difficulty, "Gêne passagère", Day(1))),
        ["reply on its way"] = () => Given.Replied(),
        ["reply sent"] = () => Given.Answered(),
        ["reply bounced"] = () => Then(Given.Answered(), c => c.ReopenDutyToReply(null, Day(3))),
        ["contested"] = Contested,
        ["contested difficulty"] = () => Then(AnsweredDifficulty(), c => c.Contest(NewId(), Day(4))),
        ["mediation"] = () => Then(Given.Answered(), c => c.OpenMediation(Day(4))),
        ["mediation before a reply"] = () => Then(Given.Registered(), c => c.OpenMediation(Day(4))),
        ["closed"] = () => Then(Given.Answered(), c => c.Close(ClosingReason.Replied, null, null, Day(5))),
        ["closed, unreachable"] = () => Then(Given.Registered(), c => c.Close(ClosingReason.Unreachable, "Adresse perdue", null, Day(5))),
        ["closed difficulty"] = () => Then(Difficulty(), c => c.Close(ClosingReason.Unregistered, "Réglée sur place", null, Day(5))),
        ["request"] = () => Then(Given.Received(), c => c.Qualify(Nature.Request, "Demande d’information", Day(1))),
        ["registered, then request"] = () => Then(Given.Registered(), c => c.Qualify(Nature.Request, "Demande d’information", Day(1))),
        ["withdrawn"] = () => Then(Given.Received(), c => c.Withdraw(null, Day(1))),
        ["registered, then withdrawn"] = () => Then(Given.Registered(), c => c.Withdraw(null, Day(1))),
        ["closed unregistered"] = ClosedUnregistered,
        ["oral, closed unregistered"] = OralClosedUnregistered,
        ["duplicate, closed unregistered"] = () => Then(Given.Received(), c => c.CloseUnregistered(ClosingReason.Duplicate, "Envoyée deux fois", "2026-0009", Day(1), Demands)),
    };

    public static Complaint Incomplete()
    {
        var complaint = Complaint.Receive(Arrival() with { Subject = " " });
        complaint.AskForInformation(NewId(), [CompletenessCheck.Subject], null, Day(0));
        return complaint;
    }

    public static Complaint Difficulty() => Then(Given.Received(), c => c.Qualify(Nature.Difficulty, "Gêne passagère", Day(1)));

    public static Complaint Contested() => Then(Given.Answered(), c => c.Contest(NewId(), Day(4)));

    private static Complaint AnsweredDifficulty() => Then(Difficulty(), c =>
    {
        c.Reply(false, Day(2));
        c.RecordReplySent(Decision.PartlyUpheld, Day(2).At);
    });

    private static Complaint ClosedUnregistered() => Then(Incomplete(), c =>
    {
        c.Remind(Day(1));
        c.CloseUnregistered(ClosingReason.Unregistered, "Sans nouvelles", null, Day(31), Demands);
    });

    private static Complaint OralClosedUnregistered() => Then(Given.Received(Channel.Telephone), c =>
    {
        c.Remind(Day(1));
        c.CloseUnregistered(ClosingReason.Unregistered, "Sans nouvelles", null, Day(31), Demands);
    });

    private static Complaint Then(Complaint complaint, Action<Complaint> verb)
    {
        verb(complaint);
        return complaint;
    }
}
