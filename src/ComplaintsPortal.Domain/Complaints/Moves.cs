using static ComplaintsPortal.Domain.Complaints.Move;
using static ComplaintsPortal.Domain.Complaints.Status;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The one table of legal moves: from a status, by a move, to a status. What is not here is refused (R28).</summary>
public static class Moves
{
    private static readonly Dictionary<(Status, Move), Status> Legal = Table().ToDictionary(r => (r.From, r.By), r => r.To);

    /// <summary>Where the move leads, or null when it is not legal from there.</summary>
    public static Status? To(Status from, Move by) => Legal.TryGetValue((from, by), out var to) ? to : null;

    public static Refusal? WhyNot(Status from, Move by) =>
        Legal.ContainsKey((from, by)) ? null : new Refusal("move-not-legal", from, by);

    public static IEnumerable<(Status From, Move By, Status To)> All => Legal.Select(r => (r.Key.Item1, r.Key.Item2, r.Value));

    private static IEnumerable<(Status From, Move By, Status To)> Table()
    {
        yield return (Received, AskForInformation, Incomplete);
        yield return (Received, ReceiveInformation, Received);
        yield return (Received, ConfirmInWriting, Received);
        yield return (Received, Register, Registered);
        yield return (Received, TakeUp, InTreatment);
        yield return (Received, Requalify, Requalified);
        yield return (Received, Withdraw, Withdrawn);
        yield return (Received, CloseUnregistered, ClosedUnregistered);

        yield return (AwaitingConfirmation, ConfirmInWriting, Received);
        yield return (AwaitingConfirmation, Remind, AwaitingConfirmation);
        yield return (AwaitingConfirmation, TakeUp, InTreatment);
        yield return (AwaitingConfirmation, Requalify, Requalified);
        yield return (AwaitingConfirmation, Withdraw, Withdrawn);
        yield return (AwaitingConfirmation, CloseUnregistered, ClosedUnregistered);

        yield return (Incomplete, AskForInformation, Incomplete);
        yield return (Incomplete, Remind, Incomplete);
        yield return (Incomplete, ReceiveInformation, Received);
        yield return (Incomplete, ConfirmInWriting, Received);
        yield return (Incomplete, Register, Registered);
        yield return (Incomplete, TakeUp, InTreatment);
        yield return (Incomplete, Requalify, Requalified);
        yield return (Incomplete, Withdraw, Withdrawn);
        yield return (Incomplete, CloseUnregistered, ClosedUnregistered);

        foreach (var open in (Status[])[Registered, InTreatment])
        {
            yield return (open, StartTreatment, InTreatment);
            yield return (open, AskForInformation, open);
            yield return (open, ReceiveInformation, open);
            yield return (open, Remind, open);
            yield return (open, Extend, open);
            yield return (open, Move.Reply, Replied);
            yield return (open, Requalify, Requalified);
            yield return (open, OpenMediation, Mediation);
            yield return (open, Withdraw, Withdrawn);
            yield return (open, Close, Closed);
        }

        yield return (Replied, RecordReplySent, Replied);
        yield return (Replied, ReopenDutyToReply, InTreatment);
        yield return (Replied, Move.Reply, Replied);
        yield return (Replied, ReceiveInformation, Replied);
        yield return (Replied, Contest, Contested);
        yield return (Replied, OpenMediation, Mediation);
        yield return (Replied, Withdraw, Withdrawn);
        yield return (Replied, Close, Closed);

        yield return (Contested, StartTreatment, Contested);
        yield return (Contested, AskForInformation, Contested);
        yield return (Contested, ReceiveInformation, Contested);
        yield return (Contested, Remind, Contested);
        yield return (Contested, Extend, Contested);
        yield return (Contested, Move.Reply, Replied);
        yield return (Contested, OpenMediation, Mediation);
        yield return (Contested, Withdraw, Withdrawn);
        yield return (Contested, Close, Closed);

        yield return (Mediation, StartTreatment, Mediation);
        yield return (Mediation, ReceiveInformation, Mediation);
        yield return (Mediation, RecordReplySent, Mediation);
        yield return (Mediation, Move.Reply, Replied);
        yield return (Mediation, EndMediation, InTreatment);
        yield return (Mediation, Withdraw, Withdrawn);
        yield return (Mediation, Close, Closed);

        yield return (Closed, RecordReplySent, Closed);
        yield return (Closed, ReopenDutyToReply, InTreatment);
        yield return (Closed, Contest, Contested);
        yield return (Closed, OpenMediation, Mediation);
        yield return (Closed, Reopen, InTreatment);
        yield return (Closed, ReceiveInformation, Closed);

        yield return (Requalified, Maintain, Received);
        yield return (Requalified, Reinstate, InTreatment);
        yield return (InTreatment, Maintain, Received);
        yield return (Withdrawn, Reopen, Received);
        yield return (Withdrawn, Reinstate, InTreatment);
        yield return (ClosedUnregistered, ReceiveInformation, Received);
        yield return (ClosedUnregistered, Reopen, Received);
    }
}
