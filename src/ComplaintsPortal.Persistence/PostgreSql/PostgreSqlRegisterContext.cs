using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Persistence.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace ComplaintsPortal.Persistence.PostgreSql;

/// <summary>The register on a PostgreSQL server, for several instances.</summary>
public sealed class PostgreSqlRegisterContext(DbContextOptions<PostgreSqlRegisterContext> options) : RegisterContext(options)
{
    /// <summary>Also: no index breaks when the machine's own sort order is updated.</summary>
    private const string ByCodePoint = "C";

    /// <summary>idle_in_transaction_session_timeout, a code that Npgsql does not name.</summary>
    private const string SilentTooLong = "25P03";

    /// <summary>As configured: an opened connection no longer tells its password.</summary>
    private readonly string _connection = RelationalOptionsExtension.Extract(options).ConnectionString!;
    private string? _transaction;

    public override bool IsUniqueViolation(Exception failure) => Cause(failure) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    public override bool IsTransient(Exception failure) => Cause(failure) switch
    {
        PostgresException answer => answer.SqlState is
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable
            or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or SilentTooLong or PostgresErrorCodes.TooManyConnections,
        NpgsqlException broken => IsOfTheLine(broken),
        _ => false,
    };

    public override IQueryable<SearchEntry> Matching(string query) =>
        PostgreSqlSearch.MatchText(query) is { Length: > 0 } match
            ? SearchEntries.FromSql($"SELECT e.* FROM search_entries e WHERE e.words @@ to_tsquery('simple', {match})")
            : SearchEntries.Where(_ => false);

    public override async Task<IQueryable<SearchEntry>> MatchingLatestAsync(string query, CancellationToken cancellation) =>
        PostgreSqlSearch.MatchText(query) is { Length: > 0 } match ? await new PostgreSqlWalk(match).LatestAsync(this, cancellation) : Matching(query);

    public override Task<DateTimeOffset> ClockAsync(CancellationToken cancellation = default) =>
        Database.SqlQuery<DateTimeOffset>($"SELECT clock_timestamp() AS \"Value\"").SingleAsync(cancellation);

    public override async Task<bool> TakesWritesAsync(CancellationToken cancellation = default) =>
        !await Database.SqlQuery<bool>($"SELECT pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS \"Value\"").SingleAsync(cancellation);

    public override Task MigrateAsync(CancellationToken cancellation = default) => new ServerSchema(
        async stop => (await PostgreSqlSchema.MissingAsync(this, stop)).Count == 0,
        stop => PostgreSqlWriting.TakeMigrationTurnAsync(_connection, stop),
        stop => PostgreSqlSchema.ApplyAsync(this, stop)).BringAsync(this, cancellation);

    protected override async Task TakeWriteLockAsync(CancellationToken cancellation) =>
        _transaction = await PostgreSqlWriting.LockAsync(this, cancellation);

    protected override async Task<bool> WasKeptAsync(Exception failure)
    {
        if (Cause(failure) is PostgresException answer && !answer.SqlState.StartsWith("57P", StringComparison.Ordinal)) return false;
        return await PostgreSqlWriting.WasKeptAsync(_connection, _transaction!) ?? throw new OutcomeUnknownException(failure);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.Entity<Letter>().HasIndex(letter => new { letter.State, letter.Id }).HasDatabaseName("letters_waiting").HasFilter("NOT left_in_folder");
        base.OnModelCreating(builder);
        foreach (var text in Texts.Of(builder.Model))
        {
            text.SetColumnType("text");
            text.SetCollation(ByCodePoint);
        }
    }

    private static bool IsOfTheLine(Exception? failure) =>
        failure is IOException or System.Net.Sockets.SocketException || (failure is not null && IsOfTheLine(failure.InnerException));

    private static NpgsqlException? Cause(Exception? failure)
    {
        while (failure is not (null or NpgsqlException)) failure = failure.InnerException;
        return failure as NpgsqlException;
    }
}
