using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Registration;
using ComplaintsPortal.Casework.Tests.Letters;
using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Tracking;

public sealed partial class PaperCodeTests
{
    [Fact, Trait("Rule", "R31"), Trait("Rule", "R32")]
    public async Task Print_LetterToSomebodyWithoutEmail_HoldsTheCodeThatOpensTheirPage()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Post, who: Given.ByPost);
        var letter = Assert.Single(await office.LettersAsync());

        var printed = MarkdownText.ToPlain((await ReadAsync(office, reference, letter.Id, toPrint: true)).Markup);

        var code = Code().Match(printed).Value;
        Assert.Contains($"/suivi et donnez la référence {reference} et le code {code}.", printed, StringComparison.Ordinal);
        Assert.Equal(reference, (await office.UseAsync<OpenTracking, TrackedCase?>(open => open.ByCodeAsync(reference, code, default)))?.Reference);
        Assert.DoesNotContain(code, office.Rows(), StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Read_WithoutPrintingOrOncePosted_ShowsNoCode()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.EnteredAsync(Channel.Post, who: Given.ByPost);
        var letter = Assert.Single(await office.LettersAsync());

        Assert.Contains("le code […].", MarkdownText.ToPlain((await ReadAsync(office, reference, letter.Id, toPrint: false)).Markup), StringComparison.Ordinal);
        await office.DoAsync<RecordPosted>(post => post.ExecuteAsync(reference, letter.Id, office.Today(), "lettre", office.Agent, default));
        Assert.Contains("le code […].", MarkdownText.ToPlain((await ReadAsync(office, reference, letter.Id, toPrint: true)).Markup), StringComparison.Ordinal);
        Assert.Null(Assert.Single(await office.LettersAsync()).SealedBytes);
    }

    [Fact, Trait("Rule", "R31"), Trait("Rule", "R32"), Trait("Rule", "R48")]
    public async Task Print_ALetterWrittenForEmail_HoldsTheCodeInPlaceOfItsLink()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var letter = Assert.Single(await office.LettersAsync());

        var printed = MarkdownText.ToPlain((await ForPaperAsync(office, reference, letter.Id)).Markup);

        var code = Code().Match(printed).Value;
        Assert.Contains($"ouvrez https://reclamations.example/suivi et donnez la référence {reference} et le code {code}.", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("/suivi/", printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Correspondence.Redacted, printed, StringComparison.Ordinal);
        Assert.DoesNotContain("Ce lien", printed, StringComparison.Ordinal);
        Assert.Equal(reference, (await office.UseAsync<OpenTracking, TrackedCase?>(open => open.ByCodeAsync(reference, code, default)))?.Reference);
        Assert.Equal(letter.Markup, (await office.LettersAsync()).Single().Markup);
    }

    [Fact, Trait("Rule", "R32")]
    public async Task Print_ALetterThatWasPosted_ShowsNoCode()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        var letter = Assert.Single(await office.LettersAsync());
        await office.DoAsync<RecordPosted>(post => post.ExecuteAsync(reference, letter.Id, office.Today(), "lettre", office.Agent, default));

        var printed = MarkdownText.ToPlain((await ForPaperAsync(office, reference, letter.Id)).Markup);

        Assert.DoesNotMatch(Code(), printed);
        Assert.Contains("le code […].", printed, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R50")]
    public async Task Print_AnAcknowledgementThatOffersTheForm_LeadsToItByTheCodeToo()
    {
        await using var office = await Office.OpenAsync(RepositoryFiles.Profile("ktp-prod"));
        var reference = await office.EnteredAsync(Channel.Email);

        var printed = MarkdownText.ToPlain((await ForPaperAsync(office, reference, Assert.Single(await office.LettersAsync()).Id)).Markup);

        Assert.Contains("Le vôtre est déjà rempli", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("/suivi/", printed, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "R31")]
    public async Task Print_AnyLetterThatHadALink_HoldsTheCode()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.ReceivedAsync();
        await office.DoAsync<RecoverLink>(recover => recover.ExecuteAsync(reference, Given.Helene.Email!, default));
        await office.DoAsync<AskForInformation>(ask => ask.ExecuteAsync(reference, [], "Quelle session ?", office.Agent, default));

        foreach (var letter in await office.LettersAsync())
        {
            var printed = MarkdownText.ToPlain((await ForPaperAsync(office, reference, letter.Id)).Markup);
            Assert.Matches(Code(), printed);
            Assert.DoesNotContain("/suivi/", printed, StringComparison.Ordinal);
        }
    }

    private static async Task<CaseLetter> ForPaperAsync(Office office, string reference, Guid id)
    {
        var head = await office.UseAsync<CaseReader, CaseHead>(cases => cases.HeadAsync(reference, office.Agent, default));
        return await office.UseAsync<LetterReader, CaseLetter>(letters => letters.ForPaperAsync(head, id, default));
    }

    private static async Task<CaseLetter> ReadAsync(Office office, string reference, Guid id, bool toPrint)
    {
        var head = await office.UseAsync<CaseReader, CaseHead>(cases => cases.HeadAsync(reference, office.Agent, default));
        return await office.UseAsync<LetterReader, CaseLetter>(letters => letters.ReadAsync(head, id, toPrint, default));
    }

    [GeneratedRegex("([2-9A-Z]{4}-){3}[2-9A-Z]{4}")]
    private static partial Regex Code();
}
