using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Acts;

/// <summary>Everything that staff can do to one case, by the name of its use case, ready to be done by anybody.</summary>
internal static class StaffActs
{
    public static IReadOnlyDictionary<string, Func<Office, string, Actor, Task>> All { get; } = new Dictionary<string, Func<Office, string, Actor, Task>>
    {
        ["AskForInformation"] = (o, r, by) => o.DoAsync<AskForInformation>(u => u.ExecuteAsync(r, [], "Quelle session ?", by, default)),
        ["RemindComplainant"] = (o, r, by) => o.DoAsync<RemindComplainant>(u => u.ExecuteAsync(r, by, default)),
        ["RecordAnswer"] = (o, r, by) => o.DoAsync<RecordAnswer>(u => u.ExecuteAsync(r, new ReceivedAnswer("", "Voici.", Channel.Post, o.Today(), null, true), by, default)),
        ["RegisterComplaint"] = (o, r, by) => o.DoAsync<RegisterComplaint>(u => u.ExecuteAsync(r, by, default)),
        ["QualifyComplaint"] = (o, r, by) => o.DoAsync<QualifyComplaint>(u => u.ExecuteAsync(r, Nature.Request, "Une question d’horaires.", by, default)),
        ["CloseUnregistered"] = (o, r, by) => o.DoAsync<CloseUnregistered>(u => u.ExecuteAsync(r, ClosingReason.Unregistered, "Jamais complétée.", null, by, default)),
        ["AssignComplaint"] = (o, r, by) => o.DoAsync<AssignComplaint>(u => u.ExecuteAsync(r, null, by, default)),
        ["CategoriseComplaint"] = (o, r, by) => o.DoAsync<CategoriseComplaint>(u => u.ExecuteAsync(r, "Locaux", by, default)),
        ["SayCapacity"] = (o, r, by) => o.DoAsync<SayCapacity>(u => u.ExecuteAsync(r, StakeholderType.Representative, by, default)),
        ["SayConsumer"] = (o, r, by) => o.DoAsync<SayConsumer>(u => u.ExecuteAsync(r, true, by, default)),
        ["MarkConfidential"] = (o, r, by) => o.DoAsync<MarkConfidential>(u => u.ExecuteAsync(r, true, "Harcèlement.", by, default)),
        ["NamePersonConcerned"] = (o, r, by) => o.DoAsync<NamePersonConcerned>(u => u.ExecuteAsync(r, by.StaffId!.Value, by, default)),
        ["AddNote"] = (o, r, by) => o.DoAsync<AddNote>(u => u.ExecuteAsync(r, "Vu avec l’équipe.", by, default)),
        ["RecordAction"] = (o, r, by) => o.DoAsync<RecordAction>(u => u.ExecuteAsync(r, new PlannedAction("", "Appeler le chauffagiste.", null, null, null), by, default)),
        ["CompleteAction"] = (o, r, by) => o.DoAsync<CompleteAction>(u => u.ExecuteAsync(r, Guid.Empty, o.Today(), "", by, default)),
        ["AttachDocuments"] = (o, r, by) => o.DoAsync<AttachDocuments>(u => u.ExecuteAsync(r, "", by, default)),
        ["ReleaseDocument"] = (o, r, by) => o.DoAsync<ReleaseDocument>(u => u.ExecuteAsync(r, Guid.Empty, "Une fausse alerte.", by, default)),
        ["WriteResolution"] = (o, r, by) => o.DoAsync<WriteResolution>(u => u.ExecuteAsync(r, "Réglé.", 0, by, default)),
        ["ExtendDeadline"] = (o, r, by) => o.DoAsync<ExtendDeadline>(u => u.ExecuteAsync(r, new DateOnly(2026, 3, 31), "Le loueur ne répond pas.", by, default)),
        ["KeepDraft"] = (o, r, by) => o.DoAsync<KeepDraft>(u => u.ExecuteAsync(r, Given.Settled, 0, by, default)),
        ["ReplyToComplaint"] = (o, r, by) => o.DoAsync<ReplyToComplaint>(u => u.ExecuteAsync(r, Given.Settled, null, 0, by, default)),
        ["CloseComplaint"] = (o, r, by) => o.DoAsync<CloseComplaint>(u => u.ExecuteAsync(r, ClosingReason.Withdrawn, "Retirée par téléphone.", null, by, default)),
        ["ReopenComplaint"] = (o, r, by) => o.DoAsync<ReopenComplaint>(u => u.ExecuteAsync(r, "Un fait nouveau.", by, default)),
        ["RecordPosted"] = (o, r, by) => o.DoAsync<RecordPosted>(u => u.ExecuteAsync(r, Guid.Empty, o.Today(), "lettre", by, default)),
        ["RecordBounced"] = (o, r, by) => o.DoAsync<RecordBounced>(u => u.ExecuteAsync(r, Guid.Empty, "550", by, default)),
        ["SendAgain"] = (o, r, by) => o.DoAsync<SendAgain>(u => u.ExecuteAsync(r, Guid.Empty, by, default)),
        ["AcknowledgeAnew"] = (o, r, by) => o.DoAsync<AcknowledgeAnew>(u => u.ExecuteAsync(r, Guid.Empty, by, default)),
        ["CorrectContact"] = (o, r, by) => o.DoAsync<CorrectContact>(async u => await u.ExecuteAsync(r, new ContactDetails("autre@courriel.example", null, null), await VersionAsync(o, r), by, default)),
        ["SendPaperForm"] = (o, r, by) => o.DoAsync<SendPaperForm>(u => u.ExecuteAsync(r, LetterMedium.Email, by, default)),
        ["AnswerProgress"] = (o, r, by) => o.DoAsync<AnswerProgress>(u => u.ExecuteAsync(r, Guid.Empty, "Bientôt.", by, default)),
        ["ContestReply"] = (o, r, by) => o.DoAsync<ContestReply>(u => u.RecordAsync(r, "Je conteste.", Channel.Post, o.Today(), by, default)),
        ["Mediation.Open"] = (o, r, by) => o.DoAsync<Mediation>(u => u.OpenAsync(r, "Saisine reçue.", by, default)),
        ["Mediation.End"] = (o, r, by) => o.DoAsync<Mediation>(u => u.EndAsync(r, "Accord.", by, default)),
        ["FollowUpOnCase"] = (o, r, by) => o.DoAsync<FollowUpOnCase>(u => u.ExecuteAsync(r, new FollowUp("Locaux") { NoActionReason = "Fait isolé." }, by, default)),
        ["FollowUpOnCase.FindCause"] = (o, r, by) => o.DoAsync<FollowUpOnCase>(u => u.FindCauseAsync(r, "Locaux", by, default)),
        ["FollowUpOnCase.DecideNoAction"] = (o, r, by) => o.DoAsync<FollowUpOnCase>(u => u.DecideNoActionAsync(r, "Fait isolé.", by, default)),
        ["FollowUpOnCase.Link"] = (o, r, by) => o.DoAsync<FollowUpOnCase>(u => u.LinkAsync(r, Guid.Empty, by, default)),
        ["FollowUpOnCase.Open"] = (o, r, by) => o.DoAsync<FollowUpOnCase>(u => u.OpenAsync(r, new NewCorrectiveAction("Contrat d’entretien", null, null, null, new DateOnly(2026, 6, 1)), by, default)),
    };

    private static Task<int> VersionAsync(Office office, string reference) =>
        office.SeeAsync(d => d.Complaints.Where(c => c.Reference == reference).Select(c => c.Version).SingleOrDefaultAsync());

    /// <summary>Those that write a letter, from where they are legal.</summary>
    public static IReadOnlyDictionary<string, Func<Office, Task<string>>> WithLetter { get; } = new Dictionary<string, Func<Office, Task<string>>>
    {
        ["AskForInformation"] = o => o.ReceivedAsync(),
        ["RemindComplainant"] = o => o.EnteredAsync(Channel.Telephone),
        ["QualifyComplaint"] = o => o.ReceivedAsync(),
        ["ExtendDeadline"] = o => o.RegisteredAsync(),
        ["ReplyToComplaint"] = o => o.RegisteredAsync(),
        ["SendPaperForm"] = o => o.ReceivedAsync(),
        ["ContestReply"] = o => o.AnsweredAsync(),
    };
}
