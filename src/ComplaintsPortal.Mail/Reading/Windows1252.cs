using System.Text;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>ISO-8859-1 is read as Windows-1252, as every reader does: its control signs are never meant.</summary>
internal static class Windows1252
{
    public static Encoding Encoding { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly string Single = Encoding.GetString([.. Enumerable.Range(0, 256).Select(octet => (byte)octet)]);

    public static char Sign(byte octet) => Single[octet];

    public static string Repair(string text) =>
        text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F') < 0 ? text : string.Create(text.Length, text, (signs, from) =>
        {
            for (var i = 0; i < signs.Length; i++) signs[i] = from[i] is >= '\u0080' and <= '\u009F' ? Single[from[i]] : from[i];
        });
}
