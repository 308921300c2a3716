using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Tests.Complaints;

namespace ComplaintsPortal.Domain.Tests.CaseFiles;

[Trait("Rule", "R24")]
public sealed class ReplyCheckTests
{
    internal static ReplyDraft Whole { get; } = new()
    {
        Decision = Decision.Upheld, SettledInFull = true, Reasons = "Chauffage en panne.", Remedy = "Une journée offerte.", RemainingActions = "Aucune.",
    };

    [Fact]
    public void Missing_OfAnEmptyDraft_IsEverything() =>
        Assert.Equal(
            [ReplyCheck.Decision, ReplyCheck.Settled, ReplyCheck.Reasons, ReplyCheck.Remedy, ReplyCheck.RemainingActions],
            ReplyCheck.Missing(new ReplyDraft()));

    public static TheoryData<string> Codes =>
        [ReplyCheck.Decision, ReplyCheck.DecisionReason, ReplyCheck.Settled, ReplyCheck.Reasons, ReplyCheck.Remedy, ReplyCheck.RemainingActions];

    [Theory]
    [MemberData(nameof(Codes))]
    public void WhyNotSend_WithOneMissing_NamesIt(string code)
    {
        var draft = code switch
        {
            ReplyCheck.Decision => Whole with { Decision = null },
            ReplyCheck.DecisionReason => Whole with { Decision = Decision.Other, DecisionReason = " " },
            ReplyCheck.Settled => Whole with { SettledInFull = null },
            ReplyCheck.Reasons => Whole with { Reasons = "" },
            ReplyCheck.Remedy => Whole with { Remedy = null },
            _ => Whole with { RemainingActions = "\t" },
        };
        Assert.Equal(new Refusal("reply-incomplete", code), ReplyCheck.WhyNotSend(draft));
        Assert.Throws<RefusedException>(() => Written(draft));
    }

    [Theory]
    [InlineData(Decision.Upheld)]
    [InlineData(Decision.PartlyUpheld)]
    [InlineData(Decision.Rejected)]
    [InlineData(Decision.Other)]
    public void WhyNotSend_WithEverything_IsNullForEachDecision(Decision decision) =>
        Assert.Null(ReplyCheck.WhyNotSend(Whole with { Decision = decision, DecisionReason = "Hors de notre ressort", SettledInFull = false }));

    [Theory]
    [Trait("Rule", "R25")]
    [InlineData(Decision.Rejected, false)]
    [InlineData(Decision.PartlyUpheld, false)]
    [InlineData(Decision.Upheld, true)]
    [InlineData(Decision.Other, true)]
    public void Missing_SettledInFull_ContradictsARefusalInWholeOrPart(Decision decision, bool fits) =>
        Assert.Equal(fits ? [] : [ReplyCheck.Contradiction], ReplyCheck.Missing(Whole with { Decision = decision, DecisionReason = "Geste commercial" }));

    [Fact]
    [Trait("Rule", "R23")]
    public void Reply_OfAWholeDraft_KeepsEveryPartAndTheExactText()
    {
        var reply = Written(Whole with { PromisesSomething = true });
        Assert.Equal(("Chauffage en panne.", "Une journée offerte.", "Aucune.", "Texte exact", "Médiateur"), (reply.Reasons, reply.Remedy, reply.RemainingActions, reply.Text, reply.Recourse));
        Assert.True(reply.PromisesSomething);
    }

    internal static Reply Written(ReplyDraft draft) =>
        new(Given.NewId(), Given.NewId(), Given.NewId(), draft, "Médiateur", "Texte exact", Actor.Portal, Given.Day(0));
}
