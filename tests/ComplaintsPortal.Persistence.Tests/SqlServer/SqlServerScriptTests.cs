using ComplaintsPortal.Persistence.SqlServer;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ComplaintsPortal.Persistence.Tests.SqlServer;

/// <summary>What SQL Server would be told, looked through where none can be asked.</summary>
[OnlyOn]
public sealed class SqlServerScriptTests
{
    private readonly RegisterContext _database = RegisterContexts.Open(new DatabaseSettings("data", "Server=nowhere;Database=register", DatabaseProvider.SqlServer));

    private string Script => _database.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

    [Fact]
    public void Script_OfTheMigrations_MakesEveryTableOfTheModelOnceAndOnlyWhereItIsMissing()
    {
        var tables = _database.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct().ToList();

        Assert.All(tables, table => Assert.Single(Occurrences(Script, $"CREATE TABLE [{table}] (")));
        Assert.Equal(tables.Count + 1, Occurrences(Script, "CREATE TABLE [").Count());
        Assert.Contains("IF NOT EXISTS (", Script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[id] binary(16) NOT NULL", "ids sort as they grow")]
    [InlineData("[reference] nvarchar(20) COLLATE Latin1_General_100_BIN2 NOT NULL", "texts compare by code point")]
    [InlineData("[policy] nvarchar(max) COLLATE Latin1_General_100_BIN2 NOT NULL", "so do records kept as JSON")]
    [InlineData("[received_at] datetimeoffset NOT NULL", "instants are kept to the tick")]
    [InlineData("[received_on] date NOT NULL", "dates are dates")]
    [InlineData("CREATE UNIQUE INDEX [IX_complaints_register_number] ON [complaints] ([register_number]) WHERE [register_number] IS NOT NULL", "many may have no number yet")]
    [InlineData("WHERE purpose <> ''Code''", "codes need not be unique")]
    [InlineData("CREATE TABLE [staff_passkeys]", "passkeys have a table")]
    public void Script_OfTheMigrations_SaysWhatMatters(string statement, string why) => Assert.True(Script.Contains(statement, StringComparison.Ordinal), why);

    [Fact]
    public void Trigger_OfEachRuleOfTheWall_LooksAtAllRowsOfTheStatement()
    {
        var triggers = SqlServerTriggers.Of(_database.Model).ToDictionary(trigger => trigger.Name, trigger => trigger.Text);

        Assert.Equal("""
            CREATE TRIGGER "journal_are_kept" ON "journal" AFTER DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted before WHERE 1 = 1) THROW 50000, 'journal may only be added to', 1; END
            """, triggers["journal_are_kept"]);
        Assert.Equal("""
            CREATE TRIGGER "notes_never_change" ON "notes" AFTER UPDATE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted before LEFT JOIN inserted after ON after."id" = before."id" WHERE NOT EXISTS (SELECT 1 FROM erasures e WHERE e.complaint_id = before."complaint_id")) THROW 50000, 'notes may only be added to', 1; END
            """, triggers["notes_never_change"]);
        Assert.Contains("EXISTS (SELECT before.\"description\" EXCEPT SELECT after.\"description\")", triggers["complaints_stay_as_written"], StringComparison.Ordinal);
    }

    [Fact]
    public void Save_OnATableWithTriggers_AsksForNoRowsByOutput() =>
        Assert.All(_database.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()),
            entity => Assert.False(entity.IsSqlOutputClauseUsed()));

    [Theory]
    [InlineData("2026-0042", "\"2026 0042*\"")]
    [InlineData("Zoé Lef", "\"zoe*\" AND \"lef*\"")]
    public void Match_OfAQuery_HoldsOnlyFoldedWords(string query, string expected) =>
        Assert.Equal(expected, SqlServerSearch.MatchText(Persistence.Search.SearchText.Pieces(query)));

    [Fact]
    public void Query_WithManyIds_BindsThemAsBytes()
    {
        Guid[] ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];

        var text = _database.Complaints.Where(complaint => ids.Contains(complaint.Id)).OrderBy(complaint => complaint.Id).Select(complaint => complaint.Id).ToQueryString();

        Assert.Contains("binary(16)", text, StringComparison.Ordinal);
        Assert.Contains($"0x{Convert.ToHexString(ids[0].ToByteArray(true))}", text, StringComparison.OrdinalIgnoreCase);
    }

    private static IEnumerable<int> Occurrences(string text, string part)
    {
        for (var at = text.IndexOf(part, StringComparison.Ordinal); at >= 0; at = text.IndexOf(part, at + 1, StringComparison.Ordinal)) yield return at;
    }
}
