using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>One complaint, a random source, and a clock that goes on by up to six days a step.</summary>
internal sealed class Walk
{
    private readonly Random _random;
    private readonly int _seed;
    private readonly CompletenessDemands _demands;
    private readonly Complaint _complaint;
    private readonly List<string> _path = [];
    private readonly List<DateTimeOffset> _written = [];
    private DateTimeOffset _now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public Walk(int seed, ClockPolicy clock)
    {
        (_seed, _random) = (seed, new Random(seed));
        _demands = new CompletenessDemands(_random.Next(3) == 0, _random.Next(3) == 0);
        var channel = Enum.GetValues<Channel>()[_random.Next(5)];
        var policy = new DeadlinePolicy(Convention: Enum.GetValues<DayConvention>()[_random.Next(3)], Clock: clock, Roll: _random.Next(4) == 0);
        _complaint = Complaint.Receive(Given.Arrival(channel, policy) with { Subject = _random.Next(3) == 0 ? "" : "Salle sans chauffage" });
    }

    public Status Step()
    {
        _now = _now.AddMinutes(1 + (_random.Next(2) == 0 ? 0 : _random.Next(6 * 24 * 60)));
        if (_random.Next(6) == 0) Complete();
        var on = Region.Metropole.DateOf(_now);
        var verbs = Verbs.All(new Moment(_now, on), _demands, on.AddDays(_random.Next(1, 40)), _random.Next(9) == 0 ? "2026-0001" : "2026-0009");
        var verb = _written.Count > 0 && _random.Next(12) == 0 ? LateMail(new Moment(_now, on)) : verbs[_random.Next(verbs.Count)];
        _path.Add($"{on:MM-dd} {verb}");
        var before = Snapshot.Of(_complaint);
        var was = new Before(_complaint, _demands);
        if (verb.WhyNot(_complaint) is { } refusal) Refused(verb, refusal, before);
        else verb.Do(_complaint);
        if (_complaint.ReplyWrittenAt is { } written && _written.LastOrDefault() != written) _written.Add(written);
        var broken = was.WhatBroke(_complaint, accepted: before != Snapshot.Of(_complaint));
        Assert.True(broken is null, $"{broken} (seed {_seed}, {_complaint.Policy.Clock}; {string.Join(", ", _path)})");
        return _complaint.Status;
    }

    /// <summary>What the mail server says of any reply, old or new, in any order.</summary>
    private Verb LateMail(Moment now)
    {
        var written = _written[_random.Next(_written.Count)];
        return _random.Next(2) == 0
            ? new Verb("some reply sent", c => c.WhyNotRecordReplySent(), c => c.RecordReplySent(Decision.PartlyUpheld, now.At, written), Move.RecordReplySent, Move.Reply)
            : new Verb("some reply bounced", c => c.WhyNotReopenDutyToReply(), c => c.ReopenDutyToReply(null, now, written), Move.ReopenDutyToReply);
    }

    private void Complete() => _complaint.AddDetails(_complaint.Complainant with { CustomerAccount = "C-1", TrainingAction = "Montage" });

    private void Refused(Verb verb, Refusal refusal, string before)
    {
        var thrown = Assert.Throws<RefusedException>(() => verb.Do(_complaint)).Refusal;
        Assert.True(thrown == refusal && before == Snapshot.Of(_complaint), $"{verb}: {refusal.Code} / {thrown.Code} (seed {_seed}; {string.Join(", ", _path)})");
    }
}
