using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Letters;
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

    private static async Task<CaseLetter> ReadAsync(Office office, string reference, Guid id, bool toPrint)
    {
        var head = await office.UseAsync<CaseReader, CaseHead>(cases => cases.HeadAsync(reference, office.Agent, default));
        return await office.UseAsync<LetterReader, CaseLetter>(letters => letters.ReadAsync(head, id, toPrint, default));
    }

    [GeneratedRegex("([2-9A-Z]{4}-){3}[2-9A-Z]{4}")]
    private static partial Regex Code();
}
