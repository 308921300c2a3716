using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Testing;

/// <summary>
/// A large register for measuring: the domain's own complaints, inserted straight through the context in batches. Nearly all
/// are closed, a few in a hundred of the last ones are open; every text holds <see cref="Common"/>, one holds <see cref="Rare"/>.
/// </summary>
public sealed class GeneratedRegister(Func<RegisterContext> open, DateTimeOffset end)
{
    public const string Common = "formation";
    public const string Rare = "zibeline";

    /// <summary>Arrivals in one transaction.</summary>
    private const int Batch = 500;

    private static readonly DeadlinePolicy Policy = new();
    private static readonly Actor Manager = Actor.Staff(Guid.Parse("0195a000-0000-7000-8000-00000000000b"), "Fanny", Role.Manager);

    private static readonly string[] Words =
    [
        "retard", "salle", "formateur", "facture", "convocation", "stage", "examen", "absence", "remboursement", "attestation", "support",
        "horaire", "connexion", "ordinateur", "chauffage", "parking", "contrat", "devis", "annulation", "report", "niveau", "rythme", "plateforme",
    ];

    private static readonly string[] Names = ["Martin", "Bernard", "Petit", "Robert", "Richard", "Durand", "Dubois", "Moreau", "Laurent", "Simon", "Lefèvre", "Dupré"];

    /// <param name="count">Arrivals, spread over the years.</param>
    /// <param name="years">How far back the first one came.</param>
    /// <param name="seed">Settles every chance.</param>
    public async Task FillAsync(int count, int years, int seed, CancellationToken cancellation)
    {
        var random = new Random(seed);
        var ranks = new Dictionary<int, (int Arrivals, int Registered)>();
        for (var done = 0; done < count; done += Batch)
        {
            await using var database = open();
            database.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = done; i < Math.Min(done + Batch, count); i++) Add(database, i, count, end.AddDays(-365.0 * years * (count - i) / count), random, ranks);
            await database.SaveChangesAsync(cancellation);
        }
    }

    private void Add(RegisterContext database, int i, int count, DateTimeOffset at, Random random, Dictionary<int, (int Arrivals, int Registered)> ranks)
    {
        var moment = On(at);
        var (arrivals, registered) = ranks.GetValueOrDefault(moment.On.Year);
        var complaint = Complaint.Receive(Arrival(i, count, new Reference(moment.On.Year, arrivals + 1), moment, random));
        complaint.NoteAcknowledged(at);
        if (moment.At > end.AddDays(-2) || random.Next(20) == 0)
        {
            if (moment.At < end.AddDays(-20)) complaint.Withdraw(null, On(at.AddDays(3)));
        }
        else
        {
            registered++;
            complaint.Register(new RegisterNumber(moment.On.Year, registered), CompletenessDemands.None, On(at.AddDays(1)));
            Settle(database, complaint, at, random);
        }

        ranks[moment.On.Year] = (arrivals + 1, registered);
        database.Add(complaint);
    }

    private void Settle(RegisterContext database, Complaint complaint, DateTimeOffset at, Random random)
    {
        var file = new CaseFile(complaint.Id, at.AddDays(1));
        database.Add(file);
        if (at > end.AddDays(-random.Next(5, 20))) return;
        complaint.Assign(Manager.StaffId);
        complaint.Reply(namesMediator: true, On(at.AddDays(4)));
        complaint.RecordReplySent((Decision)random.Next(4), at.AddDays(4));
        if (random.Next(200) == 0) return;
        file.DecideNoAction("Cas isolé.");
        complaint.NoteLesson(file, hasAction: false, On(at.AddDays(5)));
        complaint.Close(ClosingReason.Replied, null, null, On(at.AddDays(5)));
    }

    private static Arrival Arrival(int i, int count, Reference reference, Moment received, Random random) => new()
    {
        Id = Guid.CreateVersion7(received.At),
        Reference = reference,
        Channel = random.Next(4) == 0 ? Channel.Email : Channel.Web,
        Received = received,
        Entered = received,
        Complainant = new Complainant
        {
            LastName = Names[random.Next(Names.Length)], FirstName = "Camille", StakeholderType = StakeholderType.Learner, Email = $"personne{i}@example.org",
        },
        Subject = $"Plainte sur la formation : {Words[random.Next(Words.Length)]}",
        Description = string.Join(' ', Enumerable.Range(0, 40).Select(_ => Words[random.Next(Words.Length)])) + (i == count / 2 ? $" {Rare}" : ""),
        Policy = Policy,
    };

    private static Moment On(DateTimeOffset at) => new(at, Region.Metropole.DateOf(at));
}
