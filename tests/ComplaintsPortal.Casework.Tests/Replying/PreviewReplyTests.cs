using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Casework.Tests.Replying;

public sealed class PreviewReplyTests
{
    [Fact, Trait("Rule", "R24"), Trait("Rule", "R25")]
    public async Task Preview_AWholeDraft_ReadsWordForWordAsTheLetterThatLeaves()
    {
        await using var office = await Office.OpenAsync();
        var reference = await office.RegisteredAsync();
        var complaint = await office.ComplaintAsync(reference);

        var preview = await office.UseAsync<PreviewReply, ReplyPreview>(p => Task.FromResult(p.Of(complaint, Given.Refusing, office.Agent)));
        await office.ReplyAsync(reference, Given.Refusing);

        Assert.Empty(preview.Refusals);
        Assert.Equal(Assert.Single(await office.LettersAsync(LetterKind.Reply)).Markup, preview.Letter!.Markup);
    }

    [Fact, Trait("Rule", "R24")]
    public async Task Preview_AnEmptyDraft_NamesEveryMissingPartAndShowsNoLetter()
    {
        await using var office = await Office.OpenAsync();
        var complaint = await office.ComplaintAsync(await office.RegisteredAsync());

        var preview = await office.UseAsync<PreviewReply, ReplyPreview>(p => Task.FromResult(p.Of(complaint, new ReplyDraft(), office.Agent)));

        Assert.Equal([ReplyCheck.Decision, ReplyCheck.Settled, ReplyCheck.Reasons, ReplyCheck.Remedy, ReplyCheck.RemainingActions], preview.Missing);
        Assert.Null(preview.Letter);
        Assert.False(preview.CanBeOverridden);
    }

    [Fact, Trait("Rule", "R25")]
    public async Task Preview_ToAConsumerWithoutAMediator_CanOnlyBeOverridden()
    {
        await using var office = await Office.OpenAsync(Office.Neutral with { Mediator = null });
        var complaint = await office.ComplaintAsync(await office.RegisteredAsync());

        var preview = await office.UseAsync<PreviewReply, ReplyPreview>(p => Task.FromResult(p.Of(complaint, Given.Refusing, office.Manager)));

        Assert.True(preview.Recipient is { IsConsumer: true, IsPresumed: true });
        Assert.True(preview.CanBeOverridden);
        Assert.Equal(Recourse.NoConsumerMediator, Assert.Single(preview.Refusals).Code);
    }
}
