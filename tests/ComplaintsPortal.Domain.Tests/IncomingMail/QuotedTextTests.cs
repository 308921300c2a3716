using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Domain.Tests.IncomingMail;

[Trait("Rule", "R50")]
public sealed class QuotedTextTests
{
    [Theory]
    [InlineData("Bonjour", "Bonjour")]
    [InlineData("Oui.\n\nLe lun. 2 mars 2026 à 9:00, X <x@y.example> a écrit :\n> Question ?\n>\n> Fin\n", "Oui.")]
    [InlineData("Oui.\n\nLe lun. 2 mars 2026 à 9:00, Organisme de formation\n<x@y.example> a écrit :\n\n> Question ?", "Oui.")]
    [InlineData("Yes.\r\nOn Mon, 2 Mar 2026, X wrote:\r\n> Question?", "Yes.")]
    [InlineData("Oui.\n\n-----Message d'origine-----\nDe : X\nQuestion ?", "Oui.")]
    [InlineData("Oui.\n\nDe : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\nQuestion ?", "Oui.")]
    [InlineData("Oui.\n> Question ?\n-- \nInès", "Oui.")]
    public void NewPart_AboveAQuote_IsWhatItsAuthorWrote(string text, string part) => Assert.Equal(part, QuotedText.NewPart(text));

    [Theory]
    [InlineData("> Question un ?\nRéponse un.\n> Question deux ?\nRéponse deux.")]
    [InlineData("> Tout est cité.")]
    [InlineData("De : moi\nJe me plains.")]
    public void NewPart_WhereItIsNotClear_IsTheWhole(string text) => Assert.Equal(text, QuotedText.NewPart(text));

    [Fact]
    public void NewPart_OfAVeryLongLine_EndsSoon() => Assert.NotEmpty(QuotedText.NewPart(new string('-', 1 << 20) + "\n> x"));
}
