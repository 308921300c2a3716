using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Handling;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tests.Handling;

/// <summary>Two agents on one case file: the second sees a conflict, and the first's text stands.</summary>
public sealed class CaseFileConflictTests
{
    private static Task ResolveAsync(Office office, string reference, string text, int seen) =>
        office.DoAsync<WriteResolution>(write => write.ExecuteAsync(reference, text, seen, office.Agent, default));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task WriteResolution_TwoWhoSawTheSame_KeepsTheFirstAndTellsTheSecond(int seen)
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        await ResolveAsync(office, reference, "La salle sera chauffée.", seen);

        await Assert.ThrowsAsync<ConflictException>(() => ResolveAsync(office, reference, "Un rattrapage est prévu.", seen));

        var file = await office.SeeAsync(d => d.CaseFiles.SingleAsync());
        Assert.Equal("La salle sera chauffée.", file.Resolution);
        await ResolveAsync(office, reference, "La salle sera chauffée, un rattrapage est prévu.", file.Version);
        Assert.Equal(2, (await office.ActsAsync(reference)).Count(act => act == ActNames.ResolutionWritten));
    }

    [Fact]
    public async Task KeepDraft_TwoAtOnce_OneIsKeptAndOneIsTold()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var seen = await office.FileVersionAsync(reference);
        Task<Exception?> Keep(string reasons) => Task.Run(() => Record.ExceptionAsync(() =>
            office.DoAsync<KeepDraft>(keep => keep.ExecuteAsync(reference, Given.Settled with { Reasons = reasons }, seen, office.Agent, default))));

        var outcomes = await Task.WhenAll(Keep("Premier."), Keep("Second."));

        Assert.IsType<ConflictException>(Assert.Single(outcomes, o => o is not null));
        var kept = (await office.SeeAsync(d => d.CaseFiles.AsNoTracking().SingleAsync())).Draft!.Reasons;
        Assert.Equal(outcomes[0] is null ? "Premier." : "Second.", kept);
    }

    [Fact]
    public async Task Reply_SentTwice_IsOneReplyAndAConflict()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var seen = await office.FileVersionAsync(reference);
        Task Reply() => office.DoAsync<ReplyToComplaint>(reply => reply.ExecuteAsync(reference, Given.Settled, null, seen, office.Agent, default));
        await Reply();

        await Assert.ThrowsAsync<ConflictException>(Reply);

        Assert.Equal(1, await office.SeeAsync(d => d.Replies.CountAsync()));
        Assert.Single(await office.LettersAsync(Domain.Letters.LetterKind.Reply));
        Assert.Equal(Status.Replied, (await office.ComplaintAsync(reference)).Status);
    }
}
