using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>
/// A search that reads from the latest entry back. The index merges all entries of a long beginning before it gives the first,
/// but gives those of its <see cref="Indexed"/> first letters one by one: so these are walked and each text is looked at.
/// Worth it only for words that many of them hold.
/// </summary>
internal sealed class SqliteWalk
{
    /// <summary>The longest beginning for which <see cref="SqliteSearch.Index"/> keeps its entries in order.</summary>
    private const int Indexed = 3;

    private const int Sample = 200;

    private readonly string _match;
    private readonly string[] _shortened;

    public SqliteWalk(string query)
    {
        var pieces = SearchText.Pieces(query);
        _shortened = [.. pieces.Where(IsLong)];
        _match = SqliteSearch.MatchText(pieces.Select(piece => IsLong(piece) ? piece[..Indexed] : piece));
    }

    public bool IsShorter => _shortened.Length > 0;

    /// <summary>Whether at least one in four of the latest that would be walked over is a match.</summary>
    public async Task<bool> IsWorthItAsync(SqliteRegisterContext database, CancellationToken cancellation)
    {
        var (holds, values) = Condition();
        var question = $"""
            SELECT coalesce(sum({holds}) * 4 >= count(*), 0) AS "Value" FROM (SELECT rowid AS id FROM search_index WHERE search_index MATCH @match ORDER BY rowid DESC LIMIT {Sample}) i
            CROSS JOIN search_entries e ON e.id = i.id
            """;
        return await database.Database.SqlQueryRaw<bool>(question, values).SingleAsync(cancellation);
    }

    public IQueryable<SearchEntry> Over(SqliteRegisterContext database)
    {
        var (holds, values) = Condition();
        var query = $"""
            SELECT i.rowid AS id, e.complaint_id, e.text FROM search_index i CROSS JOIN search_entries e ON e.id = i.rowid
            WHERE i.search_index MATCH @match AND {holds}
            """;
        return database.SearchEntries.FromSqlRaw(query, values);
    }

    /// <summary>What a query means by a beginning: texts are folded, so that every word but the first follows a space. The text of
    /// the condition holds names of parameters alone; what people typed is in their values.</summary>
    private (string Holds, object[] Values) Condition() => (
        string.Join(" AND ", _shortened.Select((_, i) => $"instr(' ' || e.text, @word{i}) > 0")),
        [new Microsoft.Data.Sqlite.SqliteParameter("@match", _match),
            .. _shortened.Select((piece, i) => new Microsoft.Data.Sqlite.SqliteParameter($"@word{i}", " " + piece))]);

    /// <summary>One word alone, all of plain letters: what folding and the index split alike.</summary>
    private static bool IsLong(string piece) => piece.Length > Indexed && piece.All(char.IsAsciiLetterOrDigit);
}
