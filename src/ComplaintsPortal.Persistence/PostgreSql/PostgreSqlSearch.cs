using ComplaintsPortal.Persistence.Search;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>
/// The words of the search entries in a text search vector that the database keeps itself. Texts come folded (without
/// accents and case), so the plain configuration is right: the French one would drop the little words and cut endings, and
/// then "each word of the query begins a word" would no longer hold.
/// </summary>
internal static class PostgreSqlSearch
{
    public const string IndexName = "search_entries_words";

    /// <summary>A vector holds a megabyte at most; no complaint comes near, but none must fail by it.</summary>
    public static readonly IReadOnlyList<string> Index =
    [
        """
        ALTER TABLE search_entries ADD COLUMN IF NOT EXISTS words tsvector
            GENERATED ALWAYS AS (to_tsvector('simple', left(text, 200000))) STORED
        """,
        $"CREATE INDEX IF NOT EXISTS {IndexName} ON search_entries USING gin (words)",
    ];

    /// <summary>The text search query: for each piece between spaces its words one after the other, the last one a beginning.</summary>
    public static string MatchText(string query) =>
        string.Join(" & ", SearchText.Pieces(query).Select(Phrase));

    private static string Phrase(string piece) => $"('{piece.Replace(" ", "' <-> '", StringComparison.Ordinal)}':*)";
}
