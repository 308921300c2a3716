using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ComplaintsPortal.Persistence.Search;

/// <summary>Keeps the search entries in step with the complaints, in the same save.</summary>
internal static class SearchUpkeep
{
    public static async Task FollowAsync(RegisterContext database, CancellationToken cancellation)
    {
        var known = database.ChangeTracker.Entries<SearchEntry>().Select(entry => entry.Entity.ComplaintId).ToHashSet();
        foreach (var entry in database.ChangeTracker.Entries<Complaint>().ToList())
        {
            if (entry.State == EntityState.Added && known.Add(entry.Entity.Id)) Add(database, entry.Entity);
            else if (entry.State == EntityState.Modified && IsFoundOtherwise(entry)) await ChangeAsync(database, entry.Entity, cancellation);
        }
    }

    private static void Add(RegisterContext database, Complaint complaint) =>
        database.SearchEntries.Add(new SearchEntry { ComplaintId = complaint.Id, Text = SearchText.Of(complaint) });

    private static async Task ChangeAsync(RegisterContext database, Complaint complaint, CancellationToken cancellation)
    {
        var found = await database.SearchEntries.SingleOrDefaultAsync(entry => entry.ComplaintId == complaint.Id, cancellation);
        if (found is null) Add(database, complaint);
        else database.Entry(found).Property(entry => entry.Text).CurrentValue = SearchText.Of(complaint);
    }

    private static bool IsFoundOtherwise(EntityEntry<Complaint> entry) =>
        entry.Property(c => c.RegisterNumber).IsModified
        || entry.Property(c => c.Category).IsModified
        || entry.ComplexProperty(c => c.Complainant).IsModified;
}
