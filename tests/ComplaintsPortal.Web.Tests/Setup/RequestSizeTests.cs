using System.Net;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;

namespace ComplaintsPortal.Web.Tests.Setup;

public sealed class RequestSizeTests
{
    [Fact]
    public async Task Send_FarTooMuch_AnswersAPageAndNotACutConnection()
    {
        using var host = PortalHost.OnAPort(portal => portal.With("Limits:FilesPerComplaint", 1).With("Limits:FileMegabytes", 1));
        using var visitor = await host.SignedInAsync(Role.Administrator);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(new byte[20 << 20]), "File", "gros.pdf" } };

        using var response = await visitor.Client.PostAsync("/gestion/equipe/ajouter", content);
        var page = await HtmlPage.ReadAsync(visitor, response);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Equal("Votre envoi est trop volumineux", page.Heading);
    }
}
