using System.Text;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>Shapes made to cost more than they weigh, each as a head or body that grows with a number.</summary>
internal static class Hostile
{
    private static readonly Dictionary<string, Func<int, string>> Shapes = new()
    {
        ["encoded-word-begins"] = n => Field("Subject", "=?", n),
        ["encoded-word-never-ends"] = n => Field("Subject", "=?utf-8?Q?", n),
        ["encoded-words-tiny"] = n => Field("Subject", "=?a?q?x?= ", n),
        ["encoded-words-of-two-charsets"] = n => Field("Subject", "=?utf-8?q?x?= =?koi8-r?q?x?= ", n),
        ["comments"] = n => Field("From", "(", n),
        ["brackets"] = n => Field("From", "<", n),
        ["quotes"] = n => Field("From", "\"", n),
        ["commas"] = n => Field("To", ",a", n),
        ["routes"] = n => Field("To", "<@,", n),
        ["encoded-names"] = n => Field("To", "=?utf-8?q?a", n),
        ["addresses"] = n => Field("To", "a@b.example,", n),
        ["references"] = n => Field("References", "<a@b>", n),
        ["references-unclosed"] = n => Field("References", "<a@b", n),
        ["parameters"] = n => Field("Content-Type", ";a=b", n),
        ["parameters-quoted"] = n => Field("Content-Type", ";a=\"", n),
        ["parameter-pieces"] = n => "Content-Type: text/plain" + string.Concat(Enumerable.Range(0, n / 16).Select(i => $"; name*{i}*=%C3%A9")) + "\n\n",
        ["fields-tiny"] = n => Repeat("a:\n", n) + "\n",
        ["fields-folded"] = n => "Subject: a\n" + Repeat(" \n", n) + "\n",
        ["fields-spoiled"] = n => "Subject: a\n" + Repeat("x\nTo: a\n", n) + "\n",
        ["lines-empty"] = n => Mixed(Repeat("\n", n)),
        ["delimiters"] = n => Mixed(Repeat("--b\n", n)),
        ["delimiters-almost"] = n => Mixed(Repeat("--b", n)),
        ["hyphens"] = n => Mixed(Repeat("--", n)),
        ["nested"] = n => Mixed(string.Concat(Enumerable.Range(0, n / 50).Select(i => $"--b{(i == 0 ? "" : i)}\nContent-Type: multipart/mixed; boundary=b{i + 1}\n\n"))),
        ["nested-alike"] = n => Mixed(Repeat("--b\nContent-Type: multipart/mixed; boundary=b\n\n", n)),
        ["pictures"] = n => Mixed("--b\nContent-Type: text/html\n\n" + Repeat("cid:", n / 2) + Repeat("\n--b\nContent-Type: image/png\nContent-ID: <cid:cid:x>\n\n", n / 2)),
        ["quoted-printable-equals"] = n => Text("quoted-printable", "=", n),
        ["quoted-printable-blanks"] = n => Text("quoted-printable", " ", n),
        ["quoted-printable-equals-blanks"] = n => Text("quoted-printable", "= ", n),
        ["quoted-printable-soft-breaks"] = n => Text("quoted-printable", "=\n", n),
        ["base64-padding"] = n => Text("base64", "=", n),
        ["base64-rules"] = n => Text("base64", "_\n", n),
        ["flowed-quotes"] = n => "Content-Type: text/plain; format=flowed\n\n" + Repeat(">", n),
        ["flowed-lines"] = n => "Content-Type: text/plain; format=flowed\n\n" + Repeat(">> a \n", n),
        ["flowed-blanks"] = n => "Content-Type: text/plain; format=flowed; delsp=yes\n\n" + Repeat(" \n", n),
        ["html-less-than"] = n => Html("<", n),
        ["html-open-tags"] = n => Html("<a ", n),
        ["html-open-attributes"] = n => Html("<a href=\"x", n),
        ["html-attributes"] = n => "Content-Type: text/html\n\n<a " + Repeat("href=x ", n) + ">",
        ["html-quotes"] = n => Html("<a '", n),
        ["html-comments"] = n => Html("<!--", n),
        ["html-comments-dashes"] = n => "Content-Type: text/html\n\n<!--" + Repeat("-- ", n),
        ["html-bogus-comments"] = n => Html("<!", n),
        ["html-end-tags"] = n => Html("</", n),
        ["html-ampersands"] = n => Html("&", n),
        ["html-entities"] = n => Html("&#x1F600;", n),
        ["html-script-ends"] = n => "Content-Type: text/html\n\n<script>" + Repeat("</scripts", n),
        ["html-scripts"] = n => Html("<script></script>", n),
        ["html-quotations"] = n => Html("<blockquote>a", n),
        ["html-quoted-lines"] = n => "Content-Type: text/html\n\n" + Repeat("<blockquote>", 120) + Repeat("<br>a", n),
        ["html-lists"] = n => Html("<ol><li>a", n),
        ["html-items"] = n => Html("<li>", n),
        ["html-cells"] = n => Html("<td>x", n),
        ["html-tables"] = n => Html("<table><tr><td>x", n),
        ["html-links"] = n => Html("<a href=http:x>", n),
        ["html-pictures"] = n => Html("<img alt=x>", n),
        ["html-preformatted"] = n => "Content-Type: text/html\n\n<pre>" + Repeat("\n ", n),
        ["html-bold"] = n => Html("<b>a", n),
        ["report-empty-lines"] = n => Report(Repeat("\n", n)),
        ["report-recipients"] = n => Report(Repeat("Final-Recipient: rfc822; a@b.example\n\n", n)),
        ["report-codes"] = n => Report("Diagnostic-Code: smtp; " + Repeat("5.1.1.", n)),
        ["bounce-words"] = n => Bounce(Repeat("550 ", n)),
        ["bounce-line"] = n => Bounce(Repeat("a", n)),
        ["bounce-addresses"] = n => Bounce(Repeat("<a@b.example>:\n", n) + "--- Below this line is a copy of the message.\n"),
        ["bounce-ids"] = n => Bounce(Repeat("Message-ID: <a@b\n", n)),
        ["message-in-message"] = n => Repeat("Content-Type: message/rfc822\n\n", n),
        ["controls"] = n => Text("8bit", "\u0001\r", n),
        ["wrong-utf8"] = n => Text("8bit", "\u00FF", n),
    };

    public static IEnumerable<string> Names => Shapes.Keys;

    /// <summary>About <paramref name="size"/> bytes; signs up to U+00FF as one byte each.</summary>
    public static byte[] Of(string name, int size) => Encoding.Latin1.GetBytes(Shapes[name](size));

    private static string Repeat(string piece, int size) => new StringBuilder(size + piece.Length).Insert(0, piece, Math.Max(1, size / piece.Length)).ToString();

    private static string Field(string name, string piece, int size) => $"{name}: {Repeat(piece, size)}\n\n";

    private static string Mixed(string body) => "Content-Type: multipart/mixed; boundary=b\n\n" + body;

    private static string Text(string encoding, string piece, int size) =>
        $"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: {encoding}\n\n{Repeat(piece, size)}";

    private static string Html(string piece, int size) => "Content-Type: text/html\n\n" + Repeat(piece, size);

    private static string Report(string status) =>
        $"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/delivery-status\n\n{status}\n--b--\n";

    private static string Bounce(string text) => "Return-Path: <>\nX-Failed-Recipients: a@b.example\n\n" + text;
}
