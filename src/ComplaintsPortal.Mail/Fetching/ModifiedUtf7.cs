using System.Text;

namespace ComplaintsPortal.Mail.Fetching;

/// <summary>Names of folders outside ASCII (RFC 3501, 5.1.3): UTF-16 in base64 between &amp; and -, with a comma for the slash.</summary>
internal static class ModifiedUtf7
{
    public static string Encode(string name)
    {
        var (coded, run) = (new StringBuilder(), new StringBuilder());
        foreach (var sign in name)
        {
            if (sign is < ' ' or > '~')
            {
                run.Append(sign);
                continue;
            }

            Flush(coded, run);
            coded.Append(sign == '&' ? "&-" : sign.ToString());
        }

        Flush(coded, run);
        return coded.ToString();
    }

    private static void Flush(StringBuilder coded, StringBuilder run)
    {
        if (run.Length == 0) return;
        coded.Append('&').Append(Convert.ToBase64String(Encoding.BigEndianUnicode.GetBytes(run.ToString())).TrimEnd('=').Replace('/', ',')).Append('-');
        run.Clear();
    }
}
