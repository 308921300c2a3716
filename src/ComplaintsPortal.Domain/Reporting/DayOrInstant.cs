namespace ComplaintsPortal.Domain.Reporting;

/// <summary>A day, or the instant on it where it is known with its offset: what the register's file allows for receipt, acknowledgement, reply and closing.</summary>
public readonly record struct DayOrInstant(DateOnly Day, DateTimeOffset? Instant = null)
{
    /// <summary>The instant with the offset of the organisation's zone at that moment, so that its date is the local one.</summary>
    public static DayOrInstant At(DateTimeOffset local) => new(new DateOnly(local.Year, local.Month, local.Day), local);
}
