namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>The words of contract.md for regions, conventions and clocks, as commands, profiles and reports write them.</summary>
public static class DeadlineWords
{
    public static WordTable<Region> Regions { get; } = new(
        (Region.Metropole, "metropole"),
        (Region.AlsaceMoselle, "alsace-moselle"),
        (Region.Guadeloupe, "guadeloupe"),
        (Region.Martinique, "martinique"),
        (Region.Guyane, "guyane"),
        (Region.Reunion, "reunion"),
        (Region.Mayotte, "mayotte"),
        (Region.SaintBarthelemy, "saint-barthelemy"),
        (Region.SaintMartin, "saint-martin"),
        (Region.SaintPierreEtMiquelon, "saint-pierre-et-miquelon"));

    public static WordTable<DayConvention> Conventions { get; } = new(
        (DayConvention.Ouvrables, "ouvrables"),
        (DayConvention.Ouvres, "ouvres"),
        (DayConvention.Calendaires, "calendaires"));

    public static WordTable<ClockPolicy> Clocks { get; } = new(
        (ClockPolicy.FromReceipt, "from-receipt"),
        (ClockPolicy.PausedWhileAwaiting, "paused-while-awaiting"),
        (ClockPolicy.FromCompleteness, "from-completeness"));
}
