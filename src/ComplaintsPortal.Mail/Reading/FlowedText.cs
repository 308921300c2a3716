using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// format=flowed (RFC 3676): a line that ends in a space goes on in the next one of the same depth of quotation. With DelSp that space
/// was put there only to say so. The line before a signature stands for itself.
/// </summary>
internal static class FlowedText
{
    private const string Signature = "-- ";

    public static string Unflow(string text, bool deletesSpace)
    {
        var whole = new StringBuilder(text.Length);
        var (openDepth, isOpen) = (0, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var depth = 0;
            while (depth < line.Length && line[depth] == '>') depth++;
            var content = line[depth..];
            if (content.StartsWith(' ')) content = content[1..];
            var isSignature = content.SequenceEqual(Signature);
            if (!isOpen || depth != openDepth || isSignature)
            {
                if (whole.Length > 0 || isOpen) whole.Append('\n');
                whole.Append('>', depth);
                if (depth > 0 && content.Length > 0) whole.Append(' ');
            }
            isOpen = content.EndsWith(' ') && !isSignature;
            openDepth = depth;
            whole.Append(isOpen && deletesSpace ? content[..^1] : content);
        }
        return whole.ToString();
    }
}
