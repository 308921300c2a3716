using ComplaintsPortal.Persistence.Search;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// The words of the search entries in a full-text index, kept in step by triggers. Texts come folded, so the tokenizer
/// only splits them; what is deleted leaves nothing behind in the index (R40).
/// </summary>
internal static class SqliteSearch
{
    public static readonly IReadOnlyList<string> Index =
    [
        """
        CREATE VIRTUAL TABLE IF NOT EXISTS search_index USING fts5(
            text, content='search_entries', content_rowid='id', tokenize='unicode61 remove_diacritics 0', prefix='2 3')
        """,
        "INSERT INTO search_index(search_index, rank) VALUES('secure-delete', 1)",
    ];

    private const string Add = "INSERT INTO search_index(rowid, text) VALUES (NEW.id, NEW.text);";
    private const string Remove = "INSERT INTO search_index(search_index, rowid, text) VALUES ('delete', OLD.id, OLD.text);";

    public static readonly IReadOnlyList<SqliteTrigger> Triggers =
    [
        Keep("search_entries_added", "INSERT", Add),
        Keep("search_entries_removed", "DELETE", Remove),
        Keep("search_entries_changed", "UPDATE OF text", Remove + " " + Add),
    ];

    /// <summary>The full-text expression of a query: a phrase for each piece between spaces, its last word a beginning.</summary>
    public static string MatchText(string query) =>
        MatchText(SearchText.Pieces(query));

    public static string MatchText(IEnumerable<string> pieces) => string.Join(' ', pieces.Select(piece => $"\"{piece}\"*"));

    private static SqliteTrigger Keep(string name, string act, string body) =>
        new(name, $"CREATE TRIGGER \"{name}\" AFTER {act} ON \"search_entries\" BEGIN {body} END");
}
