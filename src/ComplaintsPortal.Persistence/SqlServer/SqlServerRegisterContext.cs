using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Persistence.Reading;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Persistence.Writing;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintsPortal.Persistence.SqlServer;

/// <summary>The register on a Microsoft SQL Server, for several instances.</summary>
public sealed class SqlServerRegisterContext(DbContextOptions<SqlServerRegisterContext> options) : RegisterContext(options)
{
    /// <summary>Texts sort and compare as in the embedded database; the server's default would take "a" for "A".</summary>
    private const string ByCodePoint = "Latin1_General_100_BIN2";

    /// <summary>Deadlock, lock timeout, snapshot conflict, our own lock; a broken line; a server that moves or is short of means.</summary>
    private static readonly HashSet<int> Passing =
    [
        1205, 1222, 3960, SqlServerWriting.LockNotGranted,
        64, 233, 10053, 10054, 10060, 10061, 121, 596,
        4221, 10928, 10929, 40143, 40197, 40501, 40540, 40613, 49918, 49919, 49920,
    ];

    private const int KeyTaken = 2627;
    private const int UniqueTaken = 2601;
    private const byte ConnectionIsGone = 20;

    private static readonly SqlServerValues Values = new();

    /// <summary>As configured: an opened connection no longer tells its password.</summary>
    private readonly string _connection = RelationalOptionsExtension.Extract(options).ConnectionString!;

    public override bool IsUniqueViolation(Exception failure) => Cause(failure)?.Number is KeyTaken or UniqueTaken;

    protected internal override StoredValues StoredValues => Values;

    public override bool IsTransient(Exception failure) => Cause(failure) is { } cause && cause.Errors.Cast<SqlError>().Any(error => Passing.Contains(error.Number));

    public override IQueryable<SearchEntry> Matching(string query) => SqlServerSearch.Matching(this, Place, query);

    public override Task<DateTimeOffset> ClockAsync(CancellationToken cancellation = default) =>
        Database.SqlQuery<DateTimeOffset>($"SELECT SYSDATETIMEOFFSET() AT TIME ZONE 'UTC' AS Value").SingleAsync(cancellation);

    public override async Task<bool> TakesWritesAsync(CancellationToken cancellation = default) =>
        await Database.SqlQuery<string?>($"SELECT CAST(DATABASEPROPERTYEX(DB_NAME(), 'Updateability') AS nvarchar(20)) AS Value").SingleAsync(cancellation) != "READ_ONLY";

    public override async Task MigrateAsync(CancellationToken cancellation = default)
    {
        await new ServerSchema(
            stop => SqlServerSchema.IsWholeAsync(this, stop),
            stop => SqlServerMigrating.TakeTurnAsync(_connection, stop),
            stop => SqlServerSchema.ApplyAsync(this, stop)).BringAsync(this, cancellation);
        await SqlServerSchema.IndexAsync(this, cancellation);
    }

    protected override Task TakeWriteLockAsync(CancellationToken cancellation) => SqlServerWriting.LockAsync(this, cancellation);

    /// <summary>SQL Server cannot be asked what became of a transaction: a line that broke leaves the question open.</summary>
    protected override Task<bool> WasKeptAsync(Exception failure) => Cause(failure) is { Class: < ConnectionIsGone, Number: > 0 }
        ? Task.FromResult(false)
        : throw new OutcomeUnknownException(failure);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<OrderedGuid>().HaveMaxLength(16).AreFixedLength();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Letter>().HasIndex(letter => new { letter.State, letter.Id }).HasDatabaseName("letters_waiting").HasFilter("left_in_folder = 0");
        base.OnModelCreating(builder);
        foreach (var text in Texts.Of(builder.Model))
        {
            text.SetCollation(ByCodePoint);
            if (!text.IsKey() && !text.IsIndex()) text.SetMaxLength(null);
        }
        foreach (var entity in builder.Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null)) SayThatItHasTriggers(entity);
    }

    /// <summary>SQL Server refuses to answer a statement with its rows (OUTPUT) on a table that has triggers.</summary>
    private static void SayThatItHasTriggers(IMutableEntityType entity) => entity.UseSqlOutputClause(false);

    private static SqlException? Cause(Exception? failure)
    {
        while (failure is not (null or SqlException)) failure = failure.InnerException;
        return failure as SqlException;
    }
}
