using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Persistence.Tests;

/// <summary>Believable rows for these tests.</summary>
internal static class Sample
{
    /// <summary>To the microsecond: finer than that PostgreSQL does not keep.</summary>
    public static readonly DateTimeOffset Instant = new DateTimeOffset(2026, 10, 25, 2, 30, 15, 123, TimeSpan.FromHours(2)).AddMicroseconds(456);

    public static readonly Moment Now = new(Instant, new DateOnly(2026, 10, 25));

    public static readonly Actor Agent = Actor.Staff(Guid.CreateVersion7(), "Agnès Bœuf", Role.Agent);

    public static Moment Later(int days) => new(Instant.AddDays(days), Now.On.AddDays(days));

    public static Complaint Complaint(
        int rank = 1, string lastName = "Lefèvre", string subject = "Session annulée", string firstName = "Zoé",
        string email = "zoe.lefevre@example.org", string? phone = "06 12 34 56 78", string description = "Le cœur du problème : « rien » n’a été dit. 🙂 مرحبا") =>
        Domain.Complaints.Complaint.Receive(new Arrival
        {
            Id = Guid.CreateVersion7(),
            Reference = new Reference(2026, rank),
            Channel = Channel.Web,
            Received = Now,
            Entered = Now,
            Complainant = new Complainant
            {
                LastName = lastName,
                FirstName = firstName,
                StakeholderType = StakeholderType.Learner,
                Email = email,
                Phone = phone,
            },
            Subject = subject,
            Description = description,
            Policy = new DeadlinePolicy(Clock: ClockPolicy.PausedWhileAwaiting) { ExtraClosedDays = [new DateOnly(2026, 12, 24)] },
            ProcedureVersion = 3,
            OwnerId = Agent.StaffId,
        });

    public static Letter Letter(Guid? complaintId, string messageId = "<1@example.org>") => new(new WrittenLetter
    {
        Id = Guid.CreateVersion7(),
        ComplaintId = complaintId,
        Kind = LetterKind.Acknowledgement,
        Medium = LetterMedium.Email,
        To = "zoe.lefevre@example.org",
        Subject = "Accusé de réception",
        Markup = "Bonjour,\r\n…",
        MessageId = messageId,
        WrittenAt = Instant,
        KeptBytes = [0, 13, 10, 255],
        TrueDigest = new byte[32],
        SealedBytes = [1, 2, 3],
    });
}
