using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Domain.Tests.IncomingMail;

[Trait("Rule", "R51")]
public sealed class AutomaticAnswersTests
{
    private static readonly string[] Own = ["info@organisme.example", "boite@organisme.example"];
    private static readonly ReadMessage Person = new() { From = new Mailbox("Inès", "ines@courriel.example"), ReturnPath = "ines@courriel.example" };

    public static TheoryData<string, ReadMessage, Silence?> Messages => new()
    {
        { "a person", Person, null },
        { "says no", Person with { AutoSubmitted = "no" }, null },
        { "return path unknown", Person with { ReturnPath = null }, null },
        { "first class", Person with { Precedence = "first-class" }, null },
        { "null sender", Person with { ReturnPath = "" }, Silence.NullSender },
        { "auto-replied", Person with { AutoSubmitted = "auto-replied" }, Silence.AutoSubmitted },
        { "auto-generated", Person with { AutoSubmitted = "auto-generated" }, Silence.AutoSubmitted },
        { "auto-notified", Person with { AutoSubmitted = "auto-notified" }, Silence.AutoSubmitted },
        { "a list", Person with { IsFromList = true }, Silence.List },
        { "bulk", Person with { Precedence = "bulk" }, Silence.Bulk },
        { "list", Person with { Precedence = "list" }, Silence.Bulk },
        { "auto_reply", Person with { Precedence = "auto_reply" }, Silence.Bulk },
        { "junk", Person with { Precedence = "junk" }, Silence.Bulk },
        { "nobody", Person with { From = null }, Silence.NoAddress },
        { "ourselves", From("INFO@organisme.example"), Silence.OwnAddress },
        { "ourselves, tagged", From("boite+tri@organisme.example"), Silence.OwnAddress },
        { "ourselves, answers elsewhere", From("info@organisme.example") with { ReplyTo = new Mailbox("", "x@courriel.example") }, Silence.OwnAddress },
        { "answers to ourselves", Person with { ReplyTo = new Mailbox("", "info@organisme.example") }, Silence.OwnAddress },
        { "answers to somebody else", Person with { ReplyTo = new Mailbox("", "tiers@courriel.example") }, Silence.Elsewhere },
        { "answers elsewhere, from nobody", Person with { From = null, ReplyTo = new Mailbox("", "tiers@courriel.example") }, Silence.Elsewhere },
        { "answers to the sender", Person with { ReplyTo = new Mailbox("I.", "INES@Courriel.example") }, null },
        { "no-reply", From("no-reply@site.example"), Silence.NobodyReads },
        { "noreply, named", From("noreply.commandes@site.example"), Silence.NobodyReads },
        { "ne pas répondre", From("ne_pas_repondre@site.example"), Silence.NobodyReads },
        { "daemon", From("MAILER-DAEMON@site.example"), Silence.NobodyReads },
        { "postmaster", From("postmaster@site.example"), Silence.NobodyReads },
        { "bounces", Person with { ReturnPath = "bounce+17@site.example" }, Silence.NobodyReads },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void WhyNot_ByWhatTheMessageSays_AnswersOnlyAPerson(string what, ReadMessage message, Silence? silence)
    {
        Assert.NotEmpty(what);
        Assert.Equal(silence, AutomaticAnswers.WhyNot(message, Own, answered: false, today: 0));
    }

    [Theory]
    [InlineData(false, 0, null)]
    [InlineData(false, AutomaticAnswers.MostPerSenderAndDay - 1, null)]
    [InlineData(false, AutomaticAnswers.MostPerSenderAndDay, Silence.Often)]
    [InlineData(true, 0, Silence.Answered)]
    public void WhyNot_ByWhatWasAnswered_IsOncePerMessageAndAFewPerDay(bool answered, int today, Silence? silence) =>
        Assert.Equal(silence, AutomaticAnswers.WhyNot(Person, Own, answered, today));

    private static ReadMessage From(string address) => new() { From = new Mailbox("", address), ReturnPath = address };

    [Theory]
    [InlineData("Réponse automatique : Réclamation", true, true)]
    [InlineData("Automatic reply: your complaint", true, true)]
    [InlineData("Absence du bureau Re: dossier 2026-0042", true, true)]
    [InlineData("Réponse automatique : Réclamation", false, false)]
    [InlineData("Réclamation sur les absences répétées", true, false)]
    [InlineData("Re: dossier 2026-0042", true, false)]
    public void MayBeAbsence_BySubjectAndField_NeedsBoth(string subject, bool suppresses, bool may) =>
        Assert.Equal(may, AutomaticAnswers.MayBeAbsence(Person with { Subject = subject, WantsNoAutomaticAnswer = suppresses }));

    [Fact]
    public void MayBeAbsence_OfWhatSaysThatItIsAutomatic_IsNoQuestion() =>
        Assert.False(AutomaticAnswers.MayBeAbsence(Person with { Subject = "Absence", WantsNoAutomaticAnswer = true, AutoSubmitted = "auto-replied" }));
}
