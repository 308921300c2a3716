using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Files;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Improvement;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Upkeep.Backups;
using ComplaintsPortal.Casework.Upkeep.Demo;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Letters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Casework;

/// <summary>The use cases. The host adds what lies at the edges: <see cref="PortalAddress"/>, <see cref="LetterSettings"/>, the secret keeper's key, the postman, the scanner, the <see cref="BackupPlan"/>.</summary>
public static class CaseworkServices
{
    public static IServiceCollection AddCasework(this IServiceCollection services)
    {
        services.AddSingleton<CurrentOrganisation>().AddSingleton<OfficeClock>().AddSingleton<LetterWriter>().AddSingleton<ScannerWatch>().AddSingleton<MailWatch>().AddSingleton(new ScanPlan(ScanPlan.UsualDays));
        services.AddSingleton<BackupRecord>().AddSingleton<NightlyBackups>();
        services.TryAddSingleton<IMailbox, NoMailbox>();
        services.TryAddSingleton(new MailroomSettings(null, IsDedicated: false));
        services.AddScoped<IRecords, RegisterRecords>();
        foreach (var part in Scoped) services.AddScoped(part);
        return services.AddScoped(Submission);
    }

    /// <summary>What works with files of the embedded database, and so only there.</summary>
    public static IServiceCollection AddEmbeddedBackups(this IServiceCollection services) =>
        services.AddScoped<BackUpNightly>().AddScoped<BackUpBeforeUpgrade>().AddScoped<RestoreRegister>();

    /// <summary>The one use case that strangers call, at any rate they like: its records only add, together with those of the same moment.</summary>
    private static SubmitComplaint Submission(IServiceProvider parts)
    {
        IRecords records = ActivatorUtilities.CreateInstance<ArrivalRecords>(parts);
        return ActivatorUtilities.CreateInstance<SubmitComplaint>(
            parts, records, ActivatorUtilities.CreateInstance<Casebook>(parts, records), ActivatorUtilities.CreateInstance<Arrivals>(parts, records));
    }

    private static Type[] Scoped =>
    [
        typeof(Casebook), typeof(SentForm), typeof(Arrivals), typeof(Correspondence), typeof(OwnCopy), typeof(LetterStates), typeof(RecordHandover), typeof(DuplicateOf), typeof(EstablishOrganisation),
        typeof(SentBefore), typeof(ReadAcknowledgement), typeof(EnterComplaint), typeof(SendPaperForm), typeof(Answers), typeof(CorrectContact), typeof(AcknowledgeAnew),
        typeof(AskForInformation), typeof(RemindComplainant), typeof(RecordAnswer), typeof(RegisterComplaint), typeof(QualifyComplaint), typeof(CloseUnregistered),
        typeof(AssignComplaint), typeof(CategoriseComplaint), typeof(SayCapacity), typeof(SayConsumer), typeof(MarkConfidential), typeof(NamePersonConcerned), typeof(AddNote),
        typeof(RecordAction), typeof(CompleteAction), typeof(AttachDocuments), typeof(WriteResolution), typeof(ExtendDeadline),
        typeof(PreviewReply), typeof(ReplyDocuments), typeof(Handlers), typeof(SendAgain), typeof(RecordBounced), typeof(Outbox), typeof(LetterReader), typeof(PaperCopy), typeof(CorrectiveActionReader), typeof(ProfileHistory),
        typeof(KeepDraft), typeof(ReplyToComplaint), typeof(CloseComplaint), typeof(ReopenComplaint), typeof(RecordPosted),
        typeof(SendLetters), typeof(LettersAtRest), typeof(MailLines), typeof(StaffLetters), typeof(StaffHours), typeof(OwedReminders), typeof(RemindStaff), typeof(SendDigests), typeof(SendJournalHead), typeof(AskAboutPromises), typeof(InformOfMediation), typeof(ScanFiles), typeof(FilesToScan), typeof(FileGate), typeof(ReleaseDocument),
        typeof(FetchMail), typeof(MailboxProgress), typeof(TakeFetched), typeof(NoteUnfetched), typeof(DealWithUnfetched), typeof(KeepMessage), typeof(SortMessages), typeof(RawMessages), typeof(MessageFiles), typeof(Threads), typeof(DeliveryReports),
        typeof(AttachMessage), typeof(OwnWords), typeof(TakeComplaint), typeof(OwnAddresses), typeof(Inbox), typeof(MessageReader), typeof(DealWithMessage),
        typeof(OpenTracking), typeof(ReadTrackedFile), typeof(SentDocuments), typeof(RecoverLink), typeof(AddInformation), typeof(FillInForm), typeof(AskProgress), typeof(AnswerProgress), typeof(WithdrawComplaint),
        typeof(ContestReply), typeof(MaintainComplaint), typeof(RateReply), typeof(AnswerPromise), typeof(Mediation),
        typeof(FollowUpOnCase), typeof(CorrectiveActions),
        typeof(DemoParts), typeof(FillWithDemo),
        typeof(CaseReader), typeof(CaseContents), typeof(WorkQueries), typeof(WorkList), typeof(RegisterQuery), typeof(LetterPreview),
        typeof(ReadJournal), typeof(ReadRegister), typeof(CaseArchives), typeof(NoteExport), typeof(ReadAnnualReport), typeof(ReadReportYears),
    ];
}
