using System.Collections.Concurrent;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>
/// Search on SQL Server: LIKE decides, so the answer is the same on every edition; where full text is installed it narrows
/// down what LIKE has to look at. Its index follows some seconds behind, so the newest entries are looked at without it.
/// </summary>
internal static class SqlServerSearch
{
    /// <summary>How many of the newest entries are always looked at.</summary>
    private const int Newest = 2000;

    /// <summary>Its own statements, for full-text objects are made outside transactions. Texts come folded: no language, no stop words.</summary>
    public static readonly IReadOnlyList<string> Index =
    [
        "IF NOT EXISTS (SELECT 1 FROM sys.fulltext_catalogs WHERE name = 'register_search') CREATE FULLTEXT CATALOG register_search",
        """
        IF NOT EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID('search_entries'))
            CREATE FULLTEXT INDEX ON search_entries("text" LANGUAGE 0) KEY INDEX "PK_search_entries" ON register_search WITH CHANGE_TRACKING AUTO, STOPLIST OFF
        """,
    ];

    private static readonly ConcurrentDictionary<string, bool> Indexed = new(StringComparer.Ordinal);

    public static IQueryable<SearchEntry> Matching(SqlServerRegisterContext database, string place, string query)
    {
        var pieces = SearchText.Pieces(query);
        if (pieces.Count == 0) return database.SearchEntries.Where(_ => false);
        var found = IsIndexed(database, place)
            ? database.SearchEntries.FromSql($"""
                SELECT e.* FROM search_entries e
                WHERE CONTAINS(e."text", {MatchText(pieces)}) OR e.id > (SELECT MAX(n.id) FROM search_entries n) - {Newest}
                """)
            : database.SearchEntries;
        return pieces.Aggregate(found, (entries, piece) => entries.Where(entry => (" " + entry.Text).Contains(" " + piece)));
    }

    /// <summary>The full-text condition: each piece a phrase whose words are beginnings, which is a little more than is wanted.</summary>
    public static string MatchText(IEnumerable<string> pieces) => string.Join(" AND ", pieces.Select(piece => $"\"{piece}*\""));

    /// <summary>Asked once for each database; an index made later is used after the next start.</summary>
    private static bool IsIndexed(SqlServerRegisterContext database, string place) => Indexed.GetOrAdd(place, _ => database.Database
        .SqlQuery<bool>($"SELECT CAST(CASE WHEN EXISTS (SELECT 1 FROM sys.fulltext_indexes WHERE object_id = OBJECT_ID('search_entries') AND is_enabled = 1) THEN 1 ELSE 0 END AS bit) AS \"Value\"")
        .AsEnumerable().Single());
}
