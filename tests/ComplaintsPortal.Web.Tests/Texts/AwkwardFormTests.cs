using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Web.Shared.Uploads;
using ComplaintsPortal.Web.Tests.PublicSite;

namespace ComplaintsPortal.Web.Tests.Texts;

/// <summary>Characters that no text holds, or that nobody sees, in each field of the form: no failure, and the right thing kept (R56).</summary>
[Trait("Rule", "R56")]
public sealed class AwkwardFormTests(PortalHost host) : IClassFixture<PortalHost>
{
    private const string Line = "\ufffd", None = "", Refused = "refused";

    /// <summary>What stands in the middle of a text, and what is kept of it in a line, in lines, in an address.</summary>
    private static readonly (string Sent, string InLine, string InLines, string InBare)[] Awkward =
    [
        ("\ufffe", Line, Line, Refused),
        ("\uffff", Line, Line, Refused),
        ("\ufdd0", Line, Line, Refused),
        ("\ud800", Line, Line, Refused),
        ("\0", None, None, None),
        ("\u0007", None, None, None),
        ("\u200b", None, "\u200b", None),
        ("\u00ad", None, "\u00ad", None),
        ("\u202e", None, "\u202e", None),
        ("\u2067", None, "\u2067", None),
    ];

    public static TheoryData<string, int> EachFieldAndSign()
    {
        var data = new TheoryData<string, int>();
        foreach (var field in new[] { "LastName", "FirstName", "StakeholderType", "Email", "Phone", "Subject", "Description" })
            for (var sign = 0; sign < Awkward.Length; sign++)
                data.Add(field, sign);
        return data;
    }

    [Theory]
    [MemberData(nameof(EachFieldAndSign))]
    public async Task Submit_WithAwkwardSign_IsKeptRightOrRefusedInWords(string field, int sign)
    {
        using var visitor = host.Visitor();
        var (sent, inLine, inLines, inBare) = Awkward[sign];
        var kept = field switch { "Description" => inLines, "Email" or "Phone" or "StakeholderType" => inBare, _ => inLine };
        var form = (await visitor.FilledFormAsync()).Fill("Phone", "01 99 00 12 34").Fill(field, Typed(field, sent));

        var answer = await form.SendAsync();

        if (kept == Refused)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Equal([field], answer.Errors.Select(error => error.Target));
            Assert.Equal("Remboursement attendu", answer.Form().Value("Subject"));
            return;
        }

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var page = await visitor.FollowAsync(answer);
        var complaint = await host.ComplaintAsync(page.At("#reference"));
        Assert.Equal(Typed(field, kept), Of(complaint, field));
        Assert.Equal(LetterMedium.Email, Assert.Single(await host.LettersAsync(complaint.Reference)).Medium);
    }

    [Theory]
    [InlineData("LastName")]
    [InlineData("FirstName")]
    [InlineData("Email")]
    [InlineData("Subject")]
    [InlineData("Description")]
    public async Task Submit_OnlyWhatNobodySees_IsMissing(string field)
    {
        using var visitor = host.Visitor();

        var answer = await (await visitor.FilledFormAsync()).Fill(field, "\u200b \u00ad\u3164\u202e").SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal([field], answer.Errors.Select(error => error.Target));
    }

    [Fact]
    public async Task Submit_BytesThatAreNoText_IsKeptWithTheirReplacement()
    {
        using var visitor = host.Visitor();
        var form = await visitor.FilledFormAsync();
        using var content = new MultipartFormDataContent();
        foreach (var name in new[] { "LastName", "FirstName", "StakeholderType", "Email", "Description", FormTokens.Field, "__RequestVerificationToken" })
            content.Add(new StringContent(form.Value(name)!), $"\"{name}\"");
        content.Add(new ByteArrayContent([.. "Retard "u8, 0xED, 0xA0, 0x80, 0xC0, .. " long"u8]), "\"Subject\"");

        using var answer = await visitor.Client.PostAsync("/reclamation", content);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Matches("^Retard \ufffd+ long$", (await host.ComplaintAsync((await visitor.OpenAsync(answer.Headers.Location!.OriginalString)).At("#reference"))).Subject);
    }

    [Theory, Trait("Rule", "R10")]
    [InlineData("👨‍👩‍👧 Merci ❤️ 👋🏽")]
    [InlineData("مرحبا \u200fשלום\u200e (2026) می\u200cخواهم")]
    [InlineData("Où\u202f? À 10\u00a0h, « ici »\u00a0!")]
    public async Task Submit_InAnyScript_KeepsThePersonsWordsAndPutsThemInTheLetter(string words)
    {
        using var visitor = host.Visitor();

        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).Fill("Subject", words).Fill("Description", words).SendAsync());

        var complaint = await host.ComplaintAsync(page.At("#reference"));
        Assert.Equal((words, words), (complaint.Subject, complaint.Description));
        Assert.Contains(words, Assert.Single(await host.LettersAsync(complaint.Reference)).Markup!.Replace("\\", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_ByStaffWithAwkwardSigns_IsKeptAndReachedByALetter()
    {
        using var agent = await host.SignedInAsync(Role.Agent);
        var form = (await agent.OpenAsync("/gestion/nouvelle")).Form()
            .Fill("Channel", "Post").Fill("LastName", "Dup\ufffeont\u202e").Fill("FirstName", "An\u200bne").Fill("StakeholderType", "Learner")
            .Fill("Email", "anne\u200b@exemple.fr").Fill("Phone", "\u202d01 99 00 12 34\u202c").Fill("PostalAddress", "1 rue\0 Haute\r\n75001 Paris").Fill("Subject", "Salle\ufffe froide").Fill("Description", "Douze\0 degrés.");

        var answer = await form.SendAsync();

        Assert.Equal(HttpStatusCode.SeeOther, answer.Status);
        var complaint = await host.ComplaintAsync(answer.Location!.Split('/')[^1]);
        Assert.Equal(("Dup\ufffdont", "Anne", "anne@exemple.fr", "01 99 00 12 34", "1 rue Haute\n75001 Paris"),
            (complaint.Complainant.LastName, complaint.Complainant.FirstName, complaint.Complainant.Email, complaint.Complainant.Phone, complaint.Complainant.PostalAddress));
        Assert.Equal(("Salle\ufffd froide", "Douze degrés."), (complaint.Subject, complaint.Description));
        Assert.Equal(LetterMedium.Email, Assert.Single(await host.LettersAsync(complaint.Reference)).Medium);
    }

    [Fact]
    public async Task Submit_FileNamedWithAwkwardSigns_IsKeptUnderAPlainName()
    {
        using var visitor = host.Visitor();

        var page = await visitor.FollowAsync(await (await visitor.FilledFormAsync()).Attach("Attachments", "con\u200btrat\u202efdp.pdf", ComplainSteps.Pdf).SendAsync());

        Assert.Contains("contratfdp.pdf", page.Main, StringComparison.Ordinal);
    }

    private static string Typed(string field, string sign) => field switch
    {
        "Email" => $"amelie{sign}@exemple.fr",
        "Phone" => $"01 99{sign} 00 12 34",
        "StakeholderType" => $"Lear{sign}ner",
        _ => $"Du{sign}rand attend",
    };

    private static string? Of(Complaint complaint, string field) => field switch
    {
        "LastName" => complaint.Complainant.LastName,
        "FirstName" => complaint.Complainant.FirstName,
        "StakeholderType" => complaint.Complainant.StakeholderType.ToString(),
        "Email" => complaint.Complainant.Email,
        "Phone" => complaint.Complainant.Phone,
        "Subject" => complaint.Subject,
        _ => complaint.Description,
    };
}
