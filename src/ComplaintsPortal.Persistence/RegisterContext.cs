using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Persistence.Reading;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Persistence.Staff;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ComplaintsPortal.Persistence;

/// <summary>The one model of the portal. Each database derives from it and overrides only what differs.</summary>
public abstract partial class RegisterContext(DbContextOptions options) : IdentityUserContext<StaffMember, Guid>(options)
{
    /// <summary>Whether a save failed because a value that must be unique is already there.</summary>
    public abstract bool IsUniqueViolation(Exception failure);

    /// <summary>Whether the same work may succeed when it is simply done again: the database was busy or broke a tie.</summary>
    public abstract bool IsTransient(Exception failure);

    /// <summary>
    /// The entries in which every word of the query begins a word, without regard to accents and case; what is written
    /// without a space between (a reference, a hyphened name) must follow each other. None for a query without a word.
    /// </summary>
    public abstract IQueryable<SearchEntry> Matching(string query);

    /// <summary>The same entries, asked for in the way that is quickest when only the latest of them are read.</summary>
    public virtual Task<IQueryable<SearchEntry>> MatchingLatestAsync(string query, CancellationToken cancellation) => Task.FromResult(Matching(query));

    /// <summary>The one clock that all instances on this database share (UTC), whatever their own say: the server's, or this machine's for a file.</summary>
    public virtual Task<DateTimeOffset> ClockAsync(CancellationToken cancellation = default) => Task.FromResult(TimeProvider.System.GetUtcNow());

    /// <summary>How cells are read where the model makes no objects of them.</summary>
    protected internal virtual StoredValues StoredValues => StoredValues.Native;

    /// <summary>Brings the database to the current schema; does nothing, and takes no lock, when it is there already.</summary>
    public abstract Task MigrateAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Whether the database would take a write, as far as it can be known without writing to it. What only a write shows (the full
    /// disk of a server) is remembered: <see cref="IsStorageFailing"/>.
    /// </summary>
    public abstract Task<bool> TakesWritesAsync(CancellationToken cancellation = default);

    /// <summary>Whether the database is at the schema that this program knows; false too where there is none yet.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken cancellation = default) =>
        Database.GetMigrations().ToHashSet(StringComparer.Ordinal).SetEquals(await Database.GetAppliedMigrationsAsync(cancellation));

    /// <summary>The name of a server's database that is not there; null where it is.</summary>
    public async Task<string?> MissingAsync(CancellationToken cancellation = default) =>
        await Database.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancellation) ? null : Database.GetDbConnection().Database;

    /// <summary>Refuses a database whose schema this program does not know: an older program must not work on a newer one's.</summary>
    public async Task RequireKnownAsync(CancellationToken cancellation = default)
    {
        var known = Database.GetMigrations().ToList();
        if ((await Database.GetAppliedMigrationsAsync(cancellation)).Except(known).Max(StringComparer.Ordinal) is { } strange)
            throw new UnknownSchemaException(strange, string.CompareOrdinal(strange, known[^1]) > 0);
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult();

    /// <summary>Looks for what changed once, and not again at each of the steps that follow.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            if (!ChangeTracker.HasChanges()) return 0;
            await SearchUpkeep.FollowAsync(this, cancellationToken);
            Versions.Advance(ChangeTracker);
            var rows = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            _saved |= rows > 0;
            return rows;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcOnly>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(RegisterContext).Assembly);
        SnakeCaseNames.Apply(builder.Model);
    }
}
