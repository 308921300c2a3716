using ComplaintsPortal.Casework;
using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Reading;
using ComplaintsPortal.Web.Setup.Settings;
using ComplaintsPortal.Web.Shared.Organisations;

namespace ComplaintsPortal.Web.Setup;

/// <summary>The use cases and what lies at their edges: the server's key, the public address, who letters come from, the antivirus.</summary>
public static class CaseworkChapter
{
    public static void AddCaseworkAndEdges(this WebApplicationBuilder builder, PortalConfiguration settings)
    {
        var services = builder.Services;
        services.AddCasework();
        if (!settings.Register.IsServer) services.AddEmbeddedBackups();
        services.AddSingleton(_ => new SecretKeeper(ServerKey.Ensure(settings.Portal.KeysDirectory)));
        services.AddSingleton(provider => new Lazy<SecretKeeper>(provider.GetRequiredService<SecretKeeper>));
        services.AddSingleton(provider => new PortalAddress(() => Greeting.Addresses(provider).Append("http://localhost:5000").First()));
        services.AddSingleton(new LetterSettings(settings.Mail.From, settings.Mail.ReturnPath));
        services.AddSingleton(settings.Antivirus.Scanner()).AddSingleton(settings.Antivirus.Plan);
        services.AddSingleton<IMailReader, MailReader>();
        services.AddSingleton(settings.Mail.Postman());
        if (settings.Mail.Imap is not { } incoming) return;
        services.AddSingleton<IMailbox>(provider => incoming.Mailbox(OursTo(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(incoming.Mailroom);
    }

    /// <summary>Message-IDs are a letter's id at the portal's own host (Correspondence); a portal that moved knows the answers to its older letters by their subject alone.</summary>
    private static OurMail OursTo(IServiceProvider provider)
    {
        var (address, letters) = (provider.GetRequiredService<PortalAddress>(), provider.GetRequiredService<LetterSettings>());
        return new OurMail(
            id => id.Length > 33 && id[32] == '@' && Guid.TryParseExact(id.AsSpan(0, 32), "N", out _) && id.AsSpan(33).Equals(address.Host, StringComparison.OrdinalIgnoreCase),
            returned => letters.LetterAt(returned) is not null);
    }

    /// <summary>Takes the organisation's profile into force; at the very first start, the one in the file (Organisation:Profile).</summary>
    public static async Task EstablishOrganisationAsync(this IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var organisation = scope.ServiceProvider.GetRequiredService<EstablishOrganisation>();
        if (await organisation.LoadAsync(CancellationToken.None)) return;
        var file = services.GetRequiredService<OrganisationSettings>().ProfileFile;
        try
        {
            await organisation.SaveAsync(Read(file), seen: 0, Actor.Portal, CancellationToken.None);
        }
        catch (ConflictException)
        {
            // Another instance that started at the same time was first.
            await organisation.LoadAsync(CancellationToken.None);
        }
    }

    private static OrganisationProfile Read(string file)
    {
        try
        {
            return ProfileFile.Read(file);
        }
        catch (ProfileException wrong)
        {
            throw new SettingException("Organisation:Profile", wrong.Message);
        }
    }
}
