namespace ComplaintsPortal.Domain.Reporting;

/// <summary>Counts by word. Only words that occur are listed, in ordinal order.</summary>
public sealed class Tally
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string word) =>
        System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _)++;

    public IReadOnlyList<TallyLine> ToLines() =>
        [.. _counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new TallyLine(c.Key, c.Value))];
}
