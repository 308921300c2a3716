using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Persistence.Conventions;

/// <summary>Our own concurrency token: an integer that grows by one with each change, the same on every database.</summary>
public static class Versions
{
    public const string Property = "Version";

    /// <summary>Gives the entity a version, whether or not its class shows one.</summary>
    public static EntityTypeBuilder<T> HasVersion<T>(this EntityTypeBuilder<T> entity) where T : class
    {
        entity.Property<int>(Property).IsConcurrencyToken();
        return entity;
    }

    /// <summary>Makes the next save fail with <see cref="DbUpdateConcurrencyException"/> unless the stored version is still this one.</summary>
    public static void ExpectVersion(this DbContext database, object entity, int version) =>
        database.Entry(entity).Property(Property).OriginalValue = version;

    public static int VersionOf(this DbContext database, object entity) =>
        (int)database.Entry(entity).Property(Property).CurrentValue!;

    internal static void Advance(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            if (entry.Metadata.FindProperty(Property) is not { IsConcurrencyToken: true }) continue;
            var version = entry.Property(Property);
            if (entry.State == EntityState.Added) version.CurrentValue = Math.Max(1, (int)version.CurrentValue!);
            else if (Equals(version.CurrentValue, version.OriginalValue)) version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
