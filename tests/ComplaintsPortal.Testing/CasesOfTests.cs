using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Testing;

/// <summary>Cases further on their way, each step by its real use case.</summary>
public static class CasesOfTests
{
    public static Actor Agent { get; } = Actor.Staff(Guid.CreateVersion7(), "Claire", Role.Agent);

    public static Actor Chief { get; } = Actor.Staff(Guid.CreateVersion7(), "Denis", Role.Manager);

    /// <summary>A reply that lacks nothing and grants everything.</summary>
    public static ReplyDraft WholeReply { get; } = new()
    {
        Decision = Decision.Upheld,
        SettledInFull = true,
        Reasons = "Vous avez raison.",
        Remedy = "Trois séances de plus.",
        RemainingActions = "Rien.",
    };

    public static async Task<string> RegisteredAsync(this PortalHost host, Complainant? who = null, string subject = "Formateur absent")
    {
        var reference = await host.SubmitAsync(subject, who);
        await host.UseAsync<RegisterComplaint>(register => register.ExecuteAsync(reference, Agent, default));
        return reference;
    }

    /// <summary>A reply was written; its letter is the last one.</summary>
    public static async Task<string> RepliedAsync(this PortalHost host, ReplyDraft? draft = null, Complainant? who = null)
    {
        var reference = await host.RegisteredAsync(who);
        await host.UseAsync<ReplyToComplaint>(reply => reply.ExecuteAsync(reference, draft ?? WholeReply, null, 1, Chief, default));
        return reference;
    }

    /// <summary>The last reply was posted today: it counts from now on.</summary>
    public static async Task PostReplyAsync(this PortalHost host, string reference)
    {
        ArgumentNullException.ThrowIfNull(host);
        var letter = (await host.LettersAsync(reference)).Last(l => l.Kind == LetterKind.Reply);
        var today = DateOnly.FromDateTime(host.Clock.GetUtcNow().AddHours(1).DateTime);
        await host.UseAsync<RecordPosted>(post => post.ExecuteAsync(reference, letter.Id, today, "posté", Chief, default));
    }

    public static Task<T> ReadAsync<T>(this PortalHost host, Func<RegisterContext, Task<T>> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return host.UseAsync(read);
    }

    /// <summary>Saves another version of the organisation's profile.</summary>
    public static Task ChangeProfileAsync(this PortalHost host, Func<OrganisationProfile, OrganisationProfile> change) =>
        host.UseAsync<EstablishOrganisation>(establish => establish.SaveAsync(
            change(host.Services.GetRequiredService<CurrentOrganisation>().Profile), Actor.Portal, default));

    public static Task<Complaint> ComplaintAsync(this PortalHost host, string reference) =>
        host.ReadAsync(db => db.Set<Complaint>().AsNoTracking().Include(c => c.Extensions).Include(c => c.Contestations).SingleAsync(c => c.Reference == reference));

    public static async Task<IReadOnlyList<Letter>> LettersAsync(this PortalHost host, string reference)
    {
        var id = (await host.ComplaintAsync(reference)).Id;
        return await host.ReadAsync(db => db.Set<Letter>().AsNoTracking().Where(l => l.ComplaintId == id).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).ToListAsync());
    }

    /// <summary>The acts in the journal of a case, in order.</summary>
    public static async Task<IReadOnlyList<string>> ActsAsync(this PortalHost host, string reference) =>
        await host.ReadAsync(db => db.Set<Domain.Journal.JournalEntry>().AsNoTracking().Where(e => e.Reference == reference).OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync());
}
