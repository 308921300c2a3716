using System.Text;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Files;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests;

/// <summary>Cases brought to where a test needs them, through the use cases.</summary>
public static class Given
{
    public static Complainant Helene { get; } = new()
    {
        LastName = "Dupré", FirstName = "Hélène", StakeholderType = StakeholderType.Learner, Email = "helene@courriel.example",
    };

    public static Complainant ByPost { get; } = Helene with { Email = null, PostalAddress = "3 rue des Lilas, 06000 Nice" };

    /// <summary>Grants everything and promises nothing more.</summary>
    public static ReplyDraft Settled { get; } = new()
    {
        Decision = Decision.Upheld, SettledInFull = true, Reasons = "La salle n’était pas chauffée.", Remedy = "Une journée de rattrapage.", RemainingActions = "Aucune.",
    };

    /// <summary>Names the mediator.</summary>
    public static ReplyDraft Refusing { get; } = Settled with { Decision = Decision.Rejected, SettledInFull = false };

    public static ReplyDraft Promising { get; } = Settled with { RemainingActions = "Deux dates avant le 20 mars.", PromisesSomething = true };

    public static Submission Form(Complainant? who = null, string? token = null, bool sensitive = false) =>
        new(token ?? Guid.NewGuid().ToString("N"), who ?? Helene, "Salle sans chauffage", "Il a fait douze degrés toute la semaine.", sensitive);

    public static StaffEntry Entry(Channel channel, DateOnly on, Complainant? who = null, string? token = null) =>
        new(token ?? Guid.NewGuid().ToString("N"), channel, on, who ?? Helene, "Salle sans chauffage", "Il a fait douze degrés.", false);

    public static Task<Receipt> SubmitAsync(this Office office, Submission? form = null) =>
        office.UseAsync<SubmitComplaint, Receipt>(submit => submit.ExecuteAsync(form ?? Form(), default));

    public static async Task<string> ReceivedAsync(this Office office, Complainant? who = null) => (await office.SubmitAsync(Form(who))).Reference;

    public static Task<string> EnteredAsync(this Office office, Channel channel, DateOnly? on = null, Complainant? who = null) =>
        office.UseAsync<EnterComplaint, string>(enter => enter.ExecuteAsync(Entry(channel, on ?? office.Today(), who), office.Agent, default));

    public static async Task<string> RegisteredAsync(this Office office, Complainant? who = null)
    {
        var reference = await office.ReceivedAsync(who);
        await office.DoAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, office.Agent, default));
        return reference;
    }

    /// <summary>A reply was written; it is sent once the outbox ran.</summary>
    public static async Task<string> AnsweredAsync(this Office office, ReplyDraft? draft = null, Complainant? who = null)
    {
        var reference = await office.RegisteredAsync(who);
        office.Clock.Advance(TimeSpan.FromHours(1));
        await office.ReplyAsync(reference, draft ?? Settled);
        return reference;
    }

    public static async Task ReplyAsync(this Office office, string reference, ReplyDraft draft, Actor? by = null, string? overrideReason = null)
    {
        var version = await office.FileVersionAsync(reference);
        await office.DoAsync<ReplyToComplaint>(reply => reply.ExecuteAsync(reference, draft, overrideReason, version, by ?? office.Agent, default));
    }

    public static Task<int> FileVersionAsync(this Office office, string reference) => office.SeeAsync(d =>
        (from f in d.CaseFiles join c in d.Complaints on f.ComplaintId equals c.Id where c.Reference == reference select f.Version).SingleOrDefaultAsync());

    public static Task<int> SendAsync(this Office office) => office.UseAsync<SendLetters, int>(send => send.RunOnceAsync(default));

    public static async Task<Guid> IdAsync(this Office office, string reference) => (await office.ComplaintAsync(reference)).Id;

    public static Task StageAsync(this Office office, string token, string name = "photo.txt", string content = "une photo") =>
        office.DoAsync<StagedFiles>(files => files.StageAsync(token, name, "text/plain", new MemoryStream(Encoding.UTF8.GetBytes(content))));

    public static DateOnly Today(this Office office) => DateOnly.FromDateTime(office.Clock.GetUtcNow().AddHours(1).DateTime);

    public static void PassDays(this Office office, int days) => office.Clock.Advance(TimeSpan.FromDays(days));
}
