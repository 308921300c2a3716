using System.Net;
using System.Net.Sockets;
using ComplaintsPortal.Testing.Databases;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.SqlServer;

/// <summary>The client is whole at run time: no server is needed to see it.</summary>
[OnlyOn]
public sealed class SqlServerClientTests
{
    /// <summary>Reading a value takes every assembly that the client refers to: the real client, a real line, a server of a hundred lines.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("a parameter")]
    public async Task Query_ThatIsAnswered_IsRead(string? parameter)
    {
        using var server = new TinySqlServer();
        await using var database = At(server.Port);

        Assert.Equal([42], parameter is null
            ? await database.Database.SqlQuery<int>($"SELECT 42 AS Value").ToListAsync()
            : await database.Database.SqlQuery<int>($"SELECT LEN({parameter}) AS Value").ToListAsync());
    }

    [Fact]
    public async Task Query_WhereNobodyListens_FailsByTheConnectionAndNotByAMissingAssembly()
    {
        await using var database = At(ClosedPort());

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.Complaints.AsNoTracking().ToListAsync());

        Assert.IsType<SqlException>(DatabaseFailure.In(failure));
        for (var cause = failure; cause is not null; cause = cause.InnerException) Assert.IsNotType<FileNotFoundException>(cause);
    }

    internal static RegisterContext At(int port) => RegisterContexts.Open(new DatabaseSettings(
        "data", $"Server=127.0.0.1,{port};Database=register;Connect Timeout=5;ConnectRetryCount=0;Encrypt=false;Pooling=false;User Id=x;Password=x", DatabaseProvider.SqlServer));

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
