using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Domain.Tests.IncomingMail;

[Trait("Rule", "R50")]
public sealed class QuotedTextTests
{
    private const string Letter = "Bonjour Hélène,\n\nIl nous manque une pièce : **la facture** de mars.\n\nRépondez à ce message ou sur https://portail.example/suivi/[…] avant le 9 mars.\n\nL’organisme";

    private const string Marked = "> Bonjour Hélène,\n>\n> Il nous manque une pièce : la facture de\n> mars.\n>\n> Répondez à ce message ou sur https://portail.example/suivi/abcDEF_123 avant le 9 mars.\n>\n> L’organisme";

    private static readonly string Plain = Marked.Replace("> ", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal);

    private const string Paragraph = "Il nous manque une pièce : la facture de mars.";

    private const string Head = "De : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q";

    private static string WithoutOurs(string text) => QuotedText.WithoutOurs(text, [new("Autre", "Autre courrier."), new("Q", Letter)], new("X", "x@y.example"));

    public static TheoryData<string> Answers =>
    [
        $"Oui.\n\nLe lun. 2 mars 2026 à 9:00, X <x@y.example> a écrit :\n{Marked}",
        $"Oui.\n\nLe lun. 2 mars 2026 à 9:00, Organisme de formation\n<x@y.example> a écrit :\n\n{Marked}",
        $"Oui.\r\nOn Mon, 2 Mar 2026, X wrote:\r\n{Marked}",
        $"Oui.\n\n-----Message d'origine-----\nDe : X\nEnvoyé : lundi\nÀ : Z\nObjet : Q\n\n{Plain}",
        $"Oui.\n\nDe : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\n{Plain}",
        $"Oui.\n\n________________________________\nDe : X <x@y.example>\nEnvoyé : lundi 2 mars\nÀ : Z\nObjet : Q\n\n{Plain}",
        $"Oui.\n\nFrom: X <x@y.example>\nSent: Monday\nTo: Z\nSubject: Q\n\n{Plain}",
    ];

    /// <summary>What its author wrote, and below it how a program quotes our letter.</summary>
    public static TheoryData<string, string> Kept => new()
    {
        { "Bonjour,\nVoici les faits :\nDate : 12 mars 2026, salle 4\nDe : Madame Martin, formatrice\nObjet : remboursement de 300 euros demandé", $"\n\n{Head}\n\n{Paragraph}" },
        { "Bonjour,\nVoici les faits :\nDate : 12 mars 2026, salle 4\nDe : Madame Martin, formatrice\nObjet : remboursement de 300 euros demandé", $"\n{Head}\n{Paragraph}" },
        { "Les faits :\nFrom: Mrs Martin\nTo: me\nSubject: refund of 300 euros", $"\n\nFrom: X\nSent: Monday\nTo: Z\nSubject: Q\n\n{Paragraph}" },
        { "Merci.\n________________________________\nÉcrivez-moi désormais à nouvelle@adresse.fr ou au 06…\nJe demande ceci :", $"\n> {Paragraph}" },
        { "Merci.\n________________________________\nJe veux 300 euros.", $"\n{Head}\n\n{Paragraph}" },
        { "Le 3 mars 2026 tout a changé.\nMon adresse : moi@courriel.example", $"\n\n> {Paragraph}" },
        { "Oui.\nLe 3 mars 2026 au téléphone, Madame Martin m’a insultée, puis X a écrit :", $"\n> {Paragraph}" },
        { "Oui.\nLe 3 mars 2026, Y <y@z.example> a écrit :", $"\n> {Paragraph}" },
        { "Oui.\nDate : 3 mars\nDe : Madame Martin\nObjet : retard", $"\n> {Paragraph}" },
        { "Oui.\n> https://preuves.example/photo", "" },
    };

    [Theory]
    [MemberData(nameof(Kept))]
    public void WithoutOurs_LinesOfTheAuthorsOwn_StayWhateverTheyLookLike(string own, string quoted) => Assert.Equal(own, WithoutOurs(own + quoted));

    [Theory]
    [InlineData("Bonjour.\n________________________________\n" + Paragraph)]
    [InlineData("Vous m’écrivez :\n" + Paragraph)]
    [InlineData("Voici.\nDate : 3 mars\nDe : Madame Martin\nObjet : retard\n" + Paragraph)]
    [InlineData("Voici.\n" + Head + "\n\n" + Paragraph + "\nhttps://preuves.example/photo")]
    [InlineData("Voici.\n> Une ligne d’un autre.\n> " + Paragraph)]
    public void WithoutOurs_InDoubt_IsTheWhole(string text) => Assert.Equal(text, WithoutOurs(text));

    [Theory]
    [MemberData(nameof(Answers))]
    public void WithoutOurs_AboveALetterOfOurs_IsWhatItsAuthorWrote(string text) => Assert.Equal("Oui.", WithoutOurs(text));

    [Fact]
    public void WithoutOurs_WithASignatureBelow_KeepsIt() => Assert.Equal("Oui.\n--\nInès", WithoutOurs($"Oui.\n{Marked}\n--\nInès"));

    [Theory]
    [InlineData("Voici les faits.\n\nDate : 3 mars\nDe : Paris\nObjet : retard du formateur\nIl est arrivé à onze heures et n’a rien dit de la journée.")]
    [InlineData("Voici les faits.\n________________________________\nLe formateur est arrivé à onze heures et n’a rien dit.")]
    [InlineData("Le formateur m’a écrit :\n> Vous êtes la seule de la session à vous plaindre, Madame, et cela suffit.")]
    [InlineData("> Question un ?\nRéponse un.\n> Question deux ?\nRéponse deux.")]
    [InlineData("> Tout est cité.")]
    [InlineData("De : moi\nJe me plains.")]
    public void WithoutOurs_WhatIsNotALetterOfOurs_IsTheWhole(string text) => Assert.Equal(text, WithoutOurs(text));

    [Fact]
    public void WithoutOurs_WordsWrittenWithinTheQuotation_AreKeptWithTheWhole()
    {
        var text = $"Bonjour.\n\nDe : X\nEnvoyé : lundi\nÀ : Z\nObjet : Q\n\n{Plain.Replace("mars.\n", "mars. Oui, la voici.\n", StringComparison.Ordinal)}";

        Assert.Equal(text, WithoutOurs(text));
    }

    [Fact]
    public void WithoutOurs_WordsWrittenBelowIt_AreKeptWithTheWhole()
    {
        var text = $"Bonjour.\n\nDe : X\nEnvoyé : lundi\nÀ : Z\nObjet : Q\n\n{Plain}\nJe maintiens ma plainte.";

        Assert.Equal(text, WithoutOurs(text));
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
