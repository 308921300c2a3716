using System.Text;
using ComplaintsPortal.Mail.Fetching;

namespace ComplaintsPortal.Mail.Tests.Fetching;

/// <summary>What of an ordinary mailbox is for the portal.</summary>
[Trait("Rule", "R50")]
public sealed class ConcernsTests
{
    public static TheoryData<string, bool> Heads => new()
    {
        { "Subject: Réclamation", true },
        { "Subject: RÉCLAMATIONS multiples", true },
        { "Subject: =?utf-8?B?" + Base64("Ma réclamation") + "?=", true },
        { "Subject: =?iso-8859-1?Q?r=E9cla?=\r\n =?iso-8859-1?Q?mation?=", true },
        { "Subject: Re\u0301clamation", true },
        { "Subject: =?utf-8?B?" + Base64("R\u00e9cla\u00admation") + "?=", true },
        { "Subject: =?utf-8?B?" + Base64("Re\u200bclamation \ufffe\uffff") + "?=", true },
        { "Subject: =?utf-8?B?" + Base64("Ｒéclamation") + "?=", true },
        { "Subject: reclaim", false },
        { "Subject: facture\r\nX-Autre: réclamation", false },
        { "", false },
        { "Subject: Re: Accusé de réception – dossier 2026-0005", true },
        { "Subject: =?utf-8?Q?RE=3A_DOSSIER=C2=A0TEST-2026-0005?=", true },
        { "Subject: Votre dossier n° 2026-0005, suite", true },
        { "Subject: Re: Vos possibilités de recours – dossier\r\n 2026-12345", true },
        { "Subject: devis 2026-0005", false },
        { "Subject: dossier Dupont 2026-0005", false },
        { "Subject: dossier REC-2026-0005", false },
        { "Subject: dossier 2026-11-22", false },
        { "Subject: sous-dossiers 2026-0005", false },
        { "In-Reply-To: <notre@portail.example>", true },
        { "References: <a@b.example>\r\n\t<notre@portail.example>", true },
        { "References: <autre@portail.example>", false },
        { "Content-Type: multipart/report; boundary=x;\r\n report-type=\"delivery-status\"", true },
        { "Content-Type: multipart/report; report-type=disposition-notification", false },
        { "Content-Type: text/plain; name=delivery-status", false },
        { "To: Retours <retours+1@organisme.example>", true },
        { "Delivered-To: retours+1@organisme.example", true },
        { "To: contact@organisme.example", false },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Of_AHead_IsOursByWhatItSays(string head, bool concerns) => Assert.Equal(concerns, Of(head) == Concern.Ours);

    [Theory]
    [InlineData("X-Failed-Recipients: helene@courriel.example", true)]
    [InlineData("Return-Path: <>", true)]
    [InlineData("Return-Path: <helene@courriel.example>", false)]
    [InlineData("From: MAILER-DAEMON@serveur.example (Mail Delivery System)", true)]
    [InlineData("From: Mail Delivery Subsystem <mailer-daemon@serveur.example>", true)]
    [InlineData("From: <MailerDaemon@serveur.example>", true)]
    [InlineData("From: postmaster@serveur.example", true)]
    [InlineData("From: Paul Postmaster <paul@serveur.example>", false)]
    public void Of_AHead_IsPerhapsAReportByWhoSentIt(string head, bool perhaps) => Assert.Equal(perhaps ? Concern.PerhapsReport : Concern.None, Of("Subject: retour\r\n" + head));

    private static Concern Of(string head) => Concerns.Of(Encoding.UTF8.GetBytes(head + "\r\n\r\n"), Mailboxes.Ours);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
