using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Domain.Tests.Journal;

[Trait("Rule", "R34")]
public sealed class JournalHeadTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void TryParse_WhatToStringWrote_GivesItBack()
    {
        var head = JournalExample.Chain(3)[^1].AsHead();
        Assert.True(JournalHead.TryParse(head.ToString(), out var read));
        Assert.Equal(head, read);
        Assert.True(JournalHead.TryParse($" {head.ToString().ToUpperInvariant()} ", out read));
        Assert.Equal(head, read);
    }

    [Fact]
    public void TryParse_AnythingElse_IsRefused() => Assert.All(
        new string?[] { null, "", "@", Hash, $"{Hash}@", $"{Hash}@-1", $"{Hash}@1.5", $"{Hash[1..]}@1", $"{Hash[1..]}g@1", $"{Hash}@1@2", $"{Hash}@99999999999999999999" },
        text => Assert.False(JournalHead.TryParse(text, out _), text));
}
