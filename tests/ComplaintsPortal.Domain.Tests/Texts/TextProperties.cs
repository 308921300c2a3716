using System.Text;
using ComplaintsPortal.Domain.Texts;
using CsCheck;

namespace ComplaintsPortal.Domain.Tests.Texts;

/// <summary>What holds for any text whatever: every plane, half surrogates, format characters, alone and mixed.</summary>
[Trait("Rule", "R56")]
public sealed class TextProperties
{
    private static readonly Func<string, string>[] Cleanings = [OutsideText.Lines, OutsideText.Line, OutsideText.Bare, OutsideText.Whole, Folding.Fold];

    private static readonly string[] Awkward = ["\ufffe", "\ud800", "\udc00", "\u200b", "\u202e", "\u00ad", "\r", "\n", "\u0301", "\0", " ", "é", "A"];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.Char.Select(sign => sign.ToString()),
        Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32),
        Gen.Int[0, Awkward.Length - 1].Select(at => Awkward[at])).Array[0, 40].Select(string.Concat);

    [Fact]
    public void Clean_AnyText_TwiceIsAsOnce() => Texts.Sample(text => Cleanings.All(clean => clean(clean(text)) == clean(text)), iter: 20_000);

    [Fact]
    public void Clean_AnyText_CanBeNormalisedAndEncoded() =>
        Texts.Sample(text => Cleanings.All(clean => Strict.GetByteCount(clean(text).Normalize(NormalizationForm.FormKD)) >= 0), iter: 20_000);

    [Fact]
    public void Lines_AnyText_NeverGetLonger() => Texts.Sample(text => OutsideText.Lines(text).Length <= text.Length && OutsideText.Line(text).Length <= text.Length);

    [Fact]
    public void Line_AnyText_IsOneLine() => Texts.Sample(text => !OutsideText.Line(text).Any(char.IsControl) && !OutsideText.Bare(text).Any(char.IsControl), iter: 20_000);

    [Fact]
    public void Fold_WhatWasKept_IsAsOfWhatWasTyped() => Texts.Sample(text => Folding.Fold(OutsideText.Line(text)) == Folding.Fold(text), iter: 20_000);

    [Fact]
    public void Fold_EachCharacter_TwiceIsAsOnce()
    {
        for (var point = 0; point <= 0x10FFFF; point++)
        {
            var text = point is >= 0xD800 and < 0xE000 ? ((char)point).ToString() : char.ConvertFromUtf32(point);
            Assert.Equal(Folding.Fold(text), Folding.Fold(Folding.Fold(text)));
        }
    }

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);
}
