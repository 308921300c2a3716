using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Tests.Letters;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Tracking;

[Trait("Rule", "R32")]
public sealed class OpenTrackingTests
{
    private static Task<TrackedCase?> ByCodeAsync(Office office, string reference, string code) =>
        office.UseAsync<OpenTracking, TrackedCase?>(open => open.ByCodeAsync(reference, code, default));

    private static Task<TrackedCase?> ByLinkAsync(Office office, string secret) =>
        office.UseAsync<OpenTracking, TrackedCase?>(open => open.ByLinkAsync(secret, default));

    private static async Task<string> CodeAsync(Office office, Receipt receipt) =>
        (await office.UseAsync<ReadAcknowledgement, Acknowledgement?>(read => read.BySecretAsync(receipt.Secret, default)))!.Code;

    [Fact]
    public async Task Open_ByReferenceAndCode_HoweverTheyAreTyped()
    {
        await using var office = await Office.OpenAsync();
        var receipt = await office.SubmitAsync();
        var code = await CodeAsync(office, receipt);

        foreach (var typed in (string[])[code, code.ToLowerInvariant(), code.Replace('-', ' '), $"  {code.Replace("-", "", StringComparison.Ordinal)}"])
            Assert.Equal(receipt.ComplaintId, (await ByCodeAsync(office, receipt.Reference, typed))?.ComplaintId);
    }

    [Fact]
    public async Task Open_ByAnythingElse_IsNull()
    {
        await using var office = await Office.OpenAsync();
        var (mine, theirs) = (await office.SubmitAsync(), await office.SubmitAsync());
        var (code, other) = (await CodeAsync(office, mine), await CodeAsync(office, theirs));

        Assert.NotEqual(code, other);
        Assert.Null(await ByCodeAsync(office, mine.Reference, other));
        Assert.Null(await ByCodeAsync(office, mine.Reference, ""));
        Assert.Null(await ByCodeAsync(office, mine.Reference, Given.Helene.Email!));
        Assert.Null(await ByCodeAsync(office, "2026-0099", code));
        Assert.Null(await ByCodeAsync(office, "", code));
        Assert.Null(await ByLinkAsync(office, code));
        Assert.Null(await ByLinkAsync(office, "x"));
    }

    [Fact]
    public async Task Recover_SendsALinkThatServesOnce()
    {
        await using var office = await Office.OpenAsync();
        var receipt = await office.SubmitAsync();
        await office.SendAsync();
        office.Postman.Handed.Clear();

        await RecoverAsync(office, receipt.Reference, $" {Given.Helene.Email!.ToUpperInvariant()} ");
        await office.SendAsync();

        var secret = OutboxTests.Secret(Assert.Single(office.Postman.Handed));
        Assert.True(await office.UseAsync<OpenTracking, bool>(open => open.IsGoodAsync(secret, default)));
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ByLinkAsync(office, secret))));
        Assert.Single(opened, o => o is not null);
        Assert.False(await office.UseAsync<OpenTracking, bool>(open => open.IsGoodAsync(secret, default)));
    }

    [Fact]
    public async Task Recover_ADayLater_TheLinkIsOver()
    {
        await using var office = await Office.OpenAsync();
        var receipt = await office.SubmitAsync();
        await office.SendAsync();
        office.Postman.Handed.Clear();
        await RecoverAsync(office, receipt.Reference, Given.Helene.Email!);
        await office.SendAsync();

        office.PassDays(1);

        Assert.Null(await ByLinkAsync(office, OutboxTests.Secret(office.Postman.Handed.Single())));
    }

    [Fact]
    public async Task Recover_EightAtOnce_SendsThree()
    {
        await using var office = await Office.OpenAsync();
        var receipt = await office.SubmitAsync();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RecoverAsync(office, receipt.Reference, Given.Helene.Email!))));

        Assert.Equal(RecoverLink.MostPerDay, (await office.LettersAsync(LetterKind.RecoveryLink)).Count);
    }

    [Theory]
    [InlineData("2026-0001", "autre@courriel.example")]
    [InlineData("2026-0001", "")]
    [InlineData("2026-0002", "")]
    [InlineData("2026-0099", "helene@courriel.example")]
    [InlineData("?", "helene@courriel.example")]
    public async Task Recover_WithWhatDoesNotMatch_SendsNothing(string reference, string email)
    {
        await using var office = await Office.OpenAsync();
        await office.SubmitAsync();
        await office.EnteredAsync(Domain.Complaints.Channel.Post, who: Given.ByPost with { Email = "" });

        await RecoverAsync(office, reference, email);

        Assert.Empty(await office.LettersAsync(LetterKind.RecoveryLink));
    }

    private static Task RecoverAsync(Office office, string reference, string email) =>
        office.DoAsync<RecoverLink>(recover => recover.ExecuteAsync(reference, email, default));
}
