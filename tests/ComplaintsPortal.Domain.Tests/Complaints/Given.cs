using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Arrivals and moments for tests. Day one is Monday 5 January 2026; no public holiday follows before 6 April.</summary>
internal static class Given
{
    public static readonly DateOnly DayOne = new(2026, 1, 5);

    public static readonly DeadlinePolicy FromReceipt = new();
    public static readonly DeadlinePolicy Paused = new(Clock: ClockPolicy.PausedWhileAwaiting);
    public static readonly DeadlinePolicy FromCompleteness = new(Clock: ClockPolicy.FromCompleteness);

    public static readonly CompletenessDemands Demands = CompletenessDemands.None;

    public static Complainant Person { get; } = new()
    {
        LastName = "Leroy", FirstName = "Inès", StakeholderType = StakeholderType.Learner, Email = "ines@example.org",
    };

    public static Arrival Arrival(Channel channel = Channel.Web, DeadlinePolicy? policy = null, DateOnly? received = null) => new()
    {
        Id = Guid.CreateVersion7(),
        Reference = new Reference(2026, 1),
        Channel = channel,
        Received = At(received ?? DayOne),
        Entered = At(received ?? DayOne),
        Complainant = Person,
        Subject = "Salle sans chauffage",
        Description = channel is Channel.Telephone or Channel.FaceToFace ? "Dit au téléphone." : "La salle n’était pas chauffée.",
        Policy = policy ?? FromReceipt,
    };

    /// <summary>Ten in the morning, Paris winter time.</summary>
    public static Moment At(DateOnly day) => new(new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero), day);

    /// <summary>So many days after day one.</summary>
    public static Moment Day(int days) => At(DayOne.AddDays(days));

    public static DateOnly On(int days) => DayOne.AddDays(days);

    public static Guid NewId() => Guid.CreateVersion7();

    public static Complaint Received(Channel channel = Channel.Web, DeadlinePolicy? policy = null) => Complaint.Receive(Arrival(channel, policy));

    public static Complaint Registered(DeadlinePolicy? policy = null, int day = 0)
    {
        var complaint = Received(policy: policy);
        complaint.Register(new RegisterNumber(2026, 1), Demands, Day(day));
        return complaint;
    }

    /// <summary>Registered on day one, a reply written on that day of the count, not sent yet.</summary>
    public static Complaint Replied(int written = 2, DeadlinePolicy? policy = null)
    {
        var complaint = Registered(policy);
        complaint.Reply(namesMediator: true, Day(written));
        return complaint;
    }

    public static Complaint Answered(int written = 2, DeadlinePolicy? policy = null)
    {
        var complaint = Replied(written, policy);
        complaint.RecordReplySent(Decision.PartlyUpheld, Day(written).At);
        return complaint;
    }
}
