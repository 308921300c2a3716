using System.Text.Json;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Completeness;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Incoming;
using ComplaintsPortal.Persistence.Organisation;
using ComplaintsPortal.Persistence.Retention;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Mappings;

public sealed class RoundTripTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    public static TheoryData<string> Kinds => [.. Rows(Sample.Complaint()).Keys];

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Read_WhatWasWritten_IsTheSame(string kind)
    {
        var complaint = Sample.Complaint();
        var letter = Sample.Letter(complaint.Id);
        var file = new StoredFile { CreatedAt = Sample.Instant.ToUniversalTime() };
        object row = kind switch
        {
            "reply" => Reply(complaint, letter),
            "document" => Document(complaint, file),
            "message" => Message(complaint, file, letter),
            _ => Rows(complaint)[kind],
        };
        await using (var database = _database.CreateDbContext())
        {
            await database.WriteAsync(() => database.AddRangeAsync(complaint, letter, file, row));
        }

        await using var fresh = _database.CreateDbContext();
        var key = fresh.Model.FindEntityType(row.GetType())!.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!.GetValue(row)).ToArray();
        var found = await fresh.FindAsync(row.GetType(), key);

        Assert.Equal(Text(row), Text(found!));
    }

    [Fact]
    public async Task Read_AComplaintThroughItsWholeLife_HasEveryPartOfIt()
    {
        var complaint = Lived();
        await using (var database = _database.CreateDbContext())
        {
            await database.WriteAsync(() => Task.FromResult(database.Add(complaint)));
        }

        await using var fresh = _database.CreateDbContext();
        var found = await fresh.Complaints.FindAsync(complaint.Id);

        Assert.Equal(Text(complaint), Text(found!));
        Assert.Equal(complaint.Policy, found!.Policy);
        Assert.Equal(2, found.InformationRequests.Count);
        Assert.Single(found.Extensions);
        Assert.Single(found.Contestations);
        Assert.Single(found.EarlierClosings);
    }

    [Fact]
    public async Task Change_AComplaintReadAgain_AddsItsPartsAsNewRows()
    {
        var complaint = Sample.Complaint();
        await using (var database = _database.CreateDbContext())
        {
            await database.WriteAsync(() => Task.FromResult(database.Add(complaint)));
            await database.WriteAsync(async () =>
            {
                var read = await database.Complaints.FindAsync(complaint.Id);
                read!.AskForInformation(Guid.CreateVersion7(), [CompletenessCheck.Contact], null, Sample.Now);
            });
        }

        await using var fresh = _database.CreateDbContext();
        var request = Assert.Single((await fresh.Complaints.FindAsync(complaint.Id))!.InformationRequests);

        Assert.Equal([CompletenessCheck.Contact], request.Items);
    }

    /// <summary>What a stranger may post; a letter of it may be lost, the complaint may not.</summary>
    [Fact, Trait("Rule", "R1")]
    public async Task Save_CharactersThatNotEveryDatabaseTakes_KeepsTheRest()
    {
        await using (var database = _database.CreateDbContext())
        {
            await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint(subject: "a\0b\ud800c 🙂"))));
        }

        var other = "\0";
        await using var fresh = _database.CreateDbContext();
        var subject = (await fresh.Complaints.SingleAsync(complaint => complaint.Reference != other)).Subject;

        Assert.StartsWith("a", subject, StringComparison.Ordinal);
        Assert.EndsWith("c 🙂", subject, StringComparison.Ordinal);
    }

    internal static Complaint Lived()
    {
        var complaint = Sample.Complaint();
        complaint.AskForInformation(Guid.CreateVersion7(Sample.Now.At), [CompletenessCheck.Contact], "Quelle session ?", Sample.Now);
        complaint.AskForInformation(Guid.CreateVersion7(Sample.Later(1).At), [], "Quel jour ?", Sample.Later(1));
        complaint.ReceiveInformation(Sample.Later(2), answersRequests: true);
        complaint.AddDetails(complaint.Complainant with { PostalAddress = "1 rue de l’Œillet\n34000 Montpellier" });
        complaint.Register(new RegisterNumber(2026, 7), CompletenessDemands.None, Sample.Later(3));
        complaint.StartTreatment();
        complaint.Extend(Guid.CreateVersion7(Sample.Later(3).At), complaint.DueOn!.Value.AddDays(5), "Enquête", Sample.Later(3));
        complaint.Reply(namesMediator: true, Sample.Later(4));
        complaint.RecordReplySent(Decision.PartlyUpheld, Sample.Later(5).At);
        complaint.Contest(Guid.CreateVersion7(Sample.Later(6).At), Sample.Later(6));
        complaint.Withdraw("Plus la peine", Sample.Later(7));
        complaint.Reopen("Malentendu", Sample.Later(8));
        return complaint;
    }

    internal static Dictionary<string, object> Rows(Complaint complaint) => new()
    {
        ["case file"] = CaseFile(complaint),
        ["note"] = new Note(Guid.CreateVersion7(), complaint.Id, "Appelé à 9 h", Sample.Agent, Sample.Now),
        ["entry"] = new ComplainantEntry(Guid.CreateVersion7(), complaint.Id, EntryKind.Question, "Où en est-on ?", Channel.Email, Sample.Now),
        ["action"] = new TreatmentAction(Guid.CreateVersion7(), complaint.Id, "Rappeler", Sample.Agent.StaffId, Sample.Now.On, null, Sample.Agent, Sample.Now),
        ["question"] = new ProgressQuestion(Guid.CreateVersion7(), complaint.Id, "Où en est-on ?", Sample.Later(2).On, Sample.Now),
        ["person concerned"] = new PersonConcerned(complaint.Id, Sample.Agent.StaffId!.Value),
        ["secret"] = new TrackingSecret(complaint.Id, SecretPurpose.Letter, [1, 2, 3], Sample.Instant, Sample.Later(9).At),
        ["letter without complaint"] = Sample.Letter(null, "<2@example.org>"),
        ["corrective action"] = CorrectiveAction(complaint),
        ["erasure"] = new Erasure { ComplaintId = complaint.Id, At = Sample.Instant },
        ["profile"] = new ProfileVersion { Version = 1, Json = "{}", SavedAt = Sample.Instant, SavedBy = Sample.Agent.StaffId },
        ["procedure"] = new ProcedureVersion { Version = 1, Markdown = "# Procédure", DatedOn = new(2022, 7, 28), PublishedAt = Sample.Instant },
        ["reply"] = complaint,
        ["document"] = complaint,
        ["message"] = complaint,
        ["unfetched message"] = new UnfetchedMessage(Guid.CreateVersion7(), "7/42", FetchTrouble.Incomplete, Sample.Instant) { MessageId = "8@example.org", From = "zoe.lefevre@example.org", FromName = "Zoé Lefèvre", Subject = "RÉCLAMATION", ReceivedAt = Sample.Instant },
        ["mark"] = new MailboxMark { Name = MailboxMark.Inbox, Mark = "7:42", At = Sample.Instant },
    };

    private static CaseFile CaseFile(Complaint complaint)
    {
        var file = new CaseFile(complaint.Id, Sample.Instant);
        file.Resolve("Remboursée");
        file.KeepDraft(Draft);
        return file;
    }

    private static ReplyDraft Draft => new()
    {
        Decision = Decision.Upheld,
        Reasons = "Fondée",
        Remedy = "Remboursement",
        RemainingActions = "Aucune",
        SettledInFull = true,
    };

    private static CorrectiveAction CorrectiveAction(Complaint complaint)
    {
        var action = new CorrectiveAction(Guid.CreateVersion7(), "Prévenir plus tôt", null, "Organisation", Sample.Agent.StaffId, Sample.Later(30).On, Sample.Now);
        action.Link(complaint.Id);
        return action;
    }

    internal static Reply Reply(Complaint complaint, Letter letter) =>
        new(Guid.CreateVersion7(), complaint.Id, letter.Id, Draft, "Le médiateur…", "Madame, …", Sample.Agent, Sample.Now);

    internal static Document Document(Complaint complaint, StoredFile file) =>
        new(file.Id, complaint.Id, new DocumentFacts("pièce.pdf", "application/pdf", 3, new string('a', 64)), DocumentOrigin.Complaint, Actor.Complainant, Sample.Now);

    internal static IncomingMessage Message(Complaint complaint, StoredFile file, Letter? letter)
    {
        var message = new IncomingMessage(new KeptMessage
        {
            Id = file.Id, Key = "7@example.org", Likeness = new string('b', 64), Sha256 = new string('a', 64), Length = 3, LeftOnServer = 70_000_000, MessageId = "7@example.org",
            From = "zoe.lefevre@example.org", FromName = "Zoé Lefèvre", Subject = "RÉCLAMATION", SentAt = Sample.Instant.AddHours(-1), Received = Sample.Now, FetchedAt = Sample.Later(1).At, WasAnswered = true,
        });
        if (letter is null) message.AttachTo(complaint.Id, null, MessageDoubt.AfterReply, 2, Sample.Later(1).At, Actor.Portal);
        else message.Report(letter.Id, complaint.Id, Sample.Later(1).At);
        message.MarkRead(Sample.Later(2).At, Sample.Agent);
        message.NoteAnswered(Sample.Later(1).On);
        return message;
    }

    /// <summary>All that can be seen of a row; an instant is the same whatever offset it is written with.</summary>
    private static string Text(object row) => JsonSerializer.Serialize(row, row.GetType(), Options);

    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, Converters = { new UtcText() } };

    private sealed class UtcText : System.Text.Json.Serialization.JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
