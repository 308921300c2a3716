using ComplaintsPortal.Casework.Texts;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Texts;

[OnlyOn]
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

    [Theory]
    [InlineData("**gras** et *penché*, `code`", "gras et penché, code")]
    [InlineData("# Titre\n\ntexte\n## Autre", "Titre\n\ntexte\n\nAutre")]
    [InlineData("un\ndeux  \ntrois\\\nquatre", "un\ndeux\ntrois\nquatre")]
    [InlineData("- un\n- deux\n  suite\n  - trois", "– un\n– deux\n  suite\n  – trois")]
    [InlineData("- un\n\n- deux", "– un\n\n– deux")]
    [InlineData("3. un\n4. deux", "3. un\n4. deux")]
    [InlineData("> un\n>\n> deux\n> > trois", "> un\n>\n> deux\n>\n> > trois")]
    [InlineData("<https://a.example/b> [site](https://c.example) [https://d.example](https://d.example)", "https://a.example/b site (https://c.example) https://d.example")]
    [InlineData("[écrire](mailto:f@example.org) [f@example.org](mailto:f@example.org) <f@example.org>", "écrire (f@example.org) f@example.org f@example.org")]
    [InlineData("un\n\n---\n\ndeux", "un\n\n––––––––––\n\ndeux")]
    [InlineData("| a | b |\n|---|---|\n| **c** | d |", "a | b\nc | d")]
    [InlineData("    code *brut*", "    code *brut*")]
    [InlineData("&amp; &eacute; \\* \\# <b>", "& é * # <b>")]
    [InlineData("", "")]
    public void ToPlain_Markdown_LeavesNoSignOfIt(string markdown, string plain) =>
        Assert.Equal(plain.Length == 0 ? "" : plain + "\n", MarkdownText.ToPlain(markdown));

    [Fact]
    [Trait("Rule", "R32")]
    public void ToHtml_RedactedAddress_IsNoLink() =>
        Assert.Equal("<p>https://c.example/suivi/[…]</p>\n", MarkdownText.ToHtml("<https://c.example/suivi/[…]>"));

    [Fact]
    public void ToHtml_WithoutLinks_KeepsTheirWords()
    {
        var html = MarkdownText.ToHtml("[a **b**](https://a.example) <https://c.example/[…]>", links: false);
        Assert.DoesNotContain("<a", html, StringComparison.Ordinal);
        Assert.Contains("a <strong>b</strong> https://c.example/[…]", html, StringComparison.Ordinal);
    }
}
