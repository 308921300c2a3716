using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Filling;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.SqlServer;

/// <summary>What the real client sends of a long value, read from the line: it cuts at the size of a parameter without a word.</summary>
[OnlyOn, Trait("Rule", "R1")]
public sealed class SqlServerSendingTests : IDisposable
{
    private const int Signs = 100_000;
    private const int Bytes = 9 << 20;

    private readonly TinySqlServer _server = new();
    private readonly RegisterContext _database;

    public SqlServerSendingTests() => _database = SqlServerClientTests.At(_server.Port);

    public void Dispose()
    {
        _database.Dispose();
        _server.Dispose();
    }

    [Fact]
    public async Task Fill_ALongComplaint_SendsItWhole()
    {
        var (filling, rows) = (new RegisterFilling(_database), new FilledRows());
        filling.Add(rows, LongComplaint());

        await _database.WriteAsync(() => filling.WriteAsync(rows, default));

        AssertSent(Signs * 2);
    }

    [Fact]
    public async Task Change_ACaseFileToALongResolution_SendsItWhole()
    {
        var (filling, rows) = (new RegisterFilling(_database), new FilledRows());
        var file = new CaseFile(Guid.CreateVersion7(), Sample.Instant);
        file.Resolve(new string('é', Signs));
        filling.Change(rows, file);

        await _database.WriteAsync(() => filling.WriteAsync(rows, default));

        AssertSent(Signs * 2);
    }

    /// <summary>The little server answers nothing of what it was given: that is noticed, too.</summary>
    [Fact]
    public async Task Arrive_ALongComplaint_SendsItWholeAndReadsItBack()
    {
        var (filling, rows) = (new RegisterFilling(_database), new FilledRows());
        filling.Add(rows, LongComplaint());
        await using var prepared = new PreparedRows(_database);

        await Assert.ThrowsAnyAsync<Exception>(() => _database.WriteAsync(() => filling.WriteAsync(rows, prepared)));

        AssertSent(Signs * 2);
    }

    [Fact]
    public async Task Fill_ALongFile_SendsItWhole()
    {
        var (filling, rows) = (new RegisterFilling(_database), new FilledRows());
        filling.Add(rows, new FileChunk { FileId = Guid.CreateVersion7(), Number = 0, Bytes = new byte[Bytes] });

        await _database.WriteAsync(() => filling.WriteAsync(rows, default));

        AssertSent(Bytes);
    }

    /// <summary>By the tracking of changes, where EF knows the value when it makes the parameter.</summary>
    [Fact]
    public async Task Save_ALongFile_SendsItWhole()
    {
        await _database.WriteAsync(() => Task.FromResult(_database.Add(new FileChunk { FileId = Guid.CreateVersion7(), Number = 0, Bytes = new byte[Bytes] })));

        AssertSent(Bytes);
    }

    private void AssertSent(long bytes) => Assert.Contains(_server.Calls, call => ReceivedCall.LengthsIn(call).ContainsValue(bytes));

    private static Complaint LongComplaint() => Sample.Complaint(description: new string('é', Signs));
}
