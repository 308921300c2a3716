using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Domain.Tests.IncomingMail;

[Trait("Rule", "R50")]
public sealed class QuotedTextTests
{
    private const string Letter = "Bonjour Hélène,\n\nIl nous manque une pièce : **la facture** de mars.\n\nRépondez à ce message ou sur https://portail.example/suivi/[…] avant le 9 mars.\n\nL’organisme";

    private const string Marked = "> Bonjour Hélène,\n>\n> Il nous manque une pièce : la facture de\n> mars.\n>\n> Répondez à ce message ou sur https://portail.example/suivi/abcDEF_123 avant le 9 mars.\n>\n> L’organisme";

    private static readonly string Plain = Marked.Replace("> ", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);

    public static TheoryData<string> Answers =>
    [
        $"Oui.\n\nLe lun. 2 mars 2026 à 9:00, X <x@y.example> a écrit :\n{Marked}",
        $"Oui.\n\nLe lun. 2 mars 2026 à 9:00, Organisme de formation\n<x@y.example> a écrit :\n\n{Marked}",
        $"Oui.\r\nOn Mon, 2 Mar 2026, X wrote:\r\n{Marked}",
        $"Oui.\n\n-----Message d'origine-----\nDe : X\nEnvoyé : lundi\nÀ : Z\nObjet : Q\n\n{Plain}",
        $"Oui.\n\nDe : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\n{Plain}",
        $"Oui.\n\n________________________________\nDe : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\n{Plain}",
    ];

    [Theory]
    [MemberData(nameof(Answers))]
    public void WithoutOurs_AboveALetterOfOurs_IsWhatItsAuthorWrote(string text) => Assert.Equal("Oui.", QuotedText.WithoutOurs(text, ["Autre courrier.", Letter]));

    [Fact]
    public void WithoutOurs_WithASignatureBelow_KeepsIt() => Assert.Equal("Oui.\n--\nInès", QuotedText.WithoutOurs($"Oui.\n{Marked}\n--\nInès", [Letter]));

    [Theory]
    [InlineData("Voici les faits.\n\nDate : 3 mars\nDe : Paris\nObjet : retard du formateur\nIl est arrivé à onze heures et n’a rien dit de la journée.")]
    [InlineData("Voici les faits.\n________________________________\nLe formateur est arrivé à onze heures et n’a rien dit.")]
    [InlineData("Le formateur m’a écrit :\n> Vous êtes la seule de la session à vous plaindre, Madame, et cela suffit.")]
    [InlineData("> Question un ?\nRéponse un.\n> Question deux ?\nRéponse deux.")]
    [InlineData("> Tout est cité.")]
    [InlineData("De : moi\nJe me plains.")]
    public void WithoutOurs_WhatIsNotALetterOfOurs_IsTheWhole(string text) => Assert.Equal(text, QuotedText.WithoutOurs(text, [Letter]));

    [Fact]
    public void WithoutOurs_WordsWrittenWithinTheQuotation_AreKeptWithTheWhole()
    {
        var text = $"Bonjour.\n\nDe : X\nEnvoyé : lundi\nÀ : Z\nObjet : Q\n\n{Plain.Replace("mars.\n", "mars. Oui, la voici.\n", StringComparison.Ordinal)}";

        Assert.Equal(text, QuotedText.WithoutOurs(text, [Letter]));
    }

    [Fact]
    public void WithoutOurs_WordsWrittenBelowIt_AreKeptWithTheWhole()
    {
        var text = $"Bonjour.\n\nDe : X\nEnvoyé : lundi\nÀ : Z\nObjet : Q\n\n{Plain}\nJe maintiens ma plainte.";

        Assert.Equal(text, QuotedText.WithoutOurs(text, [Letter]));
    }

    [Theory]
    [InlineData("Oui.\n\nLe lun. 2 mars 2026 à 9:00, X <x@y.example> a écrit :\n> Question ?\n>\n> Fin\n", "Oui.", "Le lun. 2 mars 2026 à 9:00, X <x@y.example> a écrit :\n> Question ?\n>\n> Fin")]
    [InlineData("Oui.\n\nDe : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\nQuestion ?", "Oui.", "De : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\nQuestion ?")]
    [InlineData("Bonjour", "Bonjour", "")]
    [InlineData("> Question un ?\nRéponse un.", "> Question un ?\nRéponse un.", "")]
    [InlineData("> Tout est cité.", "> Tout est cité.", "")]
    public void Split_AnyText_LosesNothing(string text, string own, string quoted) => Assert.Equal((own, quoted), QuotedText.Split(text));

    [Fact]
    public void Split_OfAVeryLongLine_EndsSoon() => Assert.NotEmpty(QuotedText.Split(new string('-', 1 << 20) + "\n> x").Own);
}
