using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Everything that can be done to a complaint and that may change where it stands, at one moment.</summary>
internal static class Verbs
{
    private static readonly string[] Asked = [CompletenessCheck.Subject];

    public static IReadOnlyList<Verb> All(Moment now, CompletenessDemands demands, DateOnly extendTo, string duplicateOf = "2026-0009") =>
    [
        new("ask", c => c.WhyNotAskForInformation(Asked, null), c => c.AskForInformation(Guid.CreateVersion7(now.At), Asked, null, now), Move.AskForInformation),
        new("ask nothing", c => c.WhyNotAskForInformation([], " "), c => c.AskForInformation(Guid.CreateVersion7(now.At), [], " ", now), Move.AskForInformation),
        new("ask a question", c => c.WhyNotAskForInformation([], "Quel jour ?"), c => c.AskForInformation(Guid.CreateVersion7(now.At), [], "Quel jour ?", now), Move.AskForInformation),
        new("receive", c => c.WhyNotReceiveInformation(now), c => c.ReceiveInformation(now, false), Move.ReceiveInformation),
        new("receive the answer", c => c.WhyNotReceiveInformation(now), c => c.ReceiveInformation(now, true), Move.ReceiveInformation, Move.AnswerRequests),
        new("remind", c => c.WhyNotRemind(), c => c.Remind(now), Move.Remind),
        new("confirm", c => c.WhyNotConfirmInWriting(now), c => c.ConfirmInWriting(now), Move.ConfirmInWriting, Move.AnswerRequests),
        new("register", c => c.WhyNotRegister(demands), c => c.Register(new RegisterNumber(now.On.Year, 7), demands, now), Move.Register),
        .. Enum.GetValues<Nature>().Select(nature => new Verb(
            $"qualify as {nature}", c => c.WhyNotQualify(nature, "Parce que"), c => c.Qualify(nature, "Parce que", now), MovesTo(nature))),
        new("qualify without reason", c => c.WhyNotQualify(Nature.Hazard, ""), c => c.Qualify(Nature.Hazard, "", now), Move.TakeUp),
        new("maintain", c => c.WhyNotMaintain(), c => c.Maintain(now), Move.Maintain, Move.Reinstate),
        new("start", c => c.WhyNot(Move.StartTreatment), c => c.StartTreatment(), Move.StartTreatment),
        new("extend", c => c.WhyNotExtend(extendTo, "Expertise", now.On), c => c.Extend(Guid.CreateVersion7(now.At), extendTo, "Expertise", now), Move.Extend),
        new("extend without reason", c => c.WhyNotExtend(extendTo, " ", now.On), c => c.Extend(Guid.CreateVersion7(now.At), extendTo, " ", now), Move.Extend),
        new("reply", c => c.WhyNot(Move.Reply), c => c.Reply(true, now), Move.Reply),
        new("reply sent", c => c.WhyNotRecordReplySent(), c => c.RecordReplySent(Decision.PartlyUpheld, now.At), Move.RecordReplySent, Move.Reply),
        new("reply bounced", c => c.WhyNotReopenDutyToReply(), c => c.ReopenDutyToReply(null, now), Move.ReopenDutyToReply),
        new("contest", c => c.WhyNotContest(), c => c.Contest(Guid.CreateVersion7(now.At), now), Move.Contest),
        new("open mediation", c => c.WhyNot(Move.OpenMediation), c => c.OpenMediation(now), Move.OpenMediation),
        new("end mediation", c => c.WhyNot(Move.EndMediation), c => c.EndMediation(), Move.EndMediation),
        .. Enum.GetValues<ClosingReason>().Select(reason => new Verb(
            $"close as {reason}", c => c.WhyNotClose(reason, "Noté", duplicateOf), c => c.Close(reason, "Noté", duplicateOf, now), Move.Close)),
        new("close without note", c => c.WhyNotClose(ClosingReason.Unreachable, null), c => c.Close(ClosingReason.Unreachable, null, null, now), Move.Close),
        .. Enum.GetValues<ClosingReason>().Select(reason => new Verb(
            $"close unregistered as {reason}",
            c => c.WhyNotCloseUnregistered(reason, "Noté", duplicateOf, now.On, demands),
            c => c.CloseUnregistered(reason, "Noté", duplicateOf, now, demands),
            Move.CloseUnregistered)),
        new("withdraw", c => c.WhyNot(Move.Withdraw), c => c.Withdraw(null, now), Move.Withdraw),
        new("reopen", c => c.WhyNotReopen("Erreur"), c => c.Reopen("Erreur", now), Move.Reopen, Move.Reinstate),
        new("reopen without reason", c => c.WhyNotReopen(""), c => c.Reopen("", now), Move.Reopen, Move.Reinstate),
    ];

    private static Move[] MovesTo(Nature nature) => nature switch
    {
        Nature.Complaint => [Move.Maintain, Move.Reinstate],
        Nature.Request => [Move.Requalify],
        _ => [Move.TakeUp],
    };
}
