using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Tests.Letters;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;

namespace ComplaintsPortal.Casework.Tests.Worklists;

/// <summary>The lists that are opened all day long stay quick however long the register grows: no query walks a whole table.</summary>
[OnlyOn(DatabaseProvider.Sqlite)]
public sealed class QueryPlanTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();
    private readonly QueryPlans _plans = new();
    private readonly CurrentOrganisation _organisation = new();
    private readonly OfficeClock _clock;

    public QueryPlanTests()
    {
        _clock = new OfficeClock(new SettableClock(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero)), _organisation);
        _organisation.Use(RepositoryFiles.Profile("neutral"), 1, 1);
    }

    /// <summary>An index of the questions without an answer alone: walking it is reading the list.</summary>
    private const string OnlyUnanswered = "IX_progress_questions_due_on";

    private static readonly Role[] Readers = [Role.Agent, Role.Manager];

    public static IEnumerable<object[]> Work =>
        from kind in Enum.GetValues<WorkKind>() from role in Readers from mine in new[] { true, false } select new object[] { kind, role, mine };

    public static IEnumerable<object[]> Registers => from filter in Filters.Keys from role in Readers select new object[] { filter, role };

    private static Dictionary<string, RegisterFilter> Filters { get; } = new()
    {
        ["whole"] = new(),
        ["beside"] = new() { Scope = RegisterScope.Beside },
        ["year"] = new() { Year = 2026 },
        ["overdue"] = new() { Overdue = true },
        ["status"] = new() { Status = Status.Received, Scope = RegisterScope.All },
        ["words"] = new() { Text = "lefevre" },
        ["owner"] = new() { OwnerId = Guid.Empty },
    };

    public void Dispose() => _database.Dispose();

    [Theory]
    [MemberData(nameof(Work))]
    public async Task Read_WorkOfAKind_WalksNoTable(WorkKind kind, Role role, bool mine)
    {
        await using var database = _database.CreateDbContext(_plans);

        await new WorkList(new WorkQueries(database, _clock, _organisation)).ReadAsync(kind, By(role), mine, null, default);

        Assert.NotEmpty(_plans.Steps);
        Assert.All(_plans.Scans, scan => Assert.Contains(OnlyUnanswered, scan, StringComparison.Ordinal));
    }

    [Fact, Trait("Rule", "R22")]
    public async Task Read_WhatStaffAreRemindedOf_WalksNoTable()
    {
        await using var database = _database.CreateDbContext(_plans);

        await new OwedReminders(database, _clock, _organisation).ReadAsync(default);

        Assert.NotEmpty(_plans.Steps);
        Assert.Empty(_plans.Scans);
    }

    /// <summary>The whole register is walked in its own order, page by page, and counted in an index alone.</summary>
    [Theory]
    [MemberData(nameof(Registers))]
    public async Task Read_TheRegister_WalksOnlyItsIndexInOrder(string filter, Role role)
    {
        await using var database = _database.CreateDbContext(_plans);

        await new RegisterQuery(database, _clock).ReadAsync(Filters[filter], By(role), new RegisterPlace(new DateOnly(2026, 3, 1), 2026, 9), null, default);

        Assert.NotEmpty(_plans.Steps);
        Assert.All(_plans.Scans, scan => Assert.Contains("register_lines", scan, StringComparison.Ordinal));
    }

    private static Actor By(Role role) => Actor.Staff(Guid.CreateVersion7(), "Agnès Bœuf", role);
}
