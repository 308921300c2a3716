using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Persistence.Reading;
using ComplaintsPortal.Persistence.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>The register in one SQLite file: the embedded database.</summary>
public sealed class SqliteRegisterContext(DbContextOptions<SqliteRegisterContext> options) : RegisterContext(options)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int PrimaryKeyTaken = 1555;
    private const int UniqueTaken = 2067;

    private static readonly SqliteValues Values = new();

    public override bool IsUniqueViolation(Exception failure) =>
        Cause(failure)?.SqliteExtendedErrorCode is PrimaryKeyTaken or UniqueTaken;

    protected internal override StoredValues StoredValues => Values;

    public override bool IsTransient(Exception failure) => Cause(failure)?.SqliteErrorCode is Busy or Locked;

    /// <summary>By the row numbers of the index itself: in their order it is walked without sorting.</summary>
    public override IQueryable<SearchEntry> Matching(string query) =>
        SqliteSearch.MatchText(query) is { Length: > 0 } match
            ? SearchEntries.FromSql(
                $"SELECT i.rowid AS id, e.complaint_id, e.text FROM search_index i CROSS JOIN search_entries e ON e.id = i.rowid WHERE i.search_index MATCH {match}")
            : SearchEntries.Where(_ => false);

    public override async Task<IQueryable<SearchEntry>> MatchingLatestAsync(string query, CancellationToken cancellation) =>
        new SqliteWalk(query) is { IsShorter: true } walk && await walk.IsWorthItAsync(this, cancellation) ? walk.Over(this) : Matching(query);

    /// <summary>The database file itself is not touched: a second opening in this process would drop SQLite's locks on it.</summary>
    public override Task<bool> TakesWritesAsync(CancellationToken cancellation = default) =>
        Task.FromResult(DiskRoom.WhyNone(Path.GetDirectoryName(Path.GetFullPath(Database.GetDbConnection().DataSource))!) is null);

    public override async Task MigrateAsync(CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Database.GetDbConnection().DataSource))!);
        using var turn = await TakeTurnAsync(cancellation);
        await RequireKnownAsync(cancellation);
        if (!await IsCurrentAsync(cancellation))
        {
            await SqliteSchema.ReleaseAbandonedLockAsync(this, cancellation);
            await Database.MigrateAsync(cancellation);
        }
        await SqliteSchema.ApplyAsync(this, cancellation);
        await Database.OpenConnectionAsync(cancellation);
        await RegisterGlance.ConfirmAsync((SqliteConnection)Database.GetDbConnection(), cancellation);
        await Database.CloseConnectionAsync();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Letter>().HasIndex(letter => new { letter.State, letter.Id }).HasDatabaseName("letters_waiting").HasFilter("NOT left_in_folder");
        base.OnModelCreating(builder);
    }

    private static SqliteException? Cause(Exception? failure)
    {
        while (failure is not (null or SqliteException)) failure = failure.InnerException;
        return failure as SqliteException;
    }
}
