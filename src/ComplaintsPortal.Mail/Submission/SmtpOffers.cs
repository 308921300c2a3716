using System.Globalization;

namespace ComplaintsPortal.Mail.Submission;

/// <summary>What a server offers in answer to EHLO (RFC 5321, 4.1.1.1); nothing after HELO.</summary>
internal sealed class SmtpOffers
{
    private readonly Dictionary<string, string> _offers = new(StringComparer.OrdinalIgnoreCase);

    public SmtpOffers(SmtpReply? reply)
    {
        foreach (var line in reply?.Lines.Skip(1).Where(line => line.Length > 4).Select(line => line[4..].Trim()) ?? [])
        {
            // "AUTH=PLAIN LOGIN" is how very old servers wrote it.
            var end = line.IndexOfAny([' ', '=']);
            var (word, rest) = end < 0 ? (line, "") : (line[..end], line[(end + 1)..].Trim());
            _offers[word] = _offers.TryGetValue(word, out var before) ? $"{before} {rest}" : rest;
        }
    }

    /// <summary>Ways to sign in, in capitals.</summary>
    public IReadOnlyList<string> SignIns => [.. (_offers.GetValueOrDefault("AUTH") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(way => way.ToUpperInvariant())];

    /// <summary>The longest message it takes, in bytes; null where it does not say.</summary>
    public long? LongestMessage =>
        _offers.TryGetValue("SIZE", out var size) && long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most > 0 ? most : null;

    public bool Has(string word) => _offers.ContainsKey(word);
}
