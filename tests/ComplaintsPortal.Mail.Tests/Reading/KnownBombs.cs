using System.Text;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>The messages on which MimeKit alone takes between one and thirty-five seconds, and up to gigabytes.</summary>
internal static class KnownBombs
{
    private const string Rest = "Message-ID: <b@b.example>\r\n\r\nbonjour\r\n";

    private static readonly Dictionary<string, Func<string>> All = new()
    {
        ["subject-of-encoded-words-1-mb"] = () => $"Subject: reclamation {Repeat("=?utf-8?Q?r=C3=A9?= ", 1024 * 1024 / 19)}\r\n{Rest}",
        ["parts-100000"] = () => $"Subject: reclamation\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{Repeat("--b\r\nContent-Type: text/plain\r\n\r\nx\r\n", 100_000)}--b--\r\n",
        ["parameter-pieces-10000"] = () => $"Subject: reclamation\r\nContent-Type: text/plain{string.Concat(Enumerable.Range(0, 10_000).Select(i => $";\r\n name*{i}*=%C3%A9"))}\r\n{Rest}",
        ["references-1-mb"] = () => $"Subject: reclamation\r\nReferences:{Repeat(" <a@b.example>\r\n", 1024 * 1024 / 16)}{Rest}",
        ["fields-200000"] = () => $"Subject: reclamation\r\n{Repeat("X-A: b\r\n", 200_000)}{Rest}",
        ["recipients-100000"] = () => $"Subject: reclamation\r\nTo: {string.Concat(Enumerable.Range(0, 100_000).Select(i => $"A B <a{i}@b.example>,\r\n "))}c@d.example\r\n{Rest}",
    };

    public static IEnumerable<string> Names => All.Keys;

    public static byte[] Of(string name) => Encoding.ASCII.GetBytes(All[name]());

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
