using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Fetching;
using ComplaintsPortal.Mail.Submission;
using ComplaintsPortal.Mail.Wire;
using MailKit;

namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>Letters through Postfix into Dovecot and back out of it.</summary>
[Trait("Rule", "R48")]
public sealed class RealMailTests(RealMail mail) : IClassFixture<RealMail>
{
    [RealMailFact]
    public async Task HandOver_ByStartTls_LiesInTheMailboxBelowTheTraceAsItWasSent()
    {
        var bytes = Mime.MimeComposer.Compose(Letters.Sample);

        var handover = await new SmtpPostman(Smtp(MailSecurity.StartTls)).HandOverAsync(To("recue@courriel.example", bytes), CancellationToken.None);

        Assert.Equal(HandoverOutcome.Accepted, handover.Outcome);
        Assert.StartsWith("250 2.0.0 Ok: queued as", handover.Answer, StringComparison.Ordinal);
        var fetched = Assert.Single(await ArrivedAsync(Mailbox("recue@courriel.example", dedicated: true), 1));
        var text = Encoding.UTF8.GetString(fetched.Bytes.Span);
        Assert.EndsWith(Encoding.UTF8.GetString(bytes), text, StringComparison.Ordinal);
        Assert.Contains("\r\nReceived: ", text, StringComparison.Ordinal);
        Assert.InRange(fetched.ReceivedAt!.Value, TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow().AddMinutes(5));
    }

    /// <summary>All that the composer can make: files with names of every script, base64, dots and "From " at the beginning of a line, a last line without end.</summary>
    [RealMailFact]
    public async Task HandOver_AnyLetter_ArrivesWithTheVeryBytesThatAreKept()
    {
        const string User = "octets@courriel.example";
        byte[][] kept =
        [
            .. MimeComposerTests.Subjects.AsEnumerable<object[]>().Select(row => Mime.MimeComposer.Compose(Letters.Sample with { Subject = (string)row[0] })),
            Mime.MimeComposer.Compose(Letters.Sample with { Text = "مرحبا، هذه رسالة\n", Attachments = [new LetterAttachment("pièce n° 1 – été صورة 🎬.jpg", "image/jpeg", new byte[300_000])] }),
            Mime.MimeComposer.Compose(Letters.Sample with { Text = string.Concat(Enumerable.Repeat(".\n..\nFrom ici\n \n=\n", 5_000)), Html = "" }),
            "Message-ID: <x@y.example>\r\nDate: Mon, 02 Mar 2026 09:15:00 +0000\r\nFrom: a@b.example\r\nTo:   c@d.example\r\nX-Odd:\t odd  \r\n\t folding \r\n\r\n.\r\n..\r\n.a\r\nFrom b.\r\n\r\n\r\n"u8.ToArray(),
        ];
        var postman = new SmtpPostman(Smtp(MailSecurity.StartTls));
        for (var i = 0; i < kept.Length; i++)
        {
            Assert.Equal(HandoverOutcome.Accepted, (await postman.HandOverAsync(To(User, kept[i]), CancellationToken.None)).Outcome);
            await LiesAsync(User, i + 1);
        }

        var fetched = await ArrivedAsync(Mailbox(User, dedicated: true), kept.Length);
        Assert.Equal(kept.Select(bytes => Convert.ToHexString(SHA256.HashData(bytes))), fetched.Select((message, i) => Convert.ToHexString(SHA256.HashData(message.Bytes.Span[^kept[i].Length..]))));
    }

    [RealMailFact]
    public async Task HandOver_ByTls_SaysEachStep()
    {
        var told = new List<WireStep>();

        var handover = await new SmtpPostman(Smtp(MailSecurity.Tls)).HandOverAsync(To("ailleurs@autre.example"), (step, _) => told.Add(step), CancellationToken.None);

        Assert.Equal(HandoverOutcome.Accepted, handover.Outcome);
        Assert.Equal([WireStep.Connected, WireStep.Secured, WireStep.SignedIn, WireStep.SenderTaken, WireStep.RecipientTaken, WireStep.MessageTaken], told);
    }

    [RealMailFact]
    public async Task HandOver_ToNobody_IsRefusedAndToABusyMailbox_IsTriedAgain()
    {
        var postman = new SmtpPostman(Smtp(MailSecurity.StartTls));

        Assert.Equal(new Handover(HandoverOutcome.Refused, "550 5.1.1 <absent@courriel.example>: Recipient address rejected: unknown"), await postman.HandOverAsync(To("absent@courriel.example"), CancellationToken.None));
        Assert.Equal(new Handover(HandoverOutcome.TryAgain, "450 4.2.1 <plein@courriel.example>: Recipient address rejected: busy"), await postman.HandOverAsync(To("plein@courriel.example"), CancellationToken.None));
    }

    [RealMailFact]
    public async Task HandOver_AWrongPassword_TriesAgain()
    {
        var server = Smtp(MailSecurity.StartTls) with { Account = new MailAccount("a@b.example", "faux", null) };

        var handover = await new SmtpPostman(server).HandOverAsync(To("x@courriel.example"), CancellationToken.None);

        Assert.Equal(HandoverOutcome.TryAgain, handover.Outcome);
        Assert.Equal(MailFault.SignInRefused, MailFailure.Read(handover.Answer)?.Fault);
    }

    [RealMailFact]
    public async Task HandOver_AnAddressOutsideAscii_IsTakenByAServerThatOffersIt()
    {
        var letter = Letters.Sample with { To = new Mailbox("Hélène", "hélène@académie.example") };

        var handover = await new SmtpPostman(Smtp(MailSecurity.StartTls)).HandOverAsync(To(letter.To.Address, Mime.MimeComposer.Compose(letter)), CancellationToken.None);

        Assert.Equal(HandoverOutcome.Accepted, handover.Outcome);
    }

    [RealMailFact]
    public async Task HandOver_LongerThanTheServerTakes_IsRefused()
    {
        var long3 = Encoding.ASCII.GetBytes("Subject: x\r\n\r\n" + string.Concat(Enumerable.Repeat("0123456789\r\n", 200_000)));

        Assert.Equal(MailFault.TooLarge, MailFailure.Read((await new SmtpPostman(Smtp(MailSecurity.StartTls)).HandOverAsync(To("x@courriel.example", long3), CancellationToken.None)).Answer)?.Fault);
    }

    [RealMailFact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AnOrdinaryMailbox_TakesWhatConcernsUsAndLeavesEveryFlagAsItWas()
    {
        const string User = "ordinaire@courriel.example";
        string[] heads =
        [
            "Subject: Facture de mars",
            "Subject: =?windows-1252?Q?R=C9CLAMATION?= stage",
            "Subject: Re: votre dossier\r\nIn-Reply-To:\r\n <notre-lettre@portail.example>",
            "Subject: Votre commande\r\nReferences: <a@b.example> <c@d.example>",
            "Subject: Undelivered Mail\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=x",
            "Subject: Lu\r\nContent-Type: multipart/report; report-type=disposition-notification; boundary=x",
            "Subject: ma reclamation",
        ];
        await DeliverAsync(User, heads);
        await ArrivedAsync(Mailbox(User, dedicated: true), heads.Length);
        var before = await FlagsAsync(User);

        var fetched = await AllAsync(Mailbox(User, dedicated: false), null);

        Assert.Equal([heads[1], heads[2], heads[4], heads[6]], fetched.Select(Below));
        Assert.Equal(before, await FlagsAsync(User));
        Assert.DoesNotContain("Seen", before, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(Mailbox(User, dedicated: false), fetched[^1].Mark));
        Assert.Equal(heads[6], Below(Assert.Single(await AllAsync(Mailbox(User, dedicated: false), fetched[^2].Mark))));
    }

    [RealMailFact]
    [Trait("Rule", "R50")]
    public async Task Fetch_AFolderNumberedAnew_BeginsAgain()
    {
        const string User = "renumerote@courriel.example";
        await DeliverAsync(User, ["Subject: un", "Subject: deux"]);
        var first = await ArrivedAsync(Mailbox(User, dedicated: true), 2);

        var validity = uint.Parse(first[1].Mark.Split('/')[0], System.Globalization.CultureInfo.InvariantCulture);
        var again = await AllAsync(Mailbox(User, dedicated: true), $"{validity - 1}/{first[1].Mark.Split('/')[1]}");

        Assert.Equal(2, again.Count);
    }

    [RealMailFact]
    public async Task Fetch_AFolderWithAccents_IsFoundByItsName()
    {
        const string User = "dossier@courriel.example";
        await DeliverAsync(User, ["Subject: un"]);
        await ArrivedAsync(Mailbox(User, dedicated: true), 1);
        var folder = Path.Combine(mail.Maildir(User), ".R&AOk-clamations");
        foreach (var name in new[] { "cur", "new", "tmp" }) Directory.CreateDirectory(Path.Combine(folder, name));
        File.WriteAllText(Path.Combine(folder, "new", "1.essai"), "Subject: deux\r\n\r\nx\r\n");
        foreach (var made in Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Append(folder)) RealMail.SetMode(made, "777");

        Assert.Equal("Subject: deux", Below(Assert.Single(await AllAsync(new ImapMailbox(Imap(User, MailSecurity.StartTls), ImapFolderChoice.Of("Réclamations", null), Ours, TimeProvider.System), null))));
        Assert.Equal(MailFault.NoFolder, (await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(new ImapMailbox(Imap(User, MailSecurity.Tls), ImapFolderChoice.Of("Rien", null), Ours, TimeProvider.System), null))).Failure.Fault);
    }

    [RealMailFact]
    public async Task Fetch_AMessageLongerThanTheBound_GivesItsHeaderAndSaysSo()
    {
        const string User = "long@courriel.example";
        await DeliverAsync(User, ["Subject: long"], string.Concat(Enumerable.Repeat("0123456789\r\n", 10_000)));

        var fetched = Assert.Single(await ArrivedAsync(Mailbox(User, dedicated: true, longest: 50_000), 1));

        Assert.InRange(fetched.LeftOnServer!.Value, 120_000, 130_000);
        Assert.EndsWith("Subject: long\r\n\r\n", Encoding.ASCII.GetString(fetched.Bytes.Span), StringComparison.Ordinal);
    }

    [RealMailFact]
    public async Task Fetch_AWrongPassword_SaysSo()
    {
        var server = Imap("x@courriel.example", MailSecurity.Tls) with { Account = new MailAccount("x@courriel.example", "faux", null) };

        var failed = await Assert.ThrowsAsync<MailFailedException>(() => AllAsync(new ImapMailbox(server, ImapFolderChoice.Of(null, null), Ours, TimeProvider.System), null));

        Assert.Equal(MailFault.SignInRefused, failed.Failure.Fault);
    }

    private static OurMail Ours { get; } = new(id => id == "notre-lettre@portail.example", _ => false);

    private static OutgoingBytes To(string address, byte[]? bytes = null) =>
        new(Letters.Sample.MessageId, Letters.Sample.From.Address, address, bytes ?? "Subject: x\r\n\r\nx\r\n"u8.ToArray());

    private MailServer Smtp(MailSecurity security) =>
        new("localhost", security == MailSecurity.Tls ? mail.Submissions : mail.Submission, security, new MailAccount("portail@organisme.example", RealMail.Password, null)) { Trusted = SelfMadeAuthority.Shared.Roots };

    private MailServer Imap(string user, MailSecurity security) =>
        new("localhost", security == MailSecurity.Tls ? mail.Imaps : mail.Imap, security, new MailAccount(user, RealMail.Password, null)) { Trusted = SelfMadeAuthority.Shared.Roots };

    private ImapMailbox Mailbox(string user, bool dedicated, int longest = 1 << 20) =>
        new(Imap(user, MailSecurity.Tls), ImapFolderChoice.Of(null, dedicated), Ours, TimeProvider.System) { LongestMessage = longest };

    private async Task DeliverAsync(string user, string[] heads, string body = "x\r\n")
    {
        var postman = new SmtpPostman(Smtp(MailSecurity.Tls));
        for (var i = 0; i < heads.Length; i++)
        {
            var handover = await postman.HandOverAsync(To(user, Encoding.ASCII.GetBytes($"Message-ID: <{i}@essai.example>\r\nDate: Mon, 02 Mar 2026 09:15:00 +0000\r\nFrom: a@b.example\r\n{heads[i]}\r\n\r\n{body}")), CancellationToken.None);
            Assert.Equal(HandoverOutcome.Accepted, handover.Outcome);
            await LiesAsync(user, i + 1);
        }
    }

    /// <summary>Postfix hands on in its own time; at most half a minute.</summary>
    /// <summary>Postfix has brought it into the mailbox's folder, in the order of sending; looked at on the disk, for each look over IMAP is a connection and a handshake.</summary>
    private async Task LiesAsync(string user, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        int Lying() => new[] { "new", "cur" }.Select(folder => Path.Combine(mail.Maildir(user), folder)).Where(Directory.Exists).Sum(folder => Directory.EnumerateFiles(folder).Count());
        while (Lying() < count) await pulse.WaitForNextTickAsync(limit.Token);
    }

    private async Task<List<FetchedMessage>> ArrivedAsync(ImapMailbox mailbox, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pulse = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var fetched = await AllAsync(mailbox, null);
            if (fetched.Count >= count) return fetched;
            if (!await pulse.WaitForNextTickAsync(limit.Token)) throw new InvalidOperationException(mail.Log());
        }
    }

    private static async Task<List<FetchedMessage>> AllAsync(ImapMailbox mailbox, string? after)
    {
        var all = new List<FetchedMessage>();
        await foreach (var message in mailbox.FetchAsync(after, [], CancellationToken.None)) all.Add(message);
        return all;
    }

    /// <summary>The header fields below the one every test message begins with.</summary>
    private static string Below(FetchedMessage message)
    {
        var head = Encoding.ASCII.GetString(message.Bytes.Span).Split("\r\n\r\n")[0];
        return head[head.IndexOf("Subject:", StringComparison.Ordinal)..];
    }

    /// <summary>Read over a second connection.</summary>
    private async Task<string> FlagsAsync(string user)
    {
        await using var folder = await OpenFolder.OpenAsync(Imap(user, MailSecurity.Tls), ImapFolderChoice.Inbox, null, CancellationToken.None);
        var found = await folder.AskAsync(1 << 20, (mailbox, limit) => mailbox.FetchAsync(0, -1, MessageSummaryItems.UniqueId | MessageSummaryItems.Flags, limit));
        return string.Join('\n', found.Select(message => $"{message.UniqueId} {message.Flags & ~MessageFlags.Recent} {string.Join(' ', message.Keywords)}"));
    }
}
