using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Letters;

[OnlyOn]
public sealed class LetterRulesTests
{
    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Ask_ForItemsOrAQuestionOrBoth_SaysWhatFollows(bool items, bool question)
    {
        var profile = RepositoryFiles.Profile("neutral");
        foreach (var kind in new[] { LetterKind.InformationRequest, LetterKind.InformationReminder })
        {
            var fields = LetterFields.For(
                LetterSamples.Complaint(profile), profile, LetterSamples.Address,
                LetterFields.Asking(items ? ["customer-account"] : [], question ? "À quelle date ?" : null));
            fields["link"] = LetterSamples.Address.Tracking("x");
            var text = new LetterWriter().Write(kind, fields).Text;

            Assert.Equal(items, text.Contains("nous manque", StringComparison.Ordinal));
            Assert.Equal(question, text.Contains("À quelle date ?", StringComparison.Ordinal));
            Assert.Equal(items && question, text.Contains("aussi une question", StringComparison.Ordinal));
        }
    }

    private readonly LetterWriter _writer = new();

    [Fact]
    [Trait("Rule", "R49")]
    public void Write_AnyKind_PutsNoWordOfTheComplaintInTheSubject()
    {
        var profile = RepositoryFiles.Profile("neutral");
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            var subject = LetterSamples.Write(kind, profile).Subject;

            if (kind is not (LetterKind.StaffDigest or LetterKind.JournalHead)) Assert.Contains("2026-0042", subject, StringComparison.Ordinal);
            Assert.DoesNotContain("Matériel", subject, StringComparison.Ordinal);
            Assert.DoesNotContain("Dupré", subject, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Trait("Rule", "R11")]
    [InlineData("neutral", true)]
    [InlineData("ccs", true)]
    [InlineData("ktp-prod", false)]
    public void Write_Acknowledgement_SaysTheDueDateOnlyWhereItIsPublished(string name, bool published)
    {
        var text = LetterSamples.Write(LetterKind.Acknowledgement, RepositoryFiles.Profile(name)).Text;

        Assert.Equal(published, text.Contains("vendredi 13 mars 2026", StringComparison.Ordinal));
        Assert.Equal(published, text.Contains("10 jours ouvrables (du lundi au samedi", StringComparison.Ordinal));
        Assert.Equal(!published, text.Contains("dans les meilleurs délais", StringComparison.Ordinal));
        Assert.Contains(new string('a', 64), text, StringComparison.Ordinal);
        Assert.Contains("lundi 2 mars 2026", text, StringComparison.Ordinal);
        Assert.Contains("https://reclamations.example/procedure", text, StringComparison.Ordinal);
        Assert.Contains("https://reclamations.example/confidentialite", text, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Rule", "R25")]
    [InlineData("neutral", true)]
    [InlineData("ccs", false)]
    [InlineData("ktp-prod", false)]
    public void Write_ReplyToAConsumer_SaysConsumerMediatorOnlyWhereItIsOne(string name, bool isOne)
    {
        var profile = RepositoryFiles.Profile(name);

        var text = LetterSamples.Write(LetterKind.Reply, profile).Text;

        Assert.Equal(isOne, text.Contains("médiateur de la consommation", StringComparison.Ordinal));
        Assert.Equal(isOne, text.Contains("jusqu’au mardi 2 mars 2027", StringComparison.Ordinal));
        Assert.Equal(profile.Mediator is not null, text.Contains(profile.Mediator?.Name ?? "médiateur", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Rule", "R25")]
    public void Write_ReplyThatSettlesEverything_NamesNobody()
    {
        var profile = RepositoryFiles.Profile("neutral");
        var fields = LetterFields.For(LetterSamples.Complaint(profile), profile, LetterSamples.Address, ReplyFields.Of(LetterSamples.Draft, Recourse.None, Nature.Complaint));

        Assert.DoesNotContain("médiateur", _writer.Write(LetterKind.Reply, fields).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R27")]
    public void Write_ReplyOfAnOrganisationWithACourtClause_LeavesItOut()
    {
        var text = LetterSamples.Write(LetterKind.Reply, RepositoryFiles.Profile("ccs")).Text;

        Assert.DoesNotContain("Tribunal", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("saisir le juge", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ArrivalWithoutSubjectTextOrName_StillGivesALetter()
    {
        var profile = RepositoryFiles.Profile("neutral");
        var complaint = LetterSamples.Complaint(profile, description: " ", nameless: true);

        var text = LetterSamples.Write(LetterKind.Acknowledgement, profile, complaint).Text;

        Assert.StartsWith("Bonjour Madame, Monsieur,", text, StringComparison.Ordinal);
        Assert.Contains("> (sans texte)", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("[ici](https://mauvais.example)", "[ici](https://mauvais.example)")]
    [InlineData("![](https://mauvais.example/pixel.png)", "![](https://mauvais.example/pixel.png)")]
    [InlineData("<https://mauvais.example>", "&lt;https://mauvais.example&gt;")]
    [InlineData("**gras** et `code` & &amp;", "**gras** et `code` &amp; &amp;amp;")]
    [InlineData("1. un\n2. deux", "1. un<br />\n2. deux")]
    [InlineData("# Titre", "# Titre")]
    [InlineData("    code", "\u00a0\u00a0\u00a0\u00a0code")]
    [InlineData("{{link}}", "{{link}}")]
    [InlineData("fin\\", "fin\\")]
    public void Write_UserTextThatLooksLikeMarkup_StaysWords(string description, string html)
    {
        var profile = RepositoryFiles.Profile("neutral");

        var letter = LetterSamples.Write(LetterKind.Acknowledgement, profile, LetterSamples.Complaint(profile, description: "…\n" + description));

        Assert.Contains($"<p>…<br />\n{html}</p>", letter.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# Titre\n\n* un *\n1. deux\n> trois\n===\n---\n[x](https://y.example) <b>&amp;</b> `c` _d_ |e| ~~f~~ \\ {{link}} https://g.example www.h.example")]
    [InlineData("  décalé\n\ttabulé\n- à la ligne\n+ encore\n\n    quatre espaces")]
    [InlineData("œ 🎬 مرحبا\u00a0: «\u00a0là\u00a0» – …")]
    [Trait("Rule", "R11")]
    public void Write_WhatThePersonWrote_StandsSignForSignInThePlainText(string description)
    {
        var letter = LetterSamples.Write(LetterKind.Acknowledgement, RepositoryFiles.Profile("neutral"), LetterSamples.Complaint(RepositoryFiles.Profile("neutral"), description: "…\n" + description));

        var quoted = string.Join('\n', description.Replace("\t", "    ", StringComparison.Ordinal).Split('\n').Select(line => line.Length == 0 ? ">" : "> " + line));
        Assert.Contains("\n> …\n" + quoted + "\n\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Rule", "R11")]
    public void Write_RandomSignsAndVeryLongText_LosesNone()
    {
        const string Signs = "ab é*_#>-+=~`|[]()<>!&;:\\/{}\"'$%^.,0123456789\t🎬œ";
        var signs = Signs.EnumerateRunes().ToArray();
        var random = new Random(42);
        var profile = RepositoryFiles.Profile("neutral");
        for (var i = 0; i < 200; i++)
        {
            var length = i == 0 ? 100_000 : 200;
            var line = "x" + string.Concat(Enumerable.Range(0, length).Select(_ => signs[random.Next(signs.Length)])) + "x";

            var text = LetterSamples.Write(LetterKind.Acknowledgement, profile, LetterSamples.Complaint(profile, description: line)).Text;

            Assert.Contains("\n> " + line + "\n", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Write_HostileTextInEveryField_MakesNoElementOfIt()
    {
        const string Hostile = "<img src=x onerror=alert(1)>\n\n- <b>x</b>\n***\n```\n<u>y</u>\n```\n\u0007[a]: https://mauvais.example\n| a | b |\n|---|---|\nœ 🎬 مرحبا";
        var profile = RepositoryFiles.Profile("neutral");
        var complaint = LetterSamples.Complaint(profile, description: Hostile);
        var fields = LetterFields.For(complaint, profile, LetterSamples.Address,
            ReplyFields.Of(LetterSamples.Draft with { Reasons = Hostile, Remedy = Hostile, RemainingActions = Hostile, ClosingWords = Hostile }, Recourse.None, Nature.Complaint));

        var html = _writer.Write(LetterKind.Reply, fields).Html;

        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<code", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://mauvais", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u0007', html);
        Assert.Contains("œ 🎬 مرحبا", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_UnknownOrMissingField_IsRefused()
    {
        var profile = RepositoryFiles.Profile("neutral");
        var complaint = LetterSamples.Complaint(profile);
        var unknown = LetterFields.For(complaint, profile, LetterSamples.Address, new Dictionary<string, string?> { ["colour"] = "red" });
        var missing = LetterFields.For(complaint, profile, LetterSamples.Address);

        Assert.Contains("'colour'", Assert.Throws<ArgumentException>(() => _writer.Write(LetterKind.WithdrawalConfirmation, unknown)).Message, StringComparison.Ordinal);
        Assert.Contains("'reason'", Assert.Throws<ArgumentException>(() => _writer.Write(LetterKind.ClosedUnregistered, missing)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_LinkThatIsNoWebAddress_IsRefused()
    {
        var profile = RepositoryFiles.Profile("neutral");
        var fields = LetterFields.For(LetterSamples.Complaint(profile), profile, LetterSamples.Address);
        fields["link"] = "javascript:alert(1)";

        Assert.Throws<ArgumentException>(() => _writer.Write(LetterKind.RecoveryLink, fields));
    }

    [Fact]
    public void Long_FirstOfTheMonth_IsPremier()
    {
        Assert.Equal("vendredi 1er mai 2026", FrenchDate.Long(new DateOnly(2026, 5, 1)));
        Assert.Equal("samedi 2 mai 2026", FrenchDate.Long(new DateOnly(2026, 5, 2)));
    }
}
