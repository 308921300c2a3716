using System.Text.Json;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

public sealed class DeadlinePolicyTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    [Fact, Trait("Rule", "R12")]
    public void New_ByDefault_IsWhatTheRulesSay()
    {
        var policy = new DeadlinePolicy();
        Assert.Equal((10, DayConvention.Ouvrables, Region.Metropole, false, false, ClockPolicy.FromReceipt, 2, 28),
            (policy.Days, policy.Convention, policy.Region, policy.Temple, policy.Roll, policy.Clock, policy.AcknowledgementDays, policy.SaintMartinDay));
        Assert.Empty(policy.ExtraClosedDays);
    }

    [Theory]
    [InlineData(0, 2, 28, "Deadline.Days")]
    [InlineData(367, 2, 28, "Deadline.Days")]
    [InlineData(10, 0, 28, "Deadline.AcknowledgementDays")]
    [InlineData(10, 11, 28, "Deadline.AcknowledgementDays")]
    [InlineData(10, 2, 26, "Deadline.SaintMartinDay")]
    public void New_OutOfBounds_IsRefusedByName(int days, int acknowledgementDays, int saintMartinDay, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() =>
            new DeadlinePolicy(days, AcknowledgementDays: acknowledgementDays) { SaintMartinDay = saintMartinDay }).Refusal.Code);

    [Fact]
    public void With_OutOfBounds_IsRefusedToo() => Assert.Throws<RefusedException>(() => new DeadlinePolicy() with { Days = 0 });

    [Fact]
    public void Equals_SameValuesAndClosedDays_IsTrue()
    {
        var one = new DeadlinePolicy(5) { ExtraClosedDays = [new(2026, 1, 2), new(2026, 12, 24)] };
        var other = new DeadlinePolicy(5) { ExtraClosedDays = [new(2026, 12, 24), new(2026, 1, 2), new(2026, 1, 2)] };
        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { ExtraClosedDays = [new(2026, 1, 2), new(2026, 12, 25)] });
        Assert.NotEqual(one, other with { SaintMartinDay = 27 });
    }

    [Fact, Trait("Rule", "R18")]
    public void Json_ThereAndBack_KeepsEverythingInTheWordsOfTheContract()
    {
        var policy = new DeadlinePolicy(30, DayConvention.Ouvres, Region.SaintPierreEtMiquelon, true, true, ClockPolicy.FromCompleteness, 5)
        {
            ExtraClosedDays = [new(2026, 12, 24)],
            SaintMartinDay = 27,
        };
        var json = JsonSerializer.Serialize(policy, Web);
        Assert.Equal(policy, JsonSerializer.Deserialize<DeadlinePolicy>(json, Web));
        Assert.Equal(policy, JsonSerializer.Deserialize<DeadlinePolicy>(JsonSerializer.Serialize(policy)));
        Assert.Contains("\"saint-pierre-et-miquelon\"", json, StringComparison.Ordinal);
        Assert.Contains("\"ouvres\"", json, StringComparison.Ordinal);
        Assert.Contains("\"2026-12-24\"", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_LeftOut_IsTheDefault() => Assert.Equal(new DeadlinePolicy(), JsonSerializer.Deserialize<DeadlinePolicy>("{}", Web));

    [Fact]
    public void Json_AnUnknownRegion_IsRefusedWithTheKnownOnes()
    {
        var failure = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<DeadlinePolicy>("""{"region":"bretagne"}""", Web));
        Assert.Contains("'bretagne'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("mayotte", failure.Message, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "R18")]
    [InlineData(ClockPolicy.FromReceipt, null, "2026-03-02")]
    [InlineData(ClockPolicy.PausedWhileAwaiting, "2026-03-09", "2026-03-02")]
    [InlineData(ClockPolicy.FromCompleteness, null, null)]
    [InlineData(ClockPolicy.FromCompleteness, "2026-03-09", "2026-03-09")]
    public void StartsOn_EachClock_StartsWhereItsPolicySays(ClockPolicy clock, string? completeOn, string? expected) =>
        Assert.Equal(expected is null ? null : Instants.Day(expected),
            new DeadlinePolicy(Clock: clock).StartsOn(Instants.Day("2026-03-02"), completeOn is null ? null : Instants.Day(completeOn)));
}
