using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.CaseFiles;

[Trait("Rule", "R25")]
public sealed class RecourseTests
{
    private static readonly Address Somewhere = new(["2 rue de l’Exemple"], "00000", "Exempleville");

    public static TheoryData<bool, bool, string, bool, bool, bool, string?> Table => new()
    {
        // settled, consumer, mediator configured → named, until said, words "de la consommation", held back because
        { true, true, "none", false, false, false, null },
        { true, true, "complete", false, false, false, null },
        { true, false, "plain", false, false, false, null },
        { false, false, "none", false, false, false, null },
        { false, false, "plain", true, false, false, null },
        { false, false, "incomplete", true, false, true, null },
        { false, false, "complete", true, false, true, null },
        { false, true, "none", false, false, false, Recourse.NoConsumerMediator },
        { false, true, "plain", true, false, false, Recourse.NoConsumerMediator },
        { false, true, "incomplete", true, true, true, Recourse.ConsumerMediatorIncomplete },
        { false, true, "complete", true, true, true, null },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Of_EachCase_NamesWhatTheLawWants(
        bool settled, bool consumer, string mediator, bool named, bool until, bool consumerWords, string? held)
    {
        var recourse = Recourse.Of(settled, consumer, Configured(mediator), new DateOnly(2026, 3, 2));

        Assert.Equal(named, recourse.Mediator is not null);
        Assert.Equal(until ? new DateOnly(2027, 3, 2) : null, recourse.Until);
        Assert.Equal(consumerWords, recourse.SaysConsumerMediator);
        Assert.Equal(held, recourse.Held?.Code);
    }

    [Fact]
    public void Of_WrittenOnALeapDay_EndsOnThe28th() =>
        Assert.Equal(new DateOnly(2029, 2, 28), Recourse.Of(false, true, Configured("complete"), new DateOnly(2028, 2, 29)).Until);

    [Fact]
    public void Of_NothingWrittenYet_SaysNoDate() =>
        Assert.Null(Recourse.Of(false, true, Configured("complete"), null).Until);

    [Fact]
    public void Presumes_NothingSaid_ByStakeholderAndForWhomNothingIsKnown()
    {
        var presumed = Enum.GetValues<StakeholderType>().Where(type => Recourse.Presumes(null, type));

        Assert.Equal([StakeholderType.Learner, StakeholderType.FormerLearner, StakeholderType.Representative, StakeholderType.NotStated], presumed);
    }

    [Fact]
    public void Presumes_StaffHaveSaid_IsTaken()
    {
        Assert.All(Enum.GetValues<StakeholderType>(), type => Assert.True(Recourse.Presumes(true, type)));
        Assert.All(Enum.GetValues<StakeholderType>(), type => Assert.False(Recourse.Presumes(false, type)));
    }

    [Theory]
    [Trait("Rule", "R27")]
    [InlineData("Voyez https://ec.europa.eu/consumers/odr/main", false, "closed-platform-link")]
    [InlineData("En cas de désaccord, le  Tribunal de Grasse\nsera seul compétent pour traiter le litige", true, "exclusive-court-clause")]
    [InlineData("En cas de désaccord, le Tribunal de Grasse sera seul compétent pour traiter le litige.", false, null)]
    [InlineData("Nous vous présentons nos excuses.", true, null)]
    public void WhyNotSay_ForbiddenWords_AreRefused(string text, bool consumer, string? code) =>
        Assert.Equal(code, ReplyWording.WhyNotSay(text, consumer, Organisation.ProfileFiles.Read("ccs").Procedure)?.Code);

    private static Mediator? Configured(string name) => name switch
    {
        "plain" => new Mediator("Un médiateur", "https://mediateur.example", Somewhere, IsConsumerMediator: false),
        "incomplete" => new Mediator("Un médiateur", "https://mediateur.example", null, IsConsumerMediator: true),
        "complete" => new Mediator("Un médiateur", "https://mediateur.example", Somewhere, IsConsumerMediator: true),
        _ => null,
    };
}
