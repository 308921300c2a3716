using ComplaintsPortal.Persistence.Conventions;
using ComplaintsPortal.Testing;
using ComplaintsPortal.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Tests.Conventions;

public sealed class UtcInstantTests
{
    private static readonly DateTimeOffset[] Given =
    [
        DateTimeOffset.MinValue,
        DateTimeOffset.MaxValue,
        new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)).AddTicks(1),
        new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)).AddTicks(9_999_999),
    ];

    public static TheoryData<DateTimeOffset> Instants => [.. Given];

    [Theory, OnlyOn(DatabaseProvider.Sqlite)]
    [MemberData(nameof(Instants))]
    public void Text_OfAnInstant_LosesNothing(DateTimeOffset instant)
    {
        var read = UtcInstant.FromText(UtcInstant.ToText(instant));

        Assert.Equal(instant.UtcTicks, read.UtcTicks);
        Assert.Equal(TimeSpan.Zero, read.Offset);
    }

    [Theory, OnlyOn(DatabaseProvider.Sqlite)]
    [InlineData("")]
    [InlineData("2026-02-03")]
    [InlineData("2026-02-03T10:15:00.0000000")]
    [InlineData("2026-02-03 10:15:00.0000000Z")]
    [InlineData("2026-02-03T10:15:00.00000x0Z")]
    public void Text_ThatWeDidNotWrite_IsRefused(string text) => Assert.Throws<FormatException>(() => UtcInstant.FromText(text));

    [Fact, OnlyOn(DatabaseProvider.Sqlite)]
    public void Text_OfInstants_SortsAsTheyDo()
    {
        var inOrder = Given.Order().ToList();

        Assert.Equal(inOrder, inOrder.OrderBy(UtcInstant.ToText, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Query_ByInstant_ComparesInUtc()
    {
        using var temporary = new TemporaryDatabase();
        await using var database = temporary.CreateDbContext();
        await database.WriteAsync(() => Task.FromResult(database.Add(Sample.Complaint())));
        var sameInstantElsewhere = Sample.Instant.ToOffset(TimeSpan.FromHours(-4));

        Assert.Equal(1, await database.Complaints.CountAsync(complaint => complaint.ReceivedAt == sameInstantElsewhere));
        Assert.Equal(0, await database.Complaints.CountAsync(complaint => complaint.ReceivedAt > sameInstantElsewhere));
        Assert.Equal(1, await database.Complaints.OrderBy(c => c.ReceivedAt).CountAsync(c => c.ReceivedAt < sameInstantElsewhere.AddMicroseconds(1)));
    }
}
