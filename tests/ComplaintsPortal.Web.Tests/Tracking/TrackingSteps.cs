using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Tests.PublicSite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Tracking;

/// <summary>A complainant who filed and comes back.</summary>
internal static class TrackingSteps
{
    public static async Task<(string Reference, string Code)> FileAsync(this Visitor visitor)
    {
        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).SendAsync());
        return (page.At("#reference"), page.At("#code-suivi"));
    }

    public static async Task<HtmlPage> EnterAsync(this Visitor visitor, string reference, string code) =>
        await (await visitor.OpenAsync("/suivi")).Form().Fill("Reference", reference).Fill("Code", code).SendAsync();

    public static async Task<HtmlPage> OwnCaseAsync(this Visitor visitor)
    {
        var (reference, code) = await visitor.FileAsync();
        return await visitor.FollowAsync(await visitor.EnterAsync(reference, code));
    }

    /// <summary>The secret of the last letter of a kind, as the mail program of its reader would see it.</summary>
    public static Task<string> SecretInAsync(this PortalHost host, LetterKind kind) => host.UseAsync<RegisterContext, string>(async database =>
    {
        var letter = await database.Set<Letter>().AsNoTracking().Where(l => l.Kind == kind).OrderByDescending(l => l.WrittenAt).FirstAsync();
        return await host.UseAsync<SecretKeeper, string>(secrets => Task.FromResult(secrets.LinkSecret("letter", letter.Id.ToString("N"))));
    });

    public static Task<Complaint> ComplaintAsync(this PortalHost host) =>
        host.UseAsync<RegisterContext, Complaint>(database => database.Set<Complaint>().AsNoTracking().SingleAsync());
}
