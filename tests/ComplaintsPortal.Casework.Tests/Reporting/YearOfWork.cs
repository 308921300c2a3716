using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Casework.Reporting;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Reporting;

/// <summary>A year's work in a real portal, by its own use cases, the clock moved to each day.</summary>
internal sealed class YearOfWork : IDisposable
{
    private static readonly Actor Manager = Actor.Staff(Guid.CreateVersion7(), "Fanny Maltese", Role.Manager);
    private int _forms;

    public PortalHost Portal { get; } = new();

    /// <summary>Ten in the morning of that day, UTC: the same day everywhere in France but Saint-Pierre.</summary>
    public void Be(string day) => Portal.Clock.AdjustTime(new DateTimeOffset(DateOnly.Parse(day, null).ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero));

    public async Task<string> ArriveAsync(string day, StakeholderType type = StakeholderType.Company)
    {
        Be(day);
        var form = new Submission($"formulaire-{++_forms}", Complainant(type), "Matériel indisponible", "Les postes n’étaient pas prêts.", false);
        return (await Portal.UseAsync<SubmitComplaint, Receipt>(s => s.ExecuteAsync(form, default))).Reference;
    }

    public Task<string> EnterAsync(string today, Channel channel, string receivedOn)
    {
        Be(today);
        var entry = new StaffEntry($"saisie-{++_forms}", channel, DateOnly.Parse(receivedOn, null), Complainant(StakeholderType.Funder), "Retard", "Dit au téléphone.", false);
        return Portal.UseAsync<EnterComplaint, string>(e => e.ExecuteAsync(entry, Manager, default));
    }

    public Task RegisterAsync(string reference) => Portal.UseAsync<RegisterComplaint>(r => r.ExecuteAsync(reference, Manager, default));

    public Task QualifyAsync(string reference, Nature nature) => Portal.UseAsync<QualifyComplaint>(q => q.ExecuteAsync(reference, nature, "Ce n’en est pas une.", Manager, default));

    public Task ExtendAsync(string reference, string to) =>
        Portal.UseAsync<ExtendDeadline>(e => e.ExecuteAsync(reference, DateOnly.Parse(to, null), "Une expertise est attendue.", Manager, default));

    public async Task TreatAsync(string reference)
    {
        var action = new PlannedAction($"action-{++_forms}", "Postes vérifiés", null, null, DateOnly.FromDateTime(Portal.Clock.GetUtcNow().DateTime));
        await Portal.UseAsync<RecordAction>(r => r.ExecuteAsync(reference, action, Manager, default));
        var seen = await FileVersionAsync(reference);
        await Portal.UseAsync<WriteResolution>(w => w.ExecuteAsync(reference, "Une heure de plus.", seen, Manager, default));
    }

    private Task<int> FileVersionAsync(string reference) => Portal.UseAsync<RegisterContext, int>(db =>
        db.CaseFiles.Where(f => db.Complaints.Any(c => c.Id == f.ComplaintId && c.Reference == reference)).Select(f => f.Version).SingleOrDefaultAsync());

    /// <summary>Written today, posted today.</summary>
    public async Task ReplyAsync(string reference, string day, Decision decision, bool settled = true)
    {
        Be(day);
        var draft = new ReplyDraft { Decision = decision, DecisionReason = "Motif", Reasons = "Voici pourquoi.", Remedy = "Une heure de plus.", RemainingActions = "Aucune.", SettledInFull = settled };
        var seen = await FileVersionAsync(reference);
        await Portal.UseAsync<ReplyToComplaint>(r => r.ExecuteAsync(reference, draft, "Sans médiateur", seen, Manager, default));
        var letter = await Portal.UseAsync<RegisterContext, Guid>(db =>
            db.Letters.Where(l => l.Kind == LetterKind.Reply && db.Complaints.Any(c => c.Id == l.ComplaintId && c.Reference == reference)).OrderByDescending(l => l.WrittenAt).Select(l => l.Id).FirstAsync());
        await Portal.UseAsync<RecordPosted>(p => p.ExecuteAsync(reference, letter, DateOnly.Parse(day, null), "posté", Manager, default));
    }

    public Task CloseAsync(string reference) =>
        Portal.UseAsync<CloseComplaint>(c => c.ExecuteAsync(reference, ClosingReason.Replied, null, null, Manager, default));

    public Task ReopenAsync(string reference, string day)
    {
        Be(day);
        return Portal.UseAsync<ReopenComplaint>(r => r.ExecuteAsync(reference, "Un fait nouveau.", Manager, default));
    }

    public Task<AnnualReport> ReportAsync(int year, string asOf)
    {
        Be(asOf);
        return Portal.UseAsync<ReadAnnualReport, AnnualReport>(r => r.ExecuteAsync(year, default));
    }

    public void Dispose() => Portal.Dispose();

    private static Complainant Complainant(StakeholderType type) => new()
    {
        LastName = "Lefèvre", FirstName = "Anaïs", StakeholderType = type, Email = "anais.lefevre@exemple.test", PostalAddress = "3 rue des Lilas, 75011 Paris", TrainingAction = "Montage vidéo",
    };
}
