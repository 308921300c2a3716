using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework;

/// <summary>The only "now" and "today" of the portal: the instant in UTC, the date in the organisation's time zone (R14).</summary>
public sealed class OfficeClock(TimeProvider time, CurrentOrganisation organisation)
{
    /// <summary>To the microsecond, which every database keeps: what is said of an act is what can be read of it wherever the register goes.</summary>
    public DateTimeOffset Instant
    {
        get
        {
            var now = time.GetUtcNow();
            return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        }
    }

    public Moment Now => At(Instant);

    public DateOnly Today => DateOf(Instant);

    /// <summary>The time of day where the organisation is.</summary>
    public TimeOnly TimeOfDay => TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(Instant, Zone).DateTime);

    public TimeZoneInfo Zone => organisation.Profile.Deadline.Region.Zone();

    public DateOnly DateOf(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);

    public Moment At(DateTimeOffset instant) => new(instant.ToUniversalTime(), DateOf(instant));

    /// <summary>
    /// The moment that stands for a date given by hand (a letter's receipt, a posting): now when it is today, otherwise noon
    /// of that day, an hour that every zone has in summer and in winter.
    /// </summary>
    /// <param name="notBefore">What it follows: a date given by hand never puts an answer before the question of the same day.</param>
    public Moment On(DateOnly date, DateTimeOffset? notBefore = null)
    {
        var now = Now;
        if (date == now.On) return now;
        var noon = date.ToDateTime(new TimeOnly(12, 0));
        var at = new DateTimeOffset(noon, Zone.GetUtcOffset(noon)).ToUniversalTime();
        return notBefore > at && DateOf(notBefore.Value) == date ? At(notBefore.Value.AddMilliseconds(1)) : new Moment(at, date);
    }
}
