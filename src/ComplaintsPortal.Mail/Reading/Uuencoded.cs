using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;
using MimeKit.Encodings;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>Files written into the text itself, as was done before MIME: <c>begin 644 plan.png</c>, lines that begin with their length, <c>end</c>.</summary>
internal static partial class Uuencoded
{
    /// <summary>The text without them; each goes to <paramref name="files"/>.</summary>
    public static string TakeOut(string text, List<ReadAttachment> files)
    {
        if (!text.Contains("begin ", StringComparison.Ordinal)) return text;
        var left = Files().Replace(text, found => Decoded(found) is { } file ? Keep(file, files) : found.Value, Bounds.Unpacked);
        return left.Length == text.Length ? text : left.Trim('\n');
    }

    private static string Keep(ReadAttachment file, List<ReadAttachment> files)
    {
        files.Add(file);
        return "";
    }

    private static ReadAttachment? Decoded(Match found)
    {
        var lines = found.Groups["lines"].Value;
        if (!lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(IsWhole)) return null;
        var name = FieldText.OneLine(found.Groups["name"].Value, Bounds.FileName);
        var (input, decoder) = (Encoding.ASCII.GetBytes(lines), new UUDecoder(payloadOnly: true));
        var output = new byte[decoder.EstimateOutputLength(input.Length)];
        return new ReadAttachment(name, MimeTypes.GetMimeType(name), output.AsMemory(0, decoder.Decode(input, 0, input.Length, output)));
    }

    /// <summary>Blanks at its end may have been lost on the way.</summary>
    private static bool IsWhole(string line) => (((line[0] - ' ') & 63) + 2) / 3 * 4 is var length && line.Length - 1 <= length + 1 && line.TrimEnd().Length - 1 <= length && line.Length - 1 >= length - 3;

    [GeneratedRegex(@"^begin [0-7]{3,4} (?<name>[^\n]{1,255})\n(?<lines>(?:[ -`]{1,70}\n)+?)end$\n?", RegexOptions.Multiline)]
    private static partial Regex Files();
}
