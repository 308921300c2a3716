using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Domain.Tests.Texts;

[Trait("Rule", "R56")]
public sealed class OutsideTextTests
{
    [Theory]
    [InlineData("Bonjour\r\nà tous\rici\u2028là\u000bet\u0085fin", "Bonjour\nà tous\nici\nlà\net\nfin")]
    [InlineData(" \n\tDeux\tcolonnes \n", "Deux\tcolonnes")]
    [InlineData("sonne\u0007 et\u0000 finit\u009b", "sonne et finit")]
    [InlineData("\ufffe a \uffff b c \ufdd0 d \U0001fffe", "\ufffd a \ufffd b c \ufffd d \ufffd")]
    [InlineData(" \u200b\u00ad\ufeff\u3164\u2800", "")]
    [InlineData(null, "")]
    public void Lines_WithWhatCanNotBeKept_HaveItCutOrReplaced(string? text, string kept) => Assert.Equal(kept, OutsideText.Lines(text));

    [Theory]
    [MemberData(nameof(OfPeople))]
    [Trait("Rule", "R10")]
    public void Lines_OfAnyScript_StayAsTheyWereWritten(string text) => Assert.Equal(text, OutsideText.Lines(text));

    [Theory]
    [MemberData(nameof(OfPeople))]
    [Trait("Rule", "R10")]
    public void Line_OfAnyScript_StaysAsItWasWritten(string text) => Assert.Equal(text, OutsideText.Line(text));

    [Theory]
    [InlineData("rien\u202e de\u202d tourné", "rien de tourné")]
    [InlineData("Retard\r\nde\tformation", "Retard de formation")]
    [InlineData("\ufeffDu\u00adpré\u200b", "Dupré")]
    [InlineData("\u202aDupré\u202c \u2067x\u2069 \u2060y", "Dupré x y")]
    [InlineData("Dupré\ufffe", "Dupré\ufffd")]
    [InlineData("\u00a0\u202f\u200b\u200d", "")]
    public void Line_WithWhatNobodySees_IsWithoutIt(string text, string kept) => Assert.Equal(kept, OutsideText.Line(text));

    [Theory]
    [InlineData(" helene\u200b@courriel.example\u202c ", "helene@courriel.example")]
    [InlineData("\u202d+33 6 12\u202f34\u00a056 78\u202c", "+33 6 12\u202f34\u00a056 78")]
    [InlineData("he\u0301le\u0300ne@x.example", "hélène@x.example")]
    [InlineData("a\u202eb\u200f\u200d", "ab")]
    [InlineData("\ufffe", "\ufffd")]
    public void Bare_WithWhatNobodySees_IsWithoutIt(string text, string bare) => Assert.Equal(bare, OutsideText.Bare(text));

    [Theory]
    [InlineData("\u0000\u202e\u200b\r\n", "\u0000\u202e\u200b\r\n")]
    [InlineData("😀\U0010ffff", "😀\ufffd")]
    public void Whole_WithBrokenCharacters_HasThemReplacedAndNothingElse(string text, string whole) => Assert.Equal(whole, OutsideText.Whole(text));

    /// <summary>Written here and not in an attribute, whose texts are kept as UTF-8, which has no halves.</summary>
    [Fact]
    public void Clean_HalvesOfCharacters_AreReplaced()
    {
        const string Text = "a\ud83db\ude00";
        const string Replaced = "a\ufffdb\ufffd";
        Assert.All([OutsideText.Lines(Text), OutsideText.Line(Text), OutsideText.Bare(Text), OutsideText.Whole(Text)], clean => Assert.Equal(Replaced, clean));
    }

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab😀", 3, "ab")]
    [InlineData("😀", 1, "")]
    public void Start_OfALongerText_HasNoHalfOfASignAtItsEnd(string text, int longest, string start) => Assert.Equal(start, OutsideText.Start(text, longest));

    /// <summary>A family and the flag of England in emoji, Hebrew with its marks, Arabic, Persian and Hindi with joiners, French spaces, a logo of Apple's.</summary>
    public static TheoryData<string> OfPeople =>
        ["👨‍👩‍👧 merci ❤️ 🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f", "שלום\u200f (2026)", "مرحبا \u061c123", "می\u200cخواهم", "क्\u200dष हिन्दी", "Où\u202f? À 10\u00a0h « ici »", "\uf8ff", "e\u0301"];
}
