using System.Net;
using System.Net.Sockets;
using System.Reflection;
using ComplaintsPortal.Persistence.SqlServer;
using ComplaintsPortal.Testing.Databases;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.SqlServer;

/// <summary>The client works at run time though an assembly that it refers to may be missing; no server is needed to see it.</summary>
[OnlyOn]
public sealed class SqlServerTypesTests
{
    private const string Wanted = "Microsoft.SqlServer.Server, Version=1.0.0.0, Culture=neutral, PublicKeyToken=23ec7fc2d6eaa4a5";

    [Theory]
    [InlineData("Format")]
    [InlineData("IBinarySerialize")]
    [InlineData("InvalidUdtException")]
    [InlineData("SqlUserDefinedTypeAttribute")]
    public void Load_TheAssemblyTheClientRefersTo_IsAnswered(string type)
    {
        SqlServerTypes.Provide();

        Assert.NotNull(Assembly.Load(new AssemblyName(Wanted)).GetType($"Microsoft.SqlServer.Server.{type}"));
    }

    /// <summary>The code that reads values of user-defined types is what asks for the assembly, and a query compiles it.</summary>
    [Fact]
    public async Task Query_WhereNobodyListens_FailsByTheConnectionAndNotByAMissingAssembly()
    {
        var settings = new DatabaseSettings("data", $"Server=127.0.0.1,{ClosedPort()};Database=register;Connect Timeout=2;ConnectRetryCount=0;Encrypt=false;User Id=x;Password=x", DatabaseProvider.SqlServer);
        await using var database = RegisterContexts.Open(settings);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.Complaints.AsNoTracking().ToListAsync());

        Assert.IsType<SqlException>(DatabaseFailure.In(failure));
    }

    /// <summary>Parameters of every kind, made without a server: their types lead through the same code.</summary>
    [Fact]
    public void Command_WithAParameter_IsMade()
    {
        SqlServerTypes.Provide();
        using var command = new SqlCommand("SELECT @value");
        command.Parameters.AddWithValue("@value", new byte[] { 1 });

        Assert.Equal(System.Data.SqlDbType.VarBinary, command.Parameters[0].SqlDbType);
        Assert.Equal("", command.Parameters[0].UdtTypeName);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
