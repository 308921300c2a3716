using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Search;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>
/// Words within the register: the search index is walked from the latest entry back and left after a page, so that a word which
/// stands in nearly every complaint is answered as fast as a rare one.
/// </summary>
internal static class RegisterSearch
{
    /// <summary>So few cases are read through sooner than the index of a word that may stand everywhere.</summary>
    public const int Few = 500;

    /// <summary>Those of the complaints that hold the words, with their place in the index: the latest entered has the highest.</summary>
    public static async Task<IQueryable<RegisterFind>> FindAsync(
        this RegisterContext database, IQueryable<Complaint> complaints, string words, int? year, CancellationToken cancellation)
    {
        var query = year is { } y && SearchText.Pieces(words).Count > 0 ? $"{words} {SearchText.YearWord(y)}" : words;
        return from entry in await database.MatchingLatestAsync(query, cancellation)
               join complaint in complaints on entry.ComplaintId equals complaint.Id
               select new RegisterFind { Place = entry.Id, Complaint = complaint };
    }

    /// <summary>The same words, looked for in each of a few complaints.</summary>
    public static IQueryable<Complaint> Holding(this RegisterContext database, IQueryable<Complaint> complaints, string words)
    {
        var pieces = SearchText.Pieces(words);
        if (pieces.Count == 0) return complaints.Where(_ => false);
        var entries = database.SearchEntries.AsNoTracking();
        foreach (var piece in pieces.Select(p => " " + p)) entries = entries.Where(e => (" " + e.Text).Contains(piece));
        return complaints.Where(c => entries.Any(e => e.ComplaintId == c.Id));
    }

    /// <summary>Where the walk goes on after a line; null where that line is no longer there.</summary>
    public static Task<int?> PlaceAsync(this RegisterContext database, RegisterPlace after, CancellationToken cancellation)
    {
        var reference = new Reference(after.Year, after.Rank).ToString();
        return (from complaint in database.Complaints
                join entry in database.SearchEntries on complaint.Id equals entry.ComplaintId
                where complaint.Reference == reference
                select (int?)entry.Id).SingleOrDefaultAsync(cancellation);
    }
}
