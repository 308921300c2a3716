using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>
/// A search of which only the latest finds are read. The server does not know how often a beginning of a word stands in the texts: it
/// may gather a million finds to sort them, or walk back through a million entries for a single one. So a few of the latest are looked
/// at first, and the way that suits is the only one it is offered.
/// </summary>
/// <param name="match">The text search query.</param>
internal sealed class PostgreSqlWalk(string match)
{
    private const int Sample = 200;

    /// <summary>A word that one in so many of the latest entries holds is walked to.</summary>
    private const int OneIn = 25;

    public async Task<IQueryable<SearchEntry>> LatestAsync(PostgreSqlRegisterContext database, CancellationToken cancellation) =>
        await IsFrequentAsync(database, cancellation) ? Walked(database) : Gathered(database);

    private Task<bool> IsFrequentAsync(PostgreSqlRegisterContext database, CancellationToken cancellation) =>
        database.Database.SqlQuery<bool>($"""
            SELECT count(*) FILTER (WHERE e.words @@ to_tsquery('simple', {match})) * {OneIn} >= count(*) AS "Value"
            FROM (SELECT words FROM search_entries ORDER BY id DESC LIMIT {Sample}) e
            """).SingleAsync(cancellation);

    /// <summary>From the latest entry back. A function is not looked up in the index of words; OFFSET keeps the order from being made otherwise.</summary>
    private IQueryable<SearchEntry> Walked(PostgreSqlRegisterContext database) => database.SearchEntries.FromSql(
        $"SELECT e.id, e.complaint_id, e.text FROM search_entries e WHERE ts_match_vq(e.words, to_tsquery('simple', {match})) ORDER BY e.id DESC OFFSET 0");

    /// <summary>By the index of words: OFFSET hides that only the latest are wanted, the inner SELECT what is searched, for of a beginning the
    /// server would expect so many finds that it compiled the statement first.</summary>
    private IQueryable<SearchEntry> Gathered(PostgreSqlRegisterContext database) => database.SearchEntries.FromSql(
        $"SELECT e.id, e.complaint_id, e.text FROM search_entries e WHERE e.words @@ to_tsquery('simple', (SELECT {match})) OFFSET 0");
}
