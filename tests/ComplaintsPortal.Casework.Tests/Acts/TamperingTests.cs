using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using ComplaintsPortal.Persistence.Verifying;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Acts;

/// <summary>One case with something of every kind; then somebody who owns the database changes one thing behind the portal's back, the walls lowered.</summary>
[Trait("Rule", "R34")]
public sealed class TamperingTests
{
    private const string SomeId = "'0195D2A0-0000-7000-8000-0000000000FF'";

    private const string Blank = """
        UPDATE complaints SET subject = '', description = '', as_received_last_name = '', as_received_first_name = '', as_received_email = '', as_received_phone = '',
            as_received_postal_address = '', as_received_customer_account = '', complainant_last_name = '', complainant_first_name = '', complainant_email = '',
            complainant_phone = '', complainant_postal_address = '', complainant_customer_account = ''
        """;

    /// <summary>One letter, one name, one date, one byte.</summary>
    public static TheoryData<string, ContentKind, ContentFaultKind, string> Changes => new()
    {
        { "UPDATE complaints SET description = replace(description, 'douze', 'treize')", ContentKind.Arrival, ContentFaultKind.Edited, ActNames.Received },
        { "UPDATE complaints SET subject = replace(subject, 'Salle', 'salle')", ContentKind.Arrival, ContentFaultKind.Edited, ActNames.Received },
        { "UPDATE complaints SET as_received_last_name = 'Dupre'", ContentKind.Arrival, ContentFaultKind.Edited, ActNames.Received },
        { "UPDATE complaints SET received_on = '2026-03-03'", ContentKind.Arrival, ContentFaultKind.Edited, ActNames.Received },
        { "UPDATE complaints SET complainant_phone = '0612345679'", ContentKind.Details, ContentFaultKind.Edited, ActNames.DetailsAdded },
        { "UPDATE complaints SET register_number = 'REC-2026-0002'", ContentKind.Registration, ContentFaultKind.Edited, ActNames.Registered },
        { "UPDATE complaints SET closing_note = 'Réglé.'", ContentKind.Closing, ContentFaultKind.Edited, ActNames.Closed },
        { "UPDATE documents SET name = 'autre.txt' WHERE name = 'photo.txt'", ContentKind.Document, ContentFaultKind.Edited, ActNames.Received },
        { "UPDATE file_chunks SET bytes = x'ff' WHERE file_id = (SELECT id FROM documents WHERE name = 'photo.txt')", ContentKind.Document, ContentFaultKind.FileDamaged, ActNames.Received },
        { "UPDATE file_chunks SET bytes = x'ff' WHERE number = 1", ContentKind.Document, ContentFaultKind.FileDamaged, ActNames.DocumentAdded },
        { "DELETE FROM file_chunks WHERE file_id = (SELECT id FROM documents WHERE name = 'photo.txt')", ContentKind.Document, ContentFaultKind.FileDamaged, ActNames.Received },
        { "UPDATE file_chunks SET bytes = x'ff' WHERE file_id = (SELECT id FROM incoming_messages)", ContentKind.Message, ContentFaultKind.FileDamaged, ActNames.MessageTaken },
        { "UPDATE incoming_messages SET subject = 'Autre'", ContentKind.Message, ContentFaultKind.Edited, ActNames.MessageTaken },
        { "UPDATE complainant_entries SET text = replace(text, 'facture', 'Facture')", ContentKind.Entry, ContentFaultKind.Edited, ActNames.InformationReceived },
        { "UPDATE information_requests SET question = 'Quelle salle ?'", ContentKind.Request, ContentFaultKind.Edited, ActNames.InformationAsked },
        { "UPDATE notes SET text = replace(text, 'rappelé', 'rappelée')", ContentKind.Note, ContentFaultKind.Edited, ActNames.NoteAdded },
        { "UPDATE treatment_actions SET text = replace(text, 'Appeler', 'appeler')", ContentKind.Action, ContentFaultKind.Edited, ActNames.ActionRecorded },
        { "UPDATE treatment_actions SET done_on = '2026-03-02'", ContentKind.ActionDone, ContentFaultKind.Edited, ActNames.ActionDone },
        { "UPDATE progress_questions SET text = 'Alors ?'", ContentKind.Question, ContentFaultKind.Edited, ActNames.ProgressAsked },
        { "UPDATE progress_questions SET answer = 'Demain.'", ContentKind.Answer, ContentFaultKind.Edited, ActNames.ProgressAnswered },
        { "UPDATE extensions SET reason = 'Sans raison.'", ContentKind.Extension, ContentFaultKind.Edited, ActNames.Extended },
        { "UPDATE case_files SET resolution = 'Réglé autrement.'", ContentKind.Resolution, ContentFaultKind.Edited, ActNames.ResolutionWritten },
        { "UPDATE case_files SET cause = 'Autre'", ContentKind.Cause, ContentFaultKind.Edited, ActNames.CauseFound },
        { "UPDATE corrective_actions SET title = 'Autre'", ContentKind.CorrectiveAction, ContentFaultKind.Edited, ActNames.CorrectiveActionOpened },
        { "UPDATE replies SET remedy = 'Rien.'", ContentKind.Reply, ContentFaultKind.Edited, ActNames.ReplyWritten },
        { "UPDATE replies SET text = replace(text, 'chauffée', 'chauffee')", ContentKind.Reply, ContentFaultKind.Edited, ActNames.ReplyWritten },
        { "UPDATE replies SET sent_at = written_at", ContentKind.Dispatch, ContentFaultKind.Edited, ActNames.ReplySent },
        { "UPDATE replies SET rating = 5", ContentKind.Rating, ContentFaultKind.Edited, ActNames.ReplyRated },
        { "UPDATE letters SET text = replace(text, 'chauffée', 'chauffee') WHERE kind = 'Reply'", ContentKind.Letter, ContentFaultKind.Edited, ActNames.LetterWritten },
        { "UPDATE letters SET kept_bytes = x'00' WHERE kind = 'Acknowledgement'", ContentKind.Letter, ContentFaultKind.Edited, ActNames.LetterWritten },
        { "UPDATE letters SET true_digest = x'00' WHERE kind = 'Acknowledgement'", ContentKind.Letter, ContentFaultKind.Edited, ActNames.LetterWritten },
        { "UPDATE letters SET state = 'Queued', sent_at = NULL WHERE kind = 'Reply'", ContentKind.Handover, ContentFaultKind.Deleted, ActNames.LetterSent },
        { "UPDATE persons_concerned SET exception_reason = 'Personne d’autre.'", ContentKind.Concerned, ContentFaultKind.Edited, ActNames.PersonConcernedNamed },
        { "DELETE FROM notes", ContentKind.Note, ContentFaultKind.Deleted, ActNames.NoteAdded },
        { "DELETE FROM replies", ContentKind.Reply, ContentFaultKind.Deleted, ActNames.ReplyWritten },
        { "DELETE FROM letters WHERE kind = 'Acknowledgement'", ContentKind.Letter, ContentFaultKind.Deleted, ActNames.LetterWritten },
        { "DELETE FROM complainant_entries", ContentKind.Entry, ContentFaultKind.Deleted, ActNames.InformationReceived },
        { "DELETE FROM documents WHERE name = 'photo.txt'", ContentKind.Document, ContentFaultKind.Deleted, ActNames.Received },
        { "DELETE FROM incoming_messages", ContentKind.Message, ContentFaultKind.Deleted, ActNames.MessageTaken },
        { "DELETE FROM treatment_actions", ContentKind.Action, ContentFaultKind.Deleted, ActNames.ActionRecorded },
        { "DELETE FROM persons_concerned", ContentKind.Concerned, ContentFaultKind.Deleted, ActNames.PersonConcernedNamed },
        { "DELETE FROM complaints", ContentKind.Arrival, ContentFaultKind.Deleted, ActNames.Received },
    };

    public static TheoryData<string, ContentKind> Slipped => new()
    {
        { "notes", ContentKind.Note },
        { "letters", ContentKind.Letter },
        { "replies", ContentKind.Reply },
        { "complainant_entries", ContentKind.Entry },
        { "treatment_actions", ContentKind.Action },
        { "documents", ContentKind.Document },
        { "incoming_messages", ContentKind.Message },
        { "progress_questions", ContentKind.Question },
        { "extensions", ContentKind.Extension },
    };

    [Fact]
    public async Task Verify_AfterActsOfEveryKind_FindsEachContentAsItWasEntered()
    {
        await using var office = await StoryAsync();

        var verdict = await office.SeeAsync(d => d.VerifyContentsAsync());

        Assert.Equal((1, true, 0), (verdict.Complaints, verdict.Intact, verdict.Erased));
        Assert.InRange(verdict.Contents, 30, 100);
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Verify_AfterAChangeBehindThePortalsBack_NamesWhatDiffersAndItsAct(string statement, ContentKind kind, ContentFaultKind fault, string act)
    {
        await using var office = await StoryAsync();
        Assert.NotEqual(0, office.Tamper(statement));

        var found = (await office.SeeAsync(d => d.VerifyContentsAsync())).Fault;

        Assert.Equal((kind, fault, act, "2026-0001"), (found?.Content?.Kind, found?.Kind, found?.Entry?.Act, found?.Reference));
        Assert.True((await office.SeeAsync(d => d.VerifyJournalAsync())).Intact);
    }

    [Theory]
    [MemberData(nameof(Slipped))]
    public async Task Verify_AfterARowSlippedIn_NamesItThoughNoEntryDoes(string table, ContentKind kind)
    {
        await using var office = await StoryAsync();
        office.SlipIn(table, [("id", SomeId), ("message_id", "'autre@exemple.fr'"), ("letter_id", SomeId), ("key", "'autre'")]);

        var found = (await office.SeeAsync(d => d.VerifyContentsAsync())).Fault;

        Assert.Equal((kind, ContentFaultKind.Inserted, null, "2026-0001"), (found?.Content?.Kind, found?.Kind, found?.Entry, found?.Reference));
    }

    [Fact, Trait("Rule", "R40")]
    public async Task Verify_WithoutTheSecretOfAComplaint_SaysSo()
    {
        await using var office = await StoryAsync();
        office.Tamper("DELETE FROM complaint_keys");

        Assert.Equal(ContentFaultKind.KeyMissing, (await office.SeeAsync(d => d.VerifyContentsAsync())).Fault?.Kind);
    }

    [Fact, Trait("Rule", "R40")]
    public async Task Verify_AfterAnErasureSlippedInToHideAChange_NamesTheCase()
    {
        await using var office = await StoryAsync();
        office.Tamper("DELETE FROM complaint_keys");
        office.Tamper("INSERT INTO erasures (complaint_id, at) SELECT id, entered_at FROM complaints");
        office.Tamper("UPDATE complaints SET description = 'Tout va bien.'");

        var found = await office.SeeAsync(d => d.VerifyContentsAsync());

        Assert.Equal((ContentFaultKind.ErasureUntold, "2026-0001", 0), (found.Fault?.Kind, found.Fault?.Reference, found.Erased));
    }

    [Fact, Trait("Rule", "R40")]
    public async Task Verify_AfterAnErasureThatTheJournalTells_PassesOverOnlyWhatIsDestroyed()
    {
        await using var office = await Office.OpenAsync();
        var reference = (await office.SubmitAsync(Given.Form())).Reference;
        var id = await office.IdAsync(reference);
        await office.DoAsync<AddNote>(n => n.ExecuteAsync(reference, "A rappelé.", office.Agent, default));
        office.Tamper("DELETE FROM complaint_keys");
        office.Tamper("INSERT INTO erasures (complaint_id, at) SELECT id, entered_at FROM complaints");
        await office.SeeAsync(async d =>
        {
            await d.WriteAsync(() => d.AppendAsync(new JournalAct(office.Time.GetUtcNow(), Actor.Portal, ActNames.Erased) { ComplaintId = id, Reference = reference }));
            return true;
        });
        var standing = await office.SeeAsync(d => d.VerifyContentsAsync());
        foreach (var table in new[] { "notes", "letters" }) office.Tamper($"DELETE FROM {table}");
        office.Tamper(Blank);

        var erased = await office.SeeAsync(d => d.VerifyContentsAsync());

        Assert.Equal((ContentFaultKind.NotDestroyed, ContentKind.Arrival, "2026-0001"), (standing.Fault?.Kind, standing.Fault?.Content?.Kind, standing.Fault?.Reference));
        Assert.Equal((0, 1, null), (erased.Complaints, erased.Erased, erased.Fault));
    }

    /// <summary>A database with types of its own would not take these.</summary>
    [Theory, OnlyOn(DatabaseProvider.Sqlite)]
    [InlineData("UPDATE notes SET added_at = 'hier'")]
    [InlineData("UPDATE complaints SET received_on = 'hier'")]
    [InlineData("UPDATE letters SET kind = 'Autre'")]
    [InlineData("UPDATE documents SET id = 'x' WHERE name = 'photo.txt'")]
    public async Task Verify_AfterAChangeThatCannotBeRead_NamesTheCase(string statement)
    {
        await using var office = await StoryAsync();
        office.Tamper(statement);

        var found = (await office.SeeAsync(d => d.VerifyContentsAsync())).Fault;

        Assert.Equal((ContentFaultKind.Unreadable, "2026-0001"), (found?.Kind, found?.Reference));
    }

    [Fact]
    public async Task Verify_WhileOthersWrite_FindsNothingWrong()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested) await office.DoAsync<AddNote>(n => n.ExecuteAsync(reference, "Encore.", office.Agent, default));
        })).ToList();

        for (var i = 0; i < 20; i++) Assert.Null((await office.SeeAsync(d => d.VerifyContentsAsync())).Fault);

        await stop.CancelAsync();
        await Task.WhenAll(writers);
    }

    private static async Task<Office> StoryAsync()
    {
        var office = await Office.OpenAsync();
        await office.StageAsync("jeton");
        var reference = (await office.SubmitAsync(Given.Form(token: "jeton"))).Reference;
        var id = await office.IdAsync(reference);
        var version = (await office.ComplaintAsync(reference)).Version;
        await office.DoAsync<CorrectContact>(async c => await c.ExecuteAsync(reference, new ContactDetails(Given.Helene.Email, "0612345678", null), version, office.Agent, default));
        await HandleAsync(office, reference, id);
        await EndAsync(office, reference, id);
        return office;
    }

    private static async Task HandleAsync(Office office, string reference, Guid id)
    {
        await office.DoAsync<AskForInformation>(a => a.ExecuteAsync(reference, [], "Quelle session ?", office.Agent, default));
        await office.TakeAsync(Mailroom.Mail.WithFile($"Re: {reference}", "Voici la facture.", "facture.txt", "120 euros"));
        await office.DoAsync<RegisterComplaint>(r => r.ExecuteAsync(reference, office.Agent, default));
        await office.DoAsync<AddNote>(n => n.ExecuteAsync(reference, "A rappelé ce matin.", office.Agent, default));
        await office.StageAsync("grand", "grand.txt", new string('g', 300_000));
        await office.DoAsync<AttachDocuments>(a => a.ExecuteAsync(reference, "grand", office.Agent, default));
        await office.DoAsync<RecordAction>(a => a.ExecuteAsync(reference, new PlannedAction("", "Appeler le chauffagiste.", null, null, null), office.Agent, default));
        var action = await office.SeeAsync(d => d.TreatmentActions.SingleAsync());
        office.PassDays(1);
        await office.DoAsync<CompleteAction>(a => a.ExecuteAsync(reference, action.Id, office.Today(), "", office.Agent, default));
        await office.DoAsync<AskProgress>(a => a.ExecuteAsync(id, "Où en est-on ?", default));
        var question = await office.SeeAsync(d => d.ProgressQuestions.SingleAsync());
        await office.DoAsync<AnswerProgress>(a => a.ExecuteAsync(reference, question.Id, "Bientôt.", office.Agent, default));
        await office.DoAsync<ExtendDeadline>(e => e.ExecuteAsync(reference, new DateOnly(2026, 3, 31), "Le loueur ne répond pas.", office.Agent, default));
        await office.DoAsync<WriteResolution>(w => w.ExecuteAsync(reference, "Rattrapage.", 1, office.Agent, default));
    }

    private static async Task EndAsync(Office office, string reference, Guid id)
    {
        await office.ReplyAsync(reference, Given.Settled);
        office.PassDays(1);
        await office.SendAsync();
        await office.DoAsync<RateReply>(r => r.ExecuteAsync(id, 4, "Merci.", default));
        await office.DoAsync<FollowUpOnCase>(f => f.FindCauseAsync(reference, "Locaux", office.Agent, default));
        await office.DoAsync<FollowUpOnCase>(f => f.OpenAsync(reference, new NewCorrectiveAction("Contrat d’entretien", null, null, null, new DateOnly(2026, 6, 1)), office.Agent, default));
        await office.DoAsync<CloseComplaint>(c => c.ExecuteAsync(reference, ClosingReason.Replied, "Satisfaite.", null, office.Agent, default));
        var concerned = await office.HireAsync(Domain.Staff.Role.Agent, "Paul");
        await office.DoAsync<NamePersonConcerned>(n => n.ExecuteAsync(reference, concerned.StaffId!.Value, office.Manager, default));
    }
}
