using System.Net;
using ComplaintsPortal.Casework.Staff;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Testing;

/// <summary>Members of staff for tests, and visitors signed in as one.</summary>
public static class StaffOfTests
{
    public const string Password = "cheval pile agrafe sept";

    public static string EmailOf(Role role) => $"{role.ToString().ToLowerInvariant()}@exemple.fr";

    public static async Task<Guid> AddStaffAsync(
        this PortalHost host, Role role, string? email = null, string? name = null, DateOnly? until = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        return await host.UseAsync<AddStaffMember, Guid>(async add =>
            (await add.ExecuteAsync(new NewStaffMember(email ?? EmailOf(role), name ?? $"Camille {role}", role, until), Password)).Id);
    }

    /// <summary>Sends the sign-in form; answers the page that came back.</summary>
    public static async Task<HtmlPage> SignInAsync(this Visitor visitor, string email, string password = Password)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var page = await visitor.OpenAsync("/compte/connexion");
        return await page.Form().Fill("Email", email).Fill("Password", password).SendAsync();
    }

    /// <summary>A new member of staff in that role, signed in.</summary>
    public static async Task<Visitor> SignedInAsync(this PortalHost host, Role role)
    {
        ArgumentNullException.ThrowIfNull(host);
        var email = $"{role}.{Guid.NewGuid():N}@exemple.fr";
        await host.AddStaffAsync(role, email);
        var visitor = host.Visitor();
        var answer = await visitor.SignInAsync(email);
        return answer.Status == HttpStatusCode.Redirect || answer.Status == HttpStatusCode.Found
            ? visitor
            : throw new InvalidOperationException($"Signing in as {role} failed: {answer.Status}\n{answer.Main}");
    }
}
