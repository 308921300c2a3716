using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Mime;

namespace ComplaintsPortal.Mail.Tests;

public sealed class MimeComposerTests
{
    [Theory]
    [InlineData("letter")]
    [InlineData("letter-with-files")]
    public void Compose_Letter_IsByteForByteAsApproved(string name)
    {
        var letter = name == "letter" ? Letters.Sample : Letters.Sample with
        {
            Automatic = false,
            InReplyTo = "question-1@courriel.example",
            Attachments =
            [
                new LetterAttachment("Réponse à la réclamation 2026-0042, avec ses pièces et un nom fort long pour un fichier.pdf", "application/pdf", "%PDF-1.7 essai"u8.ToArray()),
                new LetterAttachment("plan.png", "image/png", Enumerable.Range(0, 200).Select(i => (byte)i).ToArray()),
            ],
        };
        var file = Path.Combine(AppContext.BaseDirectory, "Approved", name + ".eml");

        var bytes = MimeComposer.Compose(letter);

        if (Environment.GetEnvironmentVariable("APPROVE") is { Length: > 0 } folder) File.WriteAllBytes(Path.Combine(folder, name + ".eml"), bytes);
        Assert.Equal(File.ReadAllBytes(file), bytes);
    }

    [Fact]
    [Trait("Rule", "R48")]
    public void Compose_SameLetterTwice_GivesTheSameBytes() =>
        Assert.Equal(MimeComposer.Compose(Letters.Sample), MimeComposer.Compose(Letters.Sample with { Date = Letters.Sample.Date.ToUniversalTime() }));

    [Fact]
    [Trait("Rule", "R49")]
    public void Compose_ReadBack_GivesTextFirstThenHtml()
    {
        var message = ReadMessage.Of(MimeComposer.Compose(Letters.Sample));

        Assert.Equal("Mon, 02 Mar 2026 09:15:00 +0000", message["Date"]);
        Assert.Equal("auto-generated", message["Auto-Submitted"]);
        Assert.Equal("<0195a00000007000800000000000002a@reclamations.example>", message["Message-ID"]);
        Assert.Equal("Accusé de réception – dossier 2026-0042", ReadMessage.Decoded(message["Subject"]!));
        Assert.Equal("Hélène Dupré <helene.dupre@courriel.example>", ReadMessage.Decoded(message["To"]!));
        Assert.Equal(["text/plain; charset=utf-8", "text/html; charset=utf-8"], message.Parts().Select(p => p["Content-Type"]!));
        Assert.Equal(Letters.Sample.Text.ReplaceLineEndings("\r\n"), message.Parts()[0].Text());
        Assert.Equal(Letters.Sample.Html.ReplaceLineEndings("\r\n"), message.Parts()[1].Text());
    }

    [Fact]
    [Trait("Rule", "R49")]
    public void Compose_WrittenByAPerson_IsNotMarkedAutomatic()
    {
        var message = ReadMessage.Of(MimeComposer.Compose(Letters.Sample with { Automatic = false }));

        Assert.Null(message["Auto-Submitted"]);
        Assert.Null(message["X-Auto-Response-Suppress"]);
    }

    [Fact]
    [Trait("Rule", "R51")]
    public void Compose_WrittenByThePortal_AsksForNoNoticeOfAbsence() =>
        Assert.Equal("All", ReadMessage.Of(MimeComposer.Compose(Letters.Sample))["X-Auto-Response-Suppress"]);

    public static TheoryData<string> Subjects => new(
        "Plain words",
        "=?utf-8?Q?not_ours?=",
        "a  b",
        " au bord ",
        new string('x', 300),
        string.Concat(Enumerable.Repeat("réclamation très longue, ", 40)),
        "🎬🎭👩‍👩‍👧‍👦 fête",
        string.Concat(Enumerable.Repeat("🎬", 60)),
        "شكوى بخصوص التدريب الذي حضرته في شهر فبراير الماضي في باريس",
        "œuvre_? = \"citée\" <a@b.example>");

    [Theory]
    [MemberData(nameof(Subjects))]
    public void Compose_AnySubject_ReadsBackAndFitsTheLines(string subject)
    {
        var bytes = MimeComposer.Compose(Letters.Sample with { Subject = subject });
        var message = ReadMessage.Of(bytes);

        Assert.Equal(subject.Trim(), ReadMessage.Decoded(message["Subject"]!));
        Assert.All(message.Head.Split("\r\n").Where(line => line.Contains("=?", StringComparison.Ordinal)), line => Assert.True(line.Length <= 76, line));
        Assert.All(Encoding.UTF8.GetString(bytes).Split("\r\n"), line => Assert.True(line.Length <= 998));
        Assert.All(bytes, octet => Assert.True(octet < 128));
    }

    public static TheoryData<string> Names => new("Hélène Dupré", "=?utf-8?Q?not_ours?=", "O\"Brien \\ fils", "Dupré, Hélène", "a@b", "山田 太郎", "محمد", "", string.Concat(Enumerable.Repeat("Très ", 50)) + "long");

    [Theory]
    [MemberData(nameof(Names))]
    public void Compose_AnyName_ReadsBackBesideTheAddress(string name)
    {
        var to = ReadMessage.Of(MimeComposer.Compose(Letters.Sample with { To = new Mailbox(name, "a.b@exemple.example") }))["To"]!;

        var read = ReadMessage.Decoded(to);
        if (read.StartsWith('"')) read = read.Replace("\\\"", "\u0001", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace('\u0001', '"').Replace("\\\\", "\\", StringComparison.Ordinal);
        Assert.Equal(name.Length == 0 ? "a.b@exemple.example" : $"{name} <a.b@exemple.example>", read);
    }

    [Fact]
    public void Compose_AddressWithAccents_KeepsTheWordAndEncodesTheHost() =>
        Assert.Equal("<hélène@xn--acadmie-eya.example>",
            ReadMessage.Of(MimeComposer.Compose(Letters.Sample with { To = new Mailbox("H", "hélène@académie.example") }))["To"]!["H ".Length..]);

    public static TheoryData<string> Injections => new("a\r\nBcc: x@y.example", "a\nb", "a\rb", "a\0b", "a\u0085b");

    [Theory]
    [MemberData(nameof(Injections))]
    public void Compose_LineEndOrControlSignInAField_IsRefused(string hostile)
    {
        OutgoingLetter[] letters =
        [
            Letters.Sample with { Subject = hostile },
            Letters.Sample with { To = new Mailbox(hostile, "a@b.example") },
            Letters.Sample with { To = new Mailbox("A", hostile + "@b.example") },
            Letters.Sample with { To = new Mailbox("A", "a@b.example" + hostile) },
            Letters.Sample with { From = new Mailbox(hostile, "a@b.example") },
            Letters.Sample with { MessageId = hostile + "@b.example" },
            Letters.Sample with { InReplyTo = hostile + "@b.example" },
            Letters.Sample with { Attachments = [new LetterAttachment(hostile, "text/plain", default)] },
            Letters.Sample with { Attachments = [new LetterAttachment("a", "text/" + hostile, default)] },
        ];

        Assert.All(letters, letter => Assert.Throws<ArgumentException>(() => MimeComposer.Compose(letter)));
    }

    [Theory]
    [InlineData("a@b.example> <x@y.example")]
    [InlineData("a@b.example, x@y.example")]
    [InlineData("a@b@c.example")]
    [InlineData("sans-arobase")]
    [InlineData("a b@c.example")]
    [InlineData("")]
    public void Compose_WhatIsNoAddress_IsRefused(string address) =>
        Assert.Throws<ArgumentException>(() => MimeComposer.Compose(Letters.Sample with { To = new Mailbox("A", address) }));

    [Theory]
    [InlineData("simple.pdf")]
    [InlineData("avec \"guillemets\" et \\.txt")]
    [InlineData("../../etc/passwd")]
    [InlineData("pièce n° 1 – été.jpg")]
    [InlineData("صورة.png")]
    [InlineData("🎬.mp4")]
    public void Compose_AnyFileName_ReadsBack(string name)
    {
        var message = ReadMessage.Of(MimeComposer.Compose(Letters.Sample with { Attachments = [new LetterAttachment(name, "image/png", "abc"u8.ToArray())] }));

        Assert.Equal(name, message.Parts()[1].FileName());
        Assert.Equal("abc"u8.ToArray(), message.Parts()[1].Content());
    }

    [Fact]
    public void Compose_TextOfHundredThousandSigns_FitsTheLinesAndReadsBack()
    {
        var text = string.Concat(Enumerable.Range(0, 2000).Select(i => $"é{i} mot = suite, sans fin ni retour œ 🎬 {new string('x', i % 90)} ")) + "\nFrom .\n.\n=\n \n";
        var bytes = MimeComposer.Compose(Letters.Sample with { Text = text });

        Assert.Equal(text.ReplaceLineEndings("\r\n"), ReadMessage.Of(bytes).Parts()[0].Text());
        Assert.All(Encoding.UTF8.GetString(bytes).Split("\r\n"), line => Assert.True(line.Length <= 78 && line != "." && !line.StartsWith("From ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Compose_TextInAnotherScript_TravelsAsBase64AndReadsBack()
    {
        const string Text = "مرحبا، هذه رسالة\n";
        var part = ReadMessage.Of(MimeComposer.Compose(Letters.Sample with { Text = Text })).Parts()[0];

        Assert.Equal("base64", part["Content-Transfer-Encoding"]);
        Assert.Equal(Text.ReplaceLineEndings("\r\n"), part.Text());
    }
}
