using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

public sealed class NumberTests
{
    [Theory]
    [Trait("Rule", "R2")]
    [InlineData(2026, 1, false, "2026-0001")]
    [InlineData(2026, 42, false, "2026-0042")]
    [InlineData(2026, 9999, false, "2026-9999")]
    [InlineData(2026, 10000, false, "2026-10000")]
    [InlineData(2026, 1, true, "TEST-2026-0001")]
    public void Reference_PrintedAndRead_ComesBack(int year, int rank, bool test, string text)
    {
        var reference = new Reference(year, rank, test);
        Assert.Equal(text, reference.ToString());
        Assert.Equal(reference, Reference.TryRead(text));
    }

    [Theory]
    [Trait("Rule", "R2")]
    [InlineData(" 2026-0042 ")]
    [InlineData("2026-42")]
    [InlineData("2026–0042")]
    [InlineData("2026\u20110042")]
    public void Reference_AsPeopleType_IsRead(string typed) => Assert.Equal(new Reference(2026, 42), Reference.TryRead(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("26-0042")]
    [InlineData("2026-0000")]
    [InlineData("2026-0042x")]
    [InlineData("REC-2026-0042")]
    [InlineData("2026-1234567890")]
    [InlineData("٢٠٢٦-٠٠٤٢")]
    public void Reference_OfAnythingElse_IsNull(string? typed) => Assert.Null(Reference.TryRead(typed));

    [Fact]
    [Trait("Rule", "R2")]
    public void Reference_InOrder_GoesByYearThenRankTestsApart()
    {
        Reference[] sorted = [new(2025, 10000), new(2026, 2), new(2026, 10), new(2026, 1, true)];
        Assert.Equal(sorted, sorted.Reverse().Order());
    }

    [Theory]
    [Trait("Rule", "R3")]
    [InlineData(2026, 31, "REC-2026-0031")]
    [InlineData(2026, 12345, "REC-2026-12345")]
    public void RegisterNumber_PrintedAndRead_ComesBack(int year, int rank, string text)
    {
        var number = new RegisterNumber(year, rank);
        Assert.Equal(text, number.ToString());
        Assert.Equal(number, RegisterNumber.TryRead(text));
        Assert.Equal(number, RegisterNumber.TryRead($" {text.ToLowerInvariant()} "));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2026-0031")]
    [InlineData("REC-2026-0000")]
    [InlineData("REC 2026 31")]
    public void RegisterNumber_OfAnythingElse_IsNull(string? text) => Assert.Null(RegisterNumber.TryRead(text));

    [Fact]
    public void RegisterWords_OfEachTable_ReadBackWhatTheyWrite()
    {
        AssertRoundTrip(RegisterWords.Channels);
        AssertRoundTrip(RegisterWords.Natures);
        AssertRoundTrip(RegisterWords.Stakeholders, but: StakeholderType.NotStated);
        AssertRoundTrip(RegisterWords.Decisions);
        AssertRoundTrip(RegisterWords.Statuses);
        AssertRoundTrip(RegisterWords.ClosingReasons);
    }

    /// <summary>The file has no word of its own for a capacity that is not known yet (contract.md).</summary>
    [Fact]
    public void RegisterWords_OfACapacityNotStated_IsOther() =>
        Assert.Equal(RegisterWords.Stakeholders[StakeholderType.Other], RegisterWords.Stakeholders[StakeholderType.NotStated]);

    private static void AssertRoundTrip<T>(WordTable<T> words, params T[] but) where T : struct, Enum =>
        Assert.All(Enum.GetValues<T>().Except(but), value =>
        {
            Assert.True(words.TryRead($" {words[value].ToUpperInvariant()} ", out var read));
            Assert.Equal(value, read);
        });
}
