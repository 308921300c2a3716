using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Tests.Texts;

[Trait("Rule", "R56")]
public sealed class FoldingTests
{
    [Theory]
    [InlineData("Lefèvre", "lefevre")]
    [InlineData("LEFÈVRE", "lefevre")]
    [InlineData("Cœur, ŒUVRE, Ægir, Straße", "coeur oeuvre aegir strasse")]
    [InlineData("Ça, là-bas : où ?", "ca la bas ou")]
    [InlineData("e\u0301te\u0301", "ete")]
    [InlineData("l’été d'Élise", "l ete d elise")]
    [InlineData("2026-0042", "2026 0042")]
    [InlineData("zoe.lefevre@example.org", "zoe lefevre example org")]
    [InlineData("  \u00a0 ", "")]
    [InlineData("", "")]
    [InlineData("İstanbul Łódź Ørsted", "istanbul lodz orsted")]
    [InlineData("ﬁn n°4 ½", "fin n 4 1 2")]
    [InlineData("مرحبا 你好", "مرحبا 你好")]
    [InlineData("récla\u00admation\u200b \u202edossier\u202c", "reclamation dossier")]
    [InlineData("a\ufffeb\uffffc", "a b c")]
    [InlineData("Merci 👋🏽 beaucoup", "merci beaucoup")]
    [InlineData("हिन्दी", "हिनदी")]
    [InlineData("ΟΔΟΣ οδός", "οδοσ οδοσ")]
    [InlineData("\u3164Dupont", "dupont")]
    public void Fold_AText_GivesItsPlainWords(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));

    [Fact]
    public void Fold_HalfASurrogatePair_DoesNotFail() => Assert.Equal("a b", Folding.Fold("a\ud83db"));

    [Theory]
    [InlineData("Lefèvre, Zoé — cœur")]
    [InlineData("İstanbul Łódź ﬁn")]
    public void Fold_Twice_ChangesNothingMore(string text) => Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)));
}
