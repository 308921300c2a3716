using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>
/// How an organisation counts its deadlines (R12–R18, R21). Frozen on each complaint at receipt; the defaults are those of
/// the rules. A number out of bounds is refused with its name, its value and the bounds.
/// </summary>
[method: JsonConstructor]
public sealed record DeadlinePolicy(
    int Days = 10,
    DayConvention Convention = DayConvention.Ouvrables,
    Region Region = Region.Metropole,
    bool Temple = false,
    bool Roll = false,
    ClockPolicy Clock = ClockPolicy.FromReceipt,
    int AcknowledgementDays = 2)
{
    public const int LongestDays = 366;
    public const int LongestAcknowledgementDays = 10;
    private const int MostExtraClosedDays = 1000;

    /// <summary>Days to reply, 1 to 366.</summary>
    public int Days { get; init => field = Within(value, 1, LongestDays, "Deadline.Days"); } = Within(Days, 1, LongestDays, "Deadline.Days");

    [JsonConverter(typeof(DayConventionConverter))]
    public DayConvention Convention { get; init; } = Convention;

    [JsonConverter(typeof(RegionConverter))]
    public Region Region { get; init; } = Region;

    [JsonConverter(typeof(ClockPolicyConverter))]
    public ClockPolicy Clock { get; init; } = Clock;

    /// <summary>Days to acknowledge, 1 to 10 (R21).</summary>
    public int AcknowledgementDays { get; init => field = Within(value, 1, LongestAcknowledgementDays, "Deadline.AcknowledgementDays"); }
        = Within(AcknowledgementDays, 1, LongestAcknowledgementDays, "Deadline.AcknowledgementDays");

    /// <summary>The day of May that Saint-Martin keeps: 28, or 27 as the Code's page says (R17).</summary>
    public int SaintMartinDay { get; init => field = Within(value, 27, 28, "Deadline.SaintMartinDay"); } = 28;

    /// <summary>Days on which the organisation is closed beside weekends and holidays; in order, each once.</summary>
    public IReadOnlyList<DateOnly> ExtraClosedDays
    {
        get;
        init => field = value.Count <= MostExtraClosedDays
            ? [.. value.Distinct().Order()]
            : throw new RefusedException(new Refusal("Deadline.ExtraClosedDays", value.Count, MostExtraClosedDays));
    } = [];

    /// <summary>The day the reply clock starts, itself not counted; null while it waits for completeness (R18).</summary>
    public DateOnly? StartsOn(DateOnly receivedOn, DateOnly? completeOn) =>
        Clock != ClockPolicy.FromCompleteness || completeOn < receivedOn ? receivedOn : completeOn;

    public bool Equals(DeadlinePolicy? other) =>
        other is not null
        && (Days, Convention, Region, Temple, Roll, Clock, AcknowledgementDays, SaintMartinDay)
            == (other.Days, other.Convention, other.Region, other.Temple, other.Roll, other.Clock, other.AcknowledgementDays, other.SaintMartinDay)
        && ExtraClosedDays.SequenceEqual(other.ExtraClosedDays);

    public override int GetHashCode() => HashCode.Combine(Days, Convention, Region, Temple, Roll, Clock, AcknowledgementDays, ExtraClosedDays.Count);

    private static int Within(int value, int least, int most, string code) =>
        value >= least && value <= most ? value : throw new RefusedException(new Refusal(code, value, least, most));
}
