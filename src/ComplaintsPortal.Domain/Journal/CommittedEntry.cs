using System.Text.Json;

namespace ComplaintsPortal.Domain.Journal;

/// <summary>What of an entry is needed to hold what is stored against it.</summary>
public sealed record CommittedEntry(long Sequence, string Act, string? Reference, string Facts, byte[]? Commitment)
{
    /// <summary>What it commits to, in order. Null where that cannot be read, which its digest has shown before.</summary>
    public IReadOnlyList<ContentName>? Names()
    {
        if (Commitment is null) return [];
        try
        {
            using var facts = JsonDocument.Parse(Facts);
            return facts.RootElement.TryGetProperty(ContentName.Fact, out var holds) && ContentName.TryReadAll(holds.GetString()!, out var names) ? names : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    internal byte[] CommitmentAt(int place)
    {
        var from = place * CommitmentKey.CommitmentLength;
        return Commitment is { } all && all.Length >= from + CommitmentKey.CommitmentLength ? all[from..(from + CommitmentKey.CommitmentLength)] : [];
    }
}
