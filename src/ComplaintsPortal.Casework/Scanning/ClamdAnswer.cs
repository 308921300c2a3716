namespace ComplaintsPortal.Casework.Scanning;

/// <summary>Reads clamd's one line about a stream. Only its plain OK is clean; what it could not look into is for a person, and what nobody understands is tried again.</summary>
public static class ClamdAnswer
{
    private const string About = "stream: ";
    private const string Found = " FOUND";

    /// <summary>Said with FOUND where clamd is told to speak of what it did not open, which is no infection.</summary>
    private static readonly string[] Unopened = ["Heuristics.Limits.Exceeded", "Heuristics.Encrypted"];

    public static ScanVerdict Read(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer == About + "OK") return ScanVerdict.Clean;
        if (answer.StartsWith(About, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal) && answer.Length > About.Length + Found.Length)
            return OfSignature(Shown(answer[About.Length..^Found.Length]));
        return answer.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase)
            ? ScanVerdict.NotScannable("StreamMaxLength")
            : ScanVerdict.TryAgain(answer.Length == 0 ? "hung up without an answer" : Shown(answer));
    }

    /// <summary>The number of its signatures in the answer to VERSION: <c>ClamAV 1.4.3/27800/Sat Nov 21 …</c>; null where it has none loaded.</summary>
    public static string? SignaturesIn(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.StartsWith("ClamAV", StringComparison.Ordinal) && answer.Split('/') is [_, { Length: > 0 and <= 20 } number, ..] && number.All(char.IsAsciiDigit) ? number : null;
    }

    private static ScanVerdict OfSignature(string name) =>
        Unopened.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)) ? ScanVerdict.NotScannable(name) : ScanVerdict.Infected(name);

    /// <summary>It comes over a wire and ends on a page and in the journal.</summary>
    private static string Shown(string text) => string.Concat(text.Where(c => !char.IsControl(c)));
}
