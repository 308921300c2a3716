using System.Text;

namespace ComplaintsPortal.Mail.Tests.Reading;

/// <summary>Spoils a message as lines, gateways and strangers do: the same seed, the same damage.</summary>
internal static class Mutation
{
    private static readonly byte[][] Words = [.. new[]
    {
        "\r\n", "\n", "\r", "\r\n\r\n", "--", "--b1", "--b1--", "\r\n--b1\r\n", ":", ";", "=", "\"", "<", ">", "(", ")", "@", ",", "\\", "%", "'", "*", "*0*=", "*1=", "&", "&amp;", "&#55296;",
        "=?utf-8?Q?", "=?utf-8?B?", "?=", "=?x?q?", "=C3", "=E9", "=\r\n", "Content-Type: multipart/mixed; boundary=b1\r\n", "Content-Type: text/html\r\n", "Content-Type: message/rfc822\r\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b1\r\n", "Content-Type: message/delivery-status\r\n", "Content-Transfer-Encoding: base64\r\n",
        "Content-Transfer-Encoding: quoted-printable\r\n", "charset=utf-16", "charset=utf-7", "charset=iso-2022-jp", "charset=gb18030", "charset=x-iscii-de", "charset=hz-gb-2312", "charset=utf-32", "format=flowed; delsp=yes",
        "Content-Disposition: attachment; filename*0*=utf-8''%C3\r\n", "<script>", "</script>", "<!--", "-->", "<a href=\"http://x\">", "</a>", "<table><tr><td>", "<blockquote>", "<pre>", "<ol start=9999999>", "<li>",
        "\0", "\u0085", "\u2028", "\uFEFF", "\uD83D\uDE00", "Date: Fri, 31 Dec 9999 23:59:60 -1359\r\n", "Return-Path: <>\r\n", "X-Failed-Recipients: a@b.example\r\n",
    }.Select(Encoding.UTF8.GetBytes)];

    public static byte[] Of(byte[] message, byte[] other, Random random)
    {
        var bytes = message.ToList();
        for (var i = random.Next(1, 8); i > 0; i--) Once(bytes, other, random);
        return [.. bytes];
    }

    private static void Once(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 200), bytes.Count - at);
        switch (random.Next(8))
        {
            case 0: bytes.InsertRange(at, Words[random.Next(Words.Length)]); break;
            case 1: bytes.RemoveRange(at, length); break;
            case 2: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 3: bytes.RemoveRange(at, bytes.Count - at); break;
            case 4: bytes.InsertRange(at, other.AsSpan(random.Next(other.Length + 1) is var from && from < other.Length ? from..Math.Min(other.Length, from + 400) : 0..0).ToArray()); break;
            case 5 when length > 0: bytes[at] = (byte)random.Next(256); break;
            case 6 when length > 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            default:
                var word = Words[random.Next(Words.Length)];
                for (var i = random.Next(1, 40); i > 0; i--) bytes.InsertRange(at, word);
                break;
        }
    }
}
