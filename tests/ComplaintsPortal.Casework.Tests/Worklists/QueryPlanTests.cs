using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Intake;
using ComplaintsPortal.Casework.Jobs;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Tests.Letters;
using ComplaintsPortal.Casework.Tracking;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.Extensions.Time.Testing;

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
        _clock = new OfficeClock(new FakeTimeProvider(new DateTimeOffset(2026, 3, 3, 9, 0, 0, TimeSpan.Zero)), _organisation);
        _organisation.Use(RepositoryFiles.Profile("neutral"), 1, 1);
    }

    /// <summary>Indexes that hold the open ones alone: walking one is reading the list.</summary>
    private static readonly string[] Lists = ["IX_progress_questions_due_on", "contestations_unanswered", "work_of_nobody"];

    /// <summary>The index by which each kind is found among all complaints; the others begin from letters, messages and files.</summary>
    private static readonly Dictionary<WorkKind, string> Found = new()
    {
        [WorkKind.Overdue] = "work_by_due_date", [WorkKind.DueSoon] = "work_by_due_date", [WorkKind.Question] = "IX_progress_questions_due_on",
        [WorkKind.Contested] = "contestations_unanswered", [WorkKind.MediatorToName] = "work_unanswered", [WorkKind.ToAcknowledge] = "IX_complaints_status_acknowledge_by",
        [WorkKind.ToExamine] = "work_by_status", [WorkKind.Incomplete] = "work_by_status", [WorkKind.NoOwner] = "work_of_nobody", [WorkKind.ToRemind] = "requests_to_remind",
        [WorkKind.ConfirmationToRemind] = "work_by_status", [WorkKind.ToDismiss] = "work_by_status", [WorkKind.ToClose] = "work_by_status", [WorkKind.ToImprove] = "work_to_improve",
    };

    private static readonly Role[] Readers = [Role.Agent, Role.Manager];

    public static IEnumerable<object[]> Work =>
        from kind in Enum.GetValues<WorkKind>() from role in Readers from mine in new[] { true, false } select new object[] { kind, role, mine };

    public static IEnumerable<object[]> Looks => from role in Readers.Append(Role.Administrator) from mine in new[] { true, false } select new object[] { role, mine };

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
        Assert.All(_plans.Scans, scan => Assert.Contains(Lists, list => scan.Contains(list, StringComparison.Ordinal)));
        if (Found.TryGetValue(kind, out var index)) Assert.Contains(_plans.Steps, step => step.Contains(index, StringComparison.Ordinal));
    }

    /// <summary>All kinds are counted in one statement, each by its own index.</summary>
    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Read_TheWorkList_AsksOnceAndWalksNoTable(Role role, bool mine)
    {
        await using var database = _database.CreateDbContext(_plans);

        await new WorkList(new WorkQueries(database, _clock, _organisation)).ReadAsync(By(role), mine, default);

        Assert.All(_plans.Scans, scan => Assert.Contains(Lists, list => scan.Contains(list, StringComparison.Ordinal)));
        Assert.All(Found.Values, index => Assert.Contains(_plans.Steps, step => step.Contains(index, StringComparison.Ordinal)));
        Assert.Single(_plans.Steps, step => step == "SCAN CONSTANT ROW");
    }

    [Fact, Trait("Rule", "R22")]
    public async Task Read_WhatStaffAreRemindedOf_WalksNoTable()
    {
        await using var database = _database.CreateDbContext(_plans);

        await new OwedReminders(database, _clock, _organisation).ReadAsync(default);

        Assert.NotEmpty(_plans.Steps);
        Assert.All(_plans.Scans, scan => Assert.Contains(Lists, list => scan.Contains(list, StringComparison.Ordinal)));
    }

    /// <summary>Whoever opens a link, sends a form again or answers a letter is known by an index, however many came before.</summary>
    [Fact, Trait("Rule", "R32")]
    public async Task Find_WhatIsKnownByASecretOrAnIdentifier_WalksNoTable()
    {
        await using var database = _database.CreateDbContext(_plans);
        var secrets = new SecretKeeper(new byte[SecretKeeper.KeyLength]);

        await new ReadAcknowledgement(database, secrets, null!).BySecretAsync("secret", default);
        await new OpenTracking(database, _clock, secrets, null!).IsGoodAsync("secret", default);
        await new RegisterRecords(database).HasSecretAsync(SecretPurpose.Form, new byte[32], default);
        await new Threads(database).FindAsync(new ReadMessage { References = ["1@example.org"] }, default);

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
