using ComplaintsPortal.Documents.Register;

namespace ComplaintsPortal.Documents.Tests.Register;

[Trait("Rule", "R33")]
public sealed class FormulaGuardTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+33 6 08 81 51 60")]
    [InlineData("-5 °C dans la salle")]
    [InlineData("@SOMME(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r\nBonjour")]
    [InlineData("  =HYPERLINK(\"http://x\")")]
    [InlineData("＝1")]
    [InlineData("'=1")]
    [InlineData("''  +1")]
    public void Neutralise_Dangerous_BeginsWithAnApostropheAndComesBack(string text)
    {
        var cell = FormulaGuard.Neutralise(text);

        Assert.Equal("'" + text, cell);
        Assert.Equal(text, FormulaGuard.Restore(cell));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Dupont")]
    [InlineData("'tis")]
    [InlineData("''")]
    [InlineData("a=1")]
    [InlineData("1 - 2")]
    [InlineData(" Bonjour")]
    public void Neutralise_Harmless_StaysAsItIs(string text)
    {
        Assert.Equal(text, FormulaGuard.Neutralise(text));
        Assert.Equal(text, FormulaGuard.Restore(text));
    }

    [Fact]
    public void Restore_AfterNeutralise_GivesEveryTextBack()
    {
        var random = new Random(31);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(6)).Select(_ => "'=+-@ \t\r\na1＝\u00a0"[random.Next(13)])]);
            Assert.Equal(text, FormulaGuard.Restore(FormulaGuard.Neutralise(text)));
        }
    }
}
