using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Conventions;

/// <summary>That tests refuse what EF only warned of: without this, the rule that lets the warning go would hold by nobody.</summary>
public sealed class OrderedLimitsTests : IDisposable
{
    private readonly TemporaryDatabase _database = new();

    [Fact]
    public async Task Read_UpToANumberWithoutAnOrder_IsRefused()
    {
        await using var database = _database.CreateDbContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Staff.Take(5).Select(s => s.Id).ToListAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Staff.Where(s => database.Staff.Skip(1).Select(o => o.Id).Contains(s.Id)).ToListAsync());
    }

    [Fact]
    public async Task Read_UpToANumberInAnOrder_IsAnswered()
    {
        await using var database = _database.CreateDbContext();

        Assert.Empty(await database.Staff.OrderBy(s => s.Id).Where(s => s.Email != null).Skip(1).Take(5).Select(s => s.Id).ToListAsync());
    }

    [Fact]
    public async Task Count_UpToANumberWithoutAnOrder_IsAnswered()
    {
        await using var database = _database.CreateDbContext();

        Assert.Equal(0, await database.Staff.Take(5).CountAsync());
    }

    public void Dispose() => _database.Dispose();
}
