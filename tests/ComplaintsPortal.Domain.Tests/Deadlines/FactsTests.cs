using System.Globalization;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

[Trait("Rule", "R19")]
public sealed class FactsTests
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    public static TheoryData<string> Ids => [.. FactsRow.All.Select(row => row.Id)];

    [Fact]
    public void Read_TheWholeFile_HasItsNinetyRows() => Assert.Equal(90, FactsRow.All.Count);

    [Theory, MemberData(nameof(Ids)), Trait("Rule", "R14")]
    public void DateOf_EachRow_IsTheLocalDateOfReceipt(string id)
    {
        var row = Row(id);
        Assert.Equal(row.Zone, row.Policy.Region.ZoneId());
        Assert.Equal(row.ReceivedOn, row.Policy.Region.DateOf(row.ReceivedAt));
        Assert.Equal(row.ReceivedOn, row.Policy.Region.DateOf(row.ReceivedAt.ToUniversalTime()));
    }

    [Theory, MemberData(nameof(Ids)), Trait("Rule", "R13")]
    public void Count_EachRow_ComesToTheDueDate(string id)
    {
        var row = Row(id);
        var deadline = Count(row, row.Policy);
        Assert.Equal(row.DueDate, deadline.DueOn);
        Assert.Equal(row.DueDay, deadline.DueOn.ToString("ddd", French).TrimEnd('.'));
        Assert.Equal(row.DueEnd, deadline.DueBefore);
        Assert.Equal(TimeSpan.Zero, deadline.DueBefore.Offset);
    }

    [Theory, MemberData(nameof(Ids)), Trait("Rule", "R15")]
    public void Count_EachRowRolled_ComesToTheDateOfCpc642(string id)
    {
        var row = Row(id);
        var deadline = Count(row, row.Policy with { Roll = true });
        Assert.Equal(row.Due642, deadline.DueOn);
        Assert.Equal(row.DueDate == row.Due642 ? null : row.DueDate, deadline.RolledFrom);
    }

    [Theory, MemberData(nameof(Ids)), Trait("Rule", "R17")]
    public void Count_EachRow_NamesTheHolidaysPassedOver(string id)
    {
        var row = Row(id);
        var holidays = Count(row, row.Policy).Skipped
            .Where(day => day.Why.Kind == DayOffKind.PublicHoliday)
            .Select(day => $"{day.Date:yyyy-MM-dd} {FactsRow.Folded(day.Why.Name)}");
        Assert.Equal(row.Holidays, string.Join("; ", holidays));
    }

    private static FactsRow Row(string id) => FactsRow.All.Single(row => row.Id == id);

    private static Deadline Count(FactsRow row, DeadlinePolicy policy) => new WorkingCalendar(policy).Count(row.ReceivedOn, policy.Days);
}
