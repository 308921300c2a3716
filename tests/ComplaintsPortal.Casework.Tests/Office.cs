using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Casework.Letters;
using ComplaintsPortal.Casework.Mailroom;
using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Scanning;
using ComplaintsPortal.Casework.Tests.Letters;
using ComplaintsPortal.Casework.Tests.Mailroom;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.IncomingMail;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Mail.Reading;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Staff;
using ComplaintsPortal.Persistence.Verifying;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace ComplaintsPortal.Casework.Tests;

/// <summary>
/// One organisation with a real database of its own, the real use cases, a clock that stands until it is moved and a postman
/// who can be asked what he carried. Each use case runs in a scope of its own, as a request does.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    public static readonly DateTimeOffset MondayMorning = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
    public static readonly OrganisationProfile Neutral = RepositoryFiles.Profile("neutral");

    private readonly TemporaryDatabase _database = new();
    private readonly ServiceProvider _services;

    private Office(IScanner scanner, MailroomSettings mailroom, TimeProvider? time) => _services = new ServiceCollection()
        .AddLogging(log => log.AddProvider(Log))
        .AddSingleton(time ?? Clock)
        .AddPersistence(_database.Settings)
        .AddCasework()
        .AddSingleton(new SecretKeeper([.. Enumerable.Range(1, SecretKeeper.KeyLength).Select(i => (byte)i)]))
        .AddSingleton(new PortalAddress(() => "https://reclamations.example"))
        .AddSingleton(new LetterSettings(null))
        .AddSingleton<IPostman>(Postman)
        .AddSingleton(scanner)
        .AddSingleton<IMailbox>(Mailbox)
        .AddSingleton<IMailReader, MailReader>()
        .AddSingleton(mailroom)
        .BuildServiceProvider();

    public FakeTimeProvider Clock { get; } = new(MondayMorning);
    /// <summary>The clock, or another that the office was opened with.</summary>
    public TimeProvider Time => _services.GetRequiredService<TimeProvider>();

    /// <summary>What would stand in the log, from information upwards.</summary>
    public LogLines Log { get; } = new();

    public RecordingPostman Postman { get; } = new();
    public FolderMailbox Mailbox { get; } = new();

    /// <summary>An agent and a manager who act without being on the list of staff; <see cref="HireAsync"/> puts somebody on it.</summary>
    public Actor Agent { get; } = Actor.Staff(Guid.Parse("0195a000-0000-7000-8000-00000000000a"), "Claire", Role.Agent);

    public Actor Manager { get; } = Actor.Staff(Guid.Parse("0195a000-0000-7000-8000-00000000000b"), "Fanny", Role.Manager);

    public static async Task<Office> OpenAsync(OrganisationProfile? profile = null, IScanner? scanner = null, bool dedicatedFolder = false, TimeProvider? time = null)
    {
        var office = new Office(scanner ?? new NoScanner(), new MailroomSettings("boite@organisme.example", dedicatedFolder), time);
        await office.DoAsync<EstablishOrganisation>(e => e.SaveAsync(profile ?? Neutral, Actor.Portal, default));
        return office;
    }

    public async Task<T> UseAsync<TUse, T>(Func<TUse, Task<T>> act) where TUse : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public Task DoAsync<TUse>(Func<TUse, Task> act) where TUse : notnull =>
        UseAsync<TUse, bool>(async use => { await act(use); return true; });

    /// <summary>What a fresh reader sees.</summary>
    public async Task<T> SeeAsync<T>(Func<RegisterContext, Task<T>> read)
    {
        await using var database = _database.CreateDbContext();
        return await read(database);
    }

    public Task<Complaint> ComplaintAsync(string reference) => SeeAsync(d => d.Complaints.AsNoTracking().SingleAsync(c => c.Reference == reference));

    public Task<List<Letter>> LettersAsync(LetterKind? kind = null) =>
        SeeAsync(d => d.Letters.AsNoTracking().Where(l => kind == null || l.Kind == kind).OrderBy(l => l.WrittenAt).ThenBy(l => l.Id).ToListAsync());

    /// <summary>The acts in the journal, of one complaint or of all.</summary>
    public Task<List<string>> ActsAsync(string? reference = null) =>
        SeeAsync(d => d.Journal.AsNoTracking().Where(e => reference == null || e.Reference == reference).OrderBy(e => e.Sequence).Select(e => e.Act).ToListAsync());

    public async Task<Actor> HireAsync(Role role, string name, DateOnly? until = null, bool disabled = false)
    {
        var email = $"{name.ToLowerInvariant()}@organisme.example";
        var member = new StaffMember
        {
            UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(),
            Name = name, Role = role, Until = until, Disabled = disabled, CreatedAt = Clock.GetUtcNow(),
        };
        await using var database = _database.CreateDbContext();
        await database.WriteAsync(() => Task.FromResult(database.Staff.Add(member)));
        return Actor.Staff(member.Id, name, role);
    }

    /// <summary>Every row of every table, as text: equal before and after an act that left nothing.</summary>
    public string Rows() => _database.Rows();

    /// <summary>Does as the database's owner could behind the portal's back. Answers how many rows it touched.</summary>
    public int Tamper(string statement)
    {
        HoldsWhatItsJournalSays = false;
        return _database.RunPastTheWalls(statement);
    }

    /// <summary>Behind the portal's back, a second row like one that is there.</summary>
    public void SlipIn(string table, params (string Column, string Value)[] but)
    {
        HoldsWhatItsJournalSays = false;
        _database.Duplicate(table, but);
    }

    public static async Task<string> RefusalAsync(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Refusal.Code;

    /// <summary>The register holds what its journal says: whatever acts a test did, each entered all that it stored (R34). A test that
    /// puts rows there itself says so.</summary>
    public bool HoldsWhatItsJournalSays { get; set; } = true;

    public async ValueTask DisposeAsync()
    {
        if (HoldsWhatItsJournalSays) Assert.Null((await SeeAsync(d => d.VerifyContentsAsync())).Fault);
        await _services.DisposeAsync();
        _database.Dispose();
        Mailbox.Dispose();
    }
}
