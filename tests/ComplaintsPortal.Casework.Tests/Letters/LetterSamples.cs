using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Casework.Tests.Letters;

/// <summary>One believable letter of each kind.</summary>
internal static class LetterSamples
{
    public const string Secret = "Zm9ydHktdHdvLWNoYXJhY3RlcnMtb2Ytc2VjcmV0";

    public static readonly PortalAddress Address = new(() => "https://reclamations.example");

    public static Complaint Complaint(OrganisationProfile profile, Channel channel = Channel.Web, string? description = null, bool nameless = false)
    {
        var received = Moment(2, 3, 9);
        return Domain.Complaints.Complaint.Receive(new Arrival
        {
            Id = Guid.Parse("0195a000-0000-7000-8000-000000000001"),
            Reference = new Reference(2026, 42),
            Channel = channel,
            Received = received,
            Entered = received,
            Complainant = new Complainant
            {
                LastName = nameless ? "" : "Dupré",
                FirstName = nameless ? "" : "Hélène",
                StakeholderType = StakeholderType.Learner,
                Email = "helene.dupre@courriel.example",
                CustomerAccount = profile.Form.CustomerAccount == FieldRule.Required ? "C-1042" : null,
            },
            Subject = "Matériel absent le 26 février",
            Description = description ?? "Bonjour,\n\nLa caméra promise au programme n’était pas là :\n- ni le matin ;\n- ni l’après-midi.\n\nJe demande une demi-journée de rattrapage.",
            Policy = profile.Deadline,
        });
    }

    public static LetterText Write(LetterKind kind, OrganisationProfile profile, Complaint? complaint = null, bool onPaper = false, string secret = Secret)
    {
        complaint ??= Complaint(profile, kind is LetterKind.ConfirmationInvitation or LetterKind.ConfirmationReminder ? Channel.Telephone : Channel.Web);
        if (kind == LetterKind.Extension) complaint = Extended(complaint, profile);
        var fields = LetterFields.For(complaint, profile, Address, Own(kind, complaint, profile));
        fields["link"] = onPaper ? null : Address.Tracking(secret);
        return new LetterWriter().Write(kind, fields);
    }

    private static IReadOnlyDictionary<string, string?>? Own(LetterKind kind, Complaint complaint, OrganisationProfile profile) => kind switch
    {
        LetterKind.Acknowledgement => AcknowledgementFields.Of(Files(complaint)),
        LetterKind.InformationRequest or LetterKind.InformationReminder =>
            LetterFields.Asking(["customer-account", "training-action"], "À quelle date la séance a-t-elle eu lieu ?"),
        LetterKind.Requalification => LetterFields.Requalified(Nature.Hazard, "La panne du prestataire de location était imprévisible."),
        LetterKind.Extension => LetterFields.Extended(new DateOnly(2026, 3, 27), "Nous attendons la réponse du loueur de matériel."),
        LetterKind.Reply => ReplyFields.Of(Draft, Recourse.Of(false, true, profile.Mediator, complaint.WrittenComplaintOn), complaint.Nature),
        LetterKind.ClosedUnregistered => LetterFields.Reasoned("Nous n’avons pas reçu les précisions demandées le 4 mars et rappelées le 14 mars."),
        LetterKind.ProgressAnswer => LetterFields.Answered("Avez-vous eu le loueur ?", "Oui, ce matin.\nIl nous répond d’ici vendredi."),
        LetterKind.ContestAcknowledgement => LetterFields.Contested(new DateOnly(2026, 4, 1)),
        LetterKind.MediationInformation => RecourseFields.Mediation(Recourse.Of(false, true, profile.Mediator, complaint.WrittenComplaintOn)),
        LetterKind.PromiseCheck => LetterFields.Promised("Une demi-journée de rattrapage le 20 mars."),
        LetterKind.StaffReminder => StaffReminderFields.Of(complaint, Address, "Claire", "Fanny", new Reminder(ReminderKind.DaysBefore, new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 14), 2)),
        LetterKind.StaffDigest => StaffDigestFields.Of(
            profile, Address, "Claire", new DateOnly(2026, 3, 12), StaffDigestFields.Kinds.ToDictionary(kind => kind, kind => (int)kind * 2 + 1), _ => true),
        LetterKind.JournalHead => JournalHeadFields.Of(
            profile, Address, "Fanny", new DateOnly(2026, 3, 12), new JournalHead(1234, string.Concat(Enumerable.Repeat("0a1b2c3d", 8)))),
        _ => null,
    };

    public static ReplyDraft Draft { get; } = new()
    {
        Decision = Decision.PartlyUpheld,
        SettledInFull = false,
        Reasons = "La caméra devait être là toute la journée.\n\nLe loueur ne l’a livrée qu’à 16 h.",
        Remedy = "Une demi-journée de rattrapage, sans frais.",
        RemainingActions = "Vous proposer deux dates avant le 20 mars.",
        ClosingWords = "Nous vous présentons nos excuses.",
    };

    private static List<Document> Files(Complaint complaint) =>
    [
        new Document(Guid.Empty, complaint.Id, new DocumentFacts("programme_2026 (v2).pdf", "application/pdf", 1024, new string('a', 64)), DocumentOrigin.Complaint, Actor.Complainant, Moment(2, 3, 9)),
        new Document(Guid.Empty, complaint.Id, new DocumentFacts("photo.jpg", "image/jpeg", 2048, new string('b', 64)), DocumentOrigin.Complaint, Actor.Complainant, Moment(2, 3, 9)),
    ];

    private static Complaint Extended(Complaint complaint, OrganisationProfile profile)
    {
        complaint.Register(new RegisterNumber(2026, 31), profile.Demands with { TrainingAction = false }, Moment(3, 3, 9));
        complaint.Extend(Guid.Empty, new DateOnly(2026, 3, 27), "Nous attendons la réponse du loueur de matériel.", Moment(9, 3, 9));
        return complaint;
    }

    private static Moment Moment(int day, int month, int hour) =>
        new(new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.Zero), new DateOnly(2026, month, day));
}
