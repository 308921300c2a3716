using ComplaintsPortal.Persistence.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Sqlite;

/// <summary>A copy of a register under a passing name beside where it is to go; gone with this object unless it was moved there.</summary>
public sealed class SqliteCopy : IAsyncDisposable
{
    private const string Migrations = "__EFMigrationsHistory";
    private static readonly string[] OfARegister = [Migrations, "complaints", "journal", "stored_files", "sequences"];
    private static readonly string[] Parts = ["", "-wal", "-shm", "-journal"];
    private readonly DbContextOptions<SqliteRegisterContext> _options;

    private SqliteCopy(string file)
    {
        File = file;
        _options = SqliteOptions.WithoutHost(new DatabaseSettings(Path.GetDirectoryName(file)!, $"Data Source={file};Pooling=False"));
    }

    public string File { get; }

    /// <summary>Copied from one moment of the source, which may be in use.</summary>
    internal static async Task<SqliteCopy> OfAsync(string source, string place, CancellationToken cancellation)
    {
        using var from = OpenRegister(source);
        var copy = new SqliteCopy($"{place}.{Guid.NewGuid():N}.part");
        try
        {
            CreatePrivate(copy.File);
            await Task.Run(() => copy.Take(from), cancellation);
            return copy;
        }
        catch
        {
            await copy.DisposeAsync();
            throw;
        }
    }

    internal static SqliteFile OpenRegister(string file)
    {
        var opened = SqliteFile.Open(file, ModeFor(file));
        try
        {
            return OfARegister.All(opened.HasTable) ? opened : throw new BackupException(BackupFault.NotARegister, file);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    public RegisterContext Open() => new SqliteRegisterContext(_options);

    /// <summary>Whole, and what it holds.</summary>
    public async Task<BackupContents> ExamineAsync(CancellationToken cancellation)
    {
        await Task.Run(Check, cancellation);
        await using var register = Open();
        return new BackupContents(
            await register.Complaints.CountAsync(cancellation),
            await register.StoredFiles.CountAsync(stored => stored.Sha256 != null, cancellation),
            await register.VerifyJournalAsync(cancellation: cancellation),
            new FileInfo(File).Length);
    }

    /// <summary>To the schema of this program. Refuses one that a later program wrote, and one whose beginnings this program does not know.</summary>
    internal async Task UpgradeAsync(CancellationToken cancellation)
    {
        Check();
        await using var register = Open();
        try
        {
            await register.MigrateAsync(cancellation);
        }
        catch (UnknownSchemaException strange)
        {
            throw new BackupException(strange.Newer ? BackupFault.Newer : BackupFault.TooOld, strange.Migration, strange);
        }
    }

    /// <summary>One file without a log, and on the disk.</summary>
    internal void Finish()
    {
        using (var file = SqliteFile.Open(File, SqliteOpenMode.ReadWrite)) file.FoldLog();
        using var bytes = new FileStream(File, FileMode.Open, FileAccess.ReadWrite);
        bytes.Flush(flushToDisk: true);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var part in Parts) System.IO.File.Delete(File + part);
        return ValueTask.CompletedTask;
    }

    private void Take(SqliteFile from)
    {
        using var into = SqliteFile.Open(File, SqliteOpenMode.ReadWrite);
        from.CopyTo(into);
    }

    /// <summary>Whole, whatever schema it has.</summary>
    internal void Check()
    {
        using var file = SqliteFile.Open(File, SqliteOpenMode.ReadWrite);
        file.Check();
    }

    /// <summary>What has a log beside it is in use, or was when it was copied: the log belongs to it. Anything else is only read.</summary>
    private static SqliteOpenMode ModeFor(string source) =>
        System.IO.File.Exists(source + "-wal") ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly;

    /// <summary>An empty file that its owner alone can read.</summary>
    internal static void CreatePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(file, options).Dispose();
    }
}
