using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>What a complaint was before a verb, and everything that must hold after it.</summary>
internal sealed class Before(Complaint complaint, CompletenessDemands demands)
{
    private readonly Status _status = complaint.Status;
    private readonly int _version = complaint.Version;
    private readonly string? _number = complaint.RegisterNumber;
    private readonly bool _complete = CompletenessCheck.Missing(complaint, demands).Count == 0;
    private readonly (Complainant, string, string) _written = (complaint.AsReceived, complaint.Subject, complaint.Description);
    private readonly bool _extended = complaint.Extensions.Count > 0;
    private readonly (DateOnly? First, DateOnly? Due) _due = (complaint.FirstDueOn, complaint.DueOn);
    private readonly int _closings = complaint.EarlierClosings.Count;
    private readonly int _reopened = complaint.TimesReopened;
    private readonly DateOnly? _closedOn = complaint.ClosedOn;

    public string? WhatBroke(Complaint now, bool accepted) =>
        Rules(now, accepted).Where(rule => !rule.Holds).Select(rule => rule.Name).FirstOrDefault();

    private IEnumerable<(bool Holds, string Name)> Rules(Complaint now, bool accepted) =>
        [.. OfRecord(now, accepted), .. OfStatus(now), .. OfClocks(now)];

    private IEnumerable<(bool Holds, string Name)> OfRecord(Complaint now, bool accepted)
    {
        yield return (now.Version == _version + (accepted ? 1 : 0), "the version counts each change once");
        yield return (now.Status == _status || Moves.All.Any(r => r.From == _status && r.To == now.Status), "every way stands in the table");
        yield return (_number is null || now.RegisterNumber == _number, "a register number is never lost");
        yield return (_number is not null || !now.IsRegistered || _complete, "what is registered was complete");
        yield return ((now.AsReceived, now.Subject, now.Description) == _written, "what was written never changes");
        yield return (now.TimesReopened >= _reopened, "reopenings are never forgotten");
        var came = _closedOn is not null && now.ClosedOn is null;
        yield return (now.EarlierClosings.Count == _closings + (came ? 1 : 0), "a closing undone is kept, once");
    }

    private IEnumerable<(bool Holds, string Name)> OfStatus(Complaint now)
    {
        yield return (now.IsClosed == now.ClosedAt is not null && now.IsClosed == now.ClosedOn is not null, "closed and closed-at go together");
        yield return (now.ClosingReason is not null == (now.IsClosed && now.Status != Status.Requalified), "an end has its reason");
        yield return (now.Status != Status.Closed || _status == Status.Closed || now.ClosingReason != ClosingReason.Replied || now.HasSentReply, "closed as answered means answered");
        yield return (now.Status != Status.Closed || now.ClosingReason == ClosingReason.Replied || !string.IsNullOrWhiteSpace(now.ClosingNote), "an exception has its reason");
        yield return (now.DuplicateOf is null || (now.ClosingReason == ClosingReason.Duplicate && now.DuplicateOf != now.Reference), "a duplicate is of another");
        yield return (now.Status != Status.Requalified || now.Nature == Nature.Request, "set aside means a request");
        yield return (now.Nature != Nature.Request || now.Status == Status.Requalified, "a request is set aside");
        yield return (now.Status != Status.Registered || now.IsRegistered, "registered means in the register");
        yield return (!now.IsRegistered || now.Status is not (Status.Received or Status.AwaitingConfirmation or Status.Incomplete or Status.ClosedUnregistered), "what is in the register is not outside it");
        yield return (now.Status != Status.AwaitingConfirmation || now.WrittenComplaintOn is null, "what is written is not awaited");
        yield return (now.ShownStatus == (now.Status == Status.Replied && !now.HasSentReply ? Status.InTreatment : now.Status), "what lists show follows every change");
        yield return (now.Decision is null || now.RepliedAt is not null, "what has not left decides nothing");
        var upheld = now.IsRegistered && now.Decision is (Decision.Upheld or Decision.PartlyUpheld);
        yield return (now.LessonOwedSince is not null == (upheld && !now.LessonDrawn), "an upheld complaint owes its lesson until it is drawn");
        var ended = now.Status is Status.Replied or Status.Closed or Status.Withdrawn or Status.Requalified or Status.Registered && _status != Status.Registered;
        yield return (!ended || !now.InformationRequests.Exists(r => r.IsOpen), "nothing is awaited once answered or ended");
    }

    private IEnumerable<(bool Holds, string Name)> OfClocks(Complaint now)
    {
        yield return (!_extended || _due.First is null || now.FirstDueOn == _due.First, "the first due date stays once extended");
        yield return (now.DueOn is null || now.FirstDueOn is null || now.DueOn >= now.FirstDueOn, "the due date is never before the first one");
        yield return (now.DueOn is null || now.DueOn > now.ReceivedOn, "the day of receipt never counts");
        yield return (now.Policy.Clock == ClockPolicy.FromReceipt ? now.FirstDueOn == now.CountReply()!.DueOn : true, "from receipt nothing moves the first due date");
        yield return (now.Contestations.TrueForAll(c => c.DueOn > c.MadeOn), "a contested reply is due later");
        yield return (now.PausedSince is null || (now.Policy.Clock == ClockPolicy.PausedWhileAwaiting && !now.IsClosed && now.InformationRequests.Exists(r => r.IsOpen && r.AskedOn == now.PausedSince)), "a pause waits for something");
        yield return (now.OpenDueOn is null || (!now.IsClosed && !now.HasSentReply), "no duty after the reply or the end");
        var owes = !now.IsClosed && !now.HasSentReply && now.PausedSince is null && now.Policy.Clock != ClockPolicy.FromCompleteness;
        yield return (!owes || now.OpenDueOn is not null, "what is owed has its date");
    }
}
