using System.Data;
using System.Data.Common;
using ComplaintsPortal.Persistence.Moving;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Moving;

/// <summary>A client cuts a value at the size of its parameter without a word: so each is asked for its size. No server is needed for it.</summary>
[OnlyOn, Trait("Rule", "R1")]
public sealed class ParameterSizeTests
{
    private const int LongText = 100_000;
    private const int LongContent = 9 << 20;

    public static TheoryData<DatabaseProvider, string> Tables
    {
        get
        {
            var tables = new TheoryData<DatabaseProvider, string>();
            foreach (var provider in Enum.GetValues<DatabaseProvider>())
            {
                using var database = Open(provider);
                foreach (var table in MovingModel.Tables(database.Model)) tables.Add(provider, table.Name);
            }

            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void Insert_BeforeAValueCame_BoundsOnlyWhatItsColumnBounds(DatabaseProvider provider, string name)
    {
        using var database = Open(provider);
        var table = Table(database, name);
        using var command = table.Insert(text => Command(database, text), 1);

        Assert.Equal(table.Columns.Count, command.Parameters.Count);
        Assert.All(Sized(table, command), one => Assert.True(one.Parameter.Size == (one.Column.Longest ?? -1), $"{name}.{one.Column.Name} is cut at {one.Parameter.Size}."));
    }

    /// <summary>What is longer than its column goes whole to the database, which refuses it.</summary>
    [Theory]
    [MemberData(nameof(Tables))]
    public void Put_AValueOfAnyLength_IsNeverShortened(DatabaseProvider provider, string name)
    {
        using var database = Open(provider);
        var table = Table(database, name);
        using var command = table.Insert(text => Command(database, text), 1);

        Assert.All(Sized(table, command), one =>
        {
            foreach (var length in (int[])[LongText, 1, LongContent, 0])
            {
                one.Column.Put(one.Parameter, one.Parameter.DbType == DbType.Binary ? new byte[length] : new string('é', length));
                Assert.True(one.Parameter.Size == -1 || one.Parameter.Size >= length, $"{name}.{one.Column.Name}: {length} is cut at {one.Parameter.Size}.");
            }
        });
    }

    private static RegisterContext Open(DatabaseProvider provider) => RegisterContexts.Open(new DatabaseSettings(
        "data", provider == DatabaseProvider.Sqlite ? null : provider == DatabaseProvider.SqlServer ? "Server=nowhere;Database=register" : "Host=nowhere;Database=register", provider));

    private static MovedTable Table(RegisterContext database, string name) => new(MovingModel.Tables(database.Model).Single(table => table.Name == name));

    private static DbCommand Command(RegisterContext database, string text)
    {
        var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        return command;
    }

    private static IEnumerable<(MovedColumn Column, DbParameter Parameter)> Sized(MovedTable table, DbCommand command) =>
        table.Columns.Select((column, at) => (column, command.Parameters[at])).Where(one => one.column.IsSized);
}
