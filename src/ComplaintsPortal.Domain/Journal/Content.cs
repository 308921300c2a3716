namespace ComplaintsPortal.Domain.Journal;

/// <summary>
/// Something that an act stored, as its entry commits to it (R34): all that it says, by name. What may change, or go again, is a
/// content of its own, and the last entry that names it is the one that counts.
/// </summary>
public sealed record Content(ContentName Name, IReadOnlyDictionary<string, string?> Facts)
{
    private const string GoneFact = "gone";

    public static Content Of(ContentKind kind, Guid id, params ReadOnlySpan<(string Name, object? Value)> facts)
    {
        var texts = new Dictionary<string, string?>(facts.Length);
        foreach (var (name, value) in facts) texts.Add(name, FactText.Of(value));
        return new Content(new ContentName(kind, id), texts);
    }

    /// <summary>It is not, or no longer, there: what was closed is open, what was said is taken back.</summary>
    public static Content Gone(ContentKind kind, Guid id) => Of(kind, id, (GoneFact, true));

    /// <inheritdoc cref="Gone(ContentKind, Guid)"/>
    public static Content Gone(ContentName name) => Gone(name.Kind, name.Id);

    /// <summary>Whether another says the same.</summary>
    public bool Says(Content other) =>
        Facts.Count == other.Facts.Count && Facts.All(fact => other.Facts.TryGetValue(fact.Key, out var theirs) && theirs == fact.Value);

    public bool IsGone => Facts.Count == 1 && Facts.ContainsKey(GoneFact);
}
