namespace ComplaintsPortal.Domain.Reporting;

/// <summary>A calendar year seen from a day. Both ends are inclusive local days (R36); a due date is over once its local midnight has passed, so never on the day itself (R14).</summary>
public sealed record ReportPeriod(int Year, DateOnly AsOf)
{
    public DateOnly First { get; } = new(Year, 1, 1);

    public DateOnly Last { get; } = new(Year, 12, 31);

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    public bool Contains(DateOnly? day) => day is { } known && Contains(known);

    /// <summary>Whether the midnight that ends the day has passed.</summary>
    public bool IsOver(DateOnly day) => day < AsOf;

    public bool IsOver(DateOnly? day) => day < AsOf;

    /// <summary>Whether the year itself is over, so that its figures can no longer fall due.</summary>
    public bool HasEnded => IsOver(Last);
}
