using System.Text;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Evidence;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Keys;
using ComplaintsPortal.Persistence.Sequences;
using ComplaintsPortal.Persistence.Staff;
using ComplaintsPortal.Persistence.Tests.Mappings;
using ComplaintsPortal.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Persistence.Tests.Moving;

/// <summary>A register with at least one row in each table.</summary>
internal static class WholeRegister
{
    /// <summary>Longer than two chunks.</summary>
    public static readonly byte[] Content = [.. Enumerable.Range(0, (FileChunk.Size * 2) + 17).Select(i => (byte)(i * 31 >> 3))];

    public static async Task<Complaint> FillAsync(TemporaryDatabase place)
    {
        var store = new DocumentStore(place, new FakeTimeProvider(Sample.Instant));
        var file = await store.WriteAsync(new MemoryStream(Content));
        var staged = await store.WriteAsync(new MemoryStream(Encoding.UTF8.GetBytes("pas encore joint")));
        var message = await store.WriteAsync(new MemoryStream(Encoding.UTF8.GetBytes("Subject: =?utf-8?q?R=C3=A9clamation?=\r\n\r\n")));
        var complaint = RoundTripTests.Lived();
        await using var database = place.CreateDbContext();
        await database.WriteAsync(async () =>
        {
            await FillAsync(database, complaint);
            database.Add(Document(complaint, file));
            database.Add(RoundTripTests.Message(complaint, message, letter: null));
            database.Add(new StagedFile
            {
                Id = staged.Id, TokenDigest = new string('b', 64), Name = "note.txt", ContentType = "text/plain", Length = staged.Length, Sha256 = staged.Sha256!, CreatedAt = Sample.Instant,
            });
            database.Add(new StoredFile { CreatedAt = Sample.Instant });
        });
        return complaint;
    }

    private static async Task FillAsync(RegisterContext database, Complaint complaint)
    {
        var letter = Sample.Letter(complaint.Id);
        database.AddRange(complaint, letter, RoundTripTests.Reply(complaint, letter));
        database.AddRange(RoundTripTests.Rows(complaint).Where(row => row.Key is not ("reply" or "document" or "message")).Select(row => row.Value));
        AddStaff(database);
        database.Add(new ProtectionKey { Name = "key-1", Sealed = [9, 8, 7] });
        database.Add(new KnownKey { Name = KnownKey.Server, Fingerprint = new string('c', 64), Since = Sample.Instant });
        await database.NextNumberAsync("reference", 2026);
        foreach (var rank in Enumerable.Range(1, 250))
        {
            var noted = rank == 1 ? database.Add(Sample.Complaint(rank + 1)).Entity : null;
            await database.AppendAsync(new JournalAct(Sample.Later(rank).At, Sample.Agent, "complaint.noted")
            {
                ComplaintId = noted?.Id,
                Contents = noted is null ? [] : [Contents.Arrival(noted)],
                Facts = new Dictionary<string, string?> { ["detail"] = "« ’ »", ["rank"] = $"{rank}" },
            });
        }
    }

    private static void AddStaff(RegisterContext database)
    {
        var claire = new StaffMember { Name = "Claire", Email = "claire@example.org", UserName = "claire@example.org", CreatedAt = Sample.Instant, LockoutEnd = Sample.Instant, Until = Sample.Now.On };
        database.Add(claire);
        database.Add(new IdentityUserClaim<Guid> { UserId = claire.Id, ClaimType = "t", ClaimValue = "v" });
        database.Add(new IdentityUserLogin<Guid> { UserId = claire.Id, LoginProvider = "p", ProviderKey = "k" });
        database.Add(new IdentityUserToken<Guid> { UserId = claire.Id, LoginProvider = "p", Name = "n", Value = "v" });
        database.Add(new IdentityUserPasskey<Guid>
        {
            UserId = claire.Id,
            CredentialId = [1, 2, 3],
            Data = new IdentityPasskeyData { Name = "Téléphone", PublicKey = [4, 5], AttestationObject = [6], ClientDataJson = [7], Transports = ["usb", "nfc"], CreatedAt = Sample.Instant, SignCount = 3 },
        });
    }

    private static Document Document(Complaint complaint, StoredFile file) => new(
        file.Id, complaint.Id, new DocumentFacts("pièce.pdf", "application/pdf", file.Length, file.Sha256!), DocumentOrigin.Complaint, Actor.Complainant, Sample.Now);
}
