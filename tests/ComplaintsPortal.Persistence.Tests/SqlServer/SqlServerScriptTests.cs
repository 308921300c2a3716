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
        Assert.Contains(
            "(before.\"description\" <> after.\"description\" OR ISNULL(DATALENGTH(before.\"description\"), -1) <> ISNULL(DATALENGTH(after.\"description\"), -1))",
            triggers["complaints_stay_as_written"],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Save_OnATableWithTriggers_AsksForNoRowsByOutput() =>
        Assert.All(_database.GetService<IDesignTimeModel>().Model.GetEntityTypes().Where(entity => entity.GetTableName() is not null && !entity.IsMappedToJson()),
            entity => Assert.False(entity.IsSqlOutputClauseUsed()));

    /// <summary>What keys and indexes bound here, and nothing else: whoever fills one of these keeps to the bound, because the server refuses what is longer.</summary>
    [Fact, Trait("Rule", "R1")]
    public void Columns_OfText_AreBoundedOnlyWhereTheirWritersAre()
    {
        var bounded = _database.Model.GetRelationalModel().Tables.SelectMany(table => table.Columns)
            .Where(column => column.StoreType.StartsWith("nvarchar", StringComparison.Ordinal) && column.StoreType != "nvarchar(max)")
            .Where(column => !column.PropertyMappings[0].Property.ClrType.IsEnum)
            .Select(column => $"{column.Table.Name}.{column.Name} {column.StoreType[9..^1]}");

        Assert.Equal(
            [
                "complaints.reference 20", "complaints.register_number 20",
                "incoming_messages.from 254", "incoming_messages.key 255",
                "known_keys.name 40", "leases.name 80",
                "letters.message_id 255", "letters.to 254",
                "mailbox_marks.name 40", "protection_keys.name 200", "sequences.name 40",
                "staff.normalized_email 256", "staff.normalized_user_name 256",
                "staff_logins.login_provider 128", "staff_logins.provider_key 128", "staff_tokens.login_provider 128", "staff_tokens.name 128",
                "staged_files.origin 64", "staged_files.token_digest 64", "unfetched_messages.mark 40",
            ],
            bounded.Order(StringComparer.Ordinal));
    }

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
