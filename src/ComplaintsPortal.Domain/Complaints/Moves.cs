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

    private static IEnumerable<(Status From, Move By, Status To)> Table() =>
        [.. BeforeTheRegister(), .. InTheRegister(), .. AfterTheReply(), .. AfterTheEnd(), .. Anywhere()];

    private static IEnumerable<(Status From, Move By, Status To)> BeforeTheRegister()
    {
        yield return (Received, AskForInformation, Incomplete);
        yield return (Received, ConfirmInWriting, Received);
        yield return (Received, Register, Registered);

        yield return (AwaitingConfirmation, ConfirmInWriting, Received);
        yield return (AwaitingConfirmation, Remind, AwaitingConfirmation);

        yield return (Incomplete, AskForInformation, Incomplete);
        yield return (Incomplete, Remind, Incomplete);
        yield return (Incomplete, AnswerRequests, Received);
        yield return (Incomplete, ConfirmInWriting, Incomplete);
        yield return (Incomplete, Register, Registered);

        foreach (var entering in (Status[])[Received, AwaitingConfirmation, Incomplete])
        {
            yield return (entering, TakeUp, InTreatment);
            yield return (entering, Requalify, Requalified);
            yield return (entering, Withdraw, Withdrawn);
            yield return (entering, CloseUnregistered, ClosedUnregistered);
        }
    }

    private static IEnumerable<(Status From, Move By, Status To)> InTheRegister()
    {
        foreach (var open in (Status[])[Registered, InTreatment])
        {
            yield return (open, StartTreatment, InTreatment);
            yield return (open, AskForInformation, open);
            yield return (open, Remind, open);
            yield return (open, Extend, open);
            yield return (open, Move.Reply, Replied);
            yield return (open, TakeUp, InTreatment);
            yield return (open, Requalify, Requalified);
            yield return (open, OpenMediation, Mediation);
            yield return (open, Withdraw, Withdrawn);
            yield return (open, Close, Closed);
        }

        yield return (InTreatment, ConfirmInWriting, InTreatment);
        yield return (InTreatment, Maintain, Received);
        yield return (InTreatment, Reinstate, InTreatment);
    }

    private static IEnumerable<(Status From, Move By, Status To)> AfterTheReply()
    {
        yield return (Replied, Contest, Contested);
        yield return (Replied, OpenMediation, Mediation);

        yield return (Contested, OpenMediation, Mediation);
        yield return (Contested, Maintain, Received);
        yield return (Contested, Reinstate, Contested);

        yield return (Mediation, EndMediation, InTreatment);

        foreach (var open in (Status[])[Replied, Contested, Mediation])
        {
            yield return (open, StartTreatment, open);
            yield return (open, ConfirmInWriting, open);
            yield return (open, Move.Reply, Replied);
            yield return (open, Withdraw, Withdrawn);
            yield return (open, Close, Closed);
        }

        foreach (var owing in (Status[])[Contested, Mediation])
        {
            yield return (owing, AskForInformation, owing);
            yield return (owing, Remind, owing);
            yield return (owing, Extend, owing);
        }
    }

    private static IEnumerable<(Status From, Move By, Status To)> AfterTheEnd()
    {
        yield return (Closed, Contest, Contested);
        yield return (Closed, OpenMediation, Mediation);
        yield return (Closed, Reopen, InTreatment);
        yield return (Closed, Maintain, Received);
        yield return (Closed, Reinstate, InTreatment);
        yield return (Closed, ConfirmInWriting, Closed);
        yield return (Closed, StartTreatment, Closed);

        yield return (Requalified, Maintain, Received);
        yield return (Requalified, Reinstate, InTreatment);
        yield return (Requalified, TakeUp, InTreatment);
        yield return (Requalified, ConfirmInWriting, Requalified);

        yield return (Withdrawn, Reopen, Received);
        yield return (Withdrawn, Reinstate, InTreatment);

        yield return (ClosedUnregistered, ConfirmInWriting, Received);
        yield return (ClosedUnregistered, Reopen, Received);
        yield return (ClosedUnregistered, Reinstate, Incomplete);
    }

    /// <summary>What the complainant says and what becomes of a letter are facts: they come wherever the case stands by then (R12, R31).</summary>
    private static IEnumerable<(Status From, Move By, Status To)> Anywhere()
    {
        foreach (var status in Enum.GetValues<Status>())
        {
            yield return (status, ReceiveInformation, status == ClosedUnregistered ? Received : status);
            yield return (status, RecordReplySent, status);
            yield return (status, ReopenDutyToReply, status is Replied or Closed ? InTreatment : status);
        }
    }
}
