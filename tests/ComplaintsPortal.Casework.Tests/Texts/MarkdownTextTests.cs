using ComplaintsPortal.Casework.Texts;

namespace ComplaintsPortal.Casework.Tests.Texts;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("![x](https://ailleurs.example/pixel.png)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("[x](//ailleurs.example)")]
    public void ToHtml_WhatCouldRunOrFetch_StaysText(string markdown)
    {
        var html = MarkdownText.ToHtml(markdown);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"//", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void ToHtml_Headings_BeginBelowTheTitleOfThePage()
    {
        var html = MarkdownText.ToHtml("# Un\n\n## Deux\n\ntexte");
        Assert.Contains("<h2>Un</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<h3>Deux</h3>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ToHtml_LinksAndMail_StayLinks()
    {
        var html = MarkdownText.ToHtml("[a](mailto:f@example.org) <https://example.org>");
        Assert.Contains("href=\"mailto:f@example.org\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://example.org\"", html, StringComparison.Ordinal);
    }
}
