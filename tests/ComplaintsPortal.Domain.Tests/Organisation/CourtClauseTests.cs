using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Organisation;

namespace ComplaintsPortal.Domain.Tests.Organisation;

[Trait("Rule", "R27")]
public sealed class CourtClauseTests
{
    [Theory]
    [InlineData("En cas de désaccord, le Tribunal de Grasse sera seul compétent pour traiter le litige.")]
    [InlineData("Les tribunaux de Lyon sont seuls compétents.")]
    [InlineData("Seul compétent : le tribunal de commerce de Nice.")]
    [InlineData("Seule la juridiction du siège est compétente, les juridictions de Paris étant seules compétentes.")]
    [InlineData("La juridiction de Toulouse est exclusivement compétente.")]
    [InlineData("Le tribunal judiciaire de Nantes est compétent exclusivement.")]
    [InlineData("Il est fait **attribution de juridiction** au tribunal du siège social.")]
    [InlineData("Les parties conviennent d\u2019une clause attributive de compétence au profit du tribunal de Lille.")]
    [InlineData("COMPÉTENCE EXCLUSIVE EST DONNÉE AU TRIBUNAL DE PARIS")]
    [InlineData("Tout litige relève de la compétence exclusive des tribunaux de Rennes.")]
    [InlineData("Tout litige sera exclusivement porté devant le tribunal de Dijon.")]
    [InlineData("Les litiges sont de la compétence territoriale exclusive du siège.")]
    [InlineData("- Le tribunal de\n  Grasse est seul\n  compétent.")]
    public void In_AClauseThatNamesOneCourt_IsFound(string text) => Assert.NotNull(CourtClause.In("Écrivez-nous.\n\n" + text + "\n\nMerci."));

    [Theory]
    [InlineData("")]
    [InlineData("Aucune de ces démarches ne vous prive du droit de saisir le tribunal compétent.")]
    [InlineData("Le référent est seul compétent pour répondre.")]
    [InlineData("Le juge peut être saisi à tout moment. Vous êtes seul. Compétent ou non, le service répond.")]
    [InlineData("Le formateur compétent vous répond ; la seule condition est d\u2019écrire.")]
    [InlineData("Le médiateur ne peut être saisi si un tribunal l\u2019a été.")]
    public void In_OtherWords_FindsNone(string text) => Assert.Null(CourtClause.In(text));

    [Fact]
    public void In_ALongProcedure_IsTheSentenceWithoutItsMarks() =>
        Assert.Equal(
            "Le tribunal de Grasse est seul compétent.",
            CourtClause.In("# Titre\n\nPremier paragraphe. Le tribunal de Grasse\nest seul compétent. Autre chose."));

    [Fact]
    public void WhyNotSay_TheSentenceFoundInTheProcedure_IsRefusedToAConsumer()
    {
        var procedure = new Procedure("Procédure", null, "Bonjour.\n\nLe tribunal de Grasse est seul compétent.", null, null, null);

        Assert.Equal("exclusive-court-clause", ReplyWording.WhyNotSay("Nous rappelons que le tribunal de Grasse est seul compétent.", true, procedure)?.Code);
        Assert.Null(ReplyWording.WhyNotSay("Nous rappelons que le tribunal de Grasse est seul compétent.", false, procedure));
    }

    [Theory]
    [InlineData("neutral", false)]
    [InlineData("ktp-prod", false)]
    [InlineData("ccs", true)]
    public void In_TheProceduresThatComeWithThePortal_IsWhatTheyHold(string profile, bool holds) =>
        Assert.Equal(holds, CourtClause.In(ProfileFiles.Read(profile).Procedure.Text) is not null);
}
