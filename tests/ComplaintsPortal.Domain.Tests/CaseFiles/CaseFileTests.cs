using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Tests.Complaints;

namespace ComplaintsPortal.Domain.Tests.CaseFiles;

public sealed class CaseFileTests
{
    [Fact]
    [Trait("Rule", "R23")]
    public void CaseFile_WithEachChange_CountsItsVersion()
    {
        var file = new CaseFile(Given.NewId(), Given.Day(0).At);
        file.Resolve("Chauffage réparé");
        file.FindCause("Entretien");
        file.DecideNoAction("Cas isolé");
        file.KeepDraft(new ReplyDraft());
        Assert.Equal(5, file.Version);
        Assert.Equal(("Chauffage réparé", "Entretien", "Cas isolé"), (file.Resolution, file.Cause, file.NoActionReason));
    }

    [Theory]
    [Trait("Rule", "R23")]
    [InlineData(3, null)]
    [InlineData(4, "done-in-future")]
    public void CompleteAction_OnADay_MustNotLieAhead(int on, string? code)
    {
        var action = NewAction();
        Assert.Equal(code, action.WhyNotComplete(Given.On(on), Given.On(3))?.Code);
        if (code is not null)
        {
            Assert.Throws<RefusedException>(() => action.Complete(Given.On(on), Given.On(3)));
            return;
        }

        action.Complete(Given.On(on), Given.On(3));
        Assert.Equal(new Refusal("already-done"), action.WhyNotComplete(Given.On(on), Given.On(3)));
    }

    [Fact]
    [Trait("Rule", "R31")]
    public void ReplyToAQuestion_WithAnAnswer_IsGivenOnce()
    {
        var question = new ProgressQuestion(Given.NewId(), Given.NewId(), "Où en est-on ?", Given.On(2), Given.Day(0));
        Assert.Equal(new Refusal("answer-missing"), question.WhyNotReply(" "));
        question.Reply("En cours", Actor.Staff(Given.NewId(), "Inès", Role.Agent), Given.Day(1));
        Assert.Equal(("En cours", Given.Day(1).At), (question.Answer, question.AnsweredAt!.Value));
        Assert.Equal(new Refusal("already-answered"), question.WhyNotReply("Encore"));
        Assert.Throws<RefusedException>(() => question.Reply("Encore", Actor.Portal, Given.Day(2)));
    }

    [Fact]
    [Trait("Rule", "R44")]
    public void Except_WithoutAReason_IsRefused()
    {
        var person = new PersonConcerned(Given.NewId(), Given.NewId());
        Assert.Equal(new Refusal("reason-missing"), Assert.Throws<RefusedException>(() => person.Except(" ")).Refusal);
        person.Except("Seule personne de l’organisme");
        Assert.Equal("Seule personne de l’organisme", person.ExceptionReason);
    }

    private static TreatmentAction NewAction() =>
        new(Given.NewId(), Given.NewId(), "Appeler le propriétaire", null, Given.On(5), null, Actor.Portal, Given.Day(0));
}
