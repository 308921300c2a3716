namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>How wide the visitor's screen is, in CSS pixels, whether scripts run, and whether they like it dark.</summary>
public sealed record Screen(string Name, int Width, int Height, bool Script = true, bool Dark = false)
{
    public static Screen Wide { get; } = new("large", 1280, 900);

    /// <summary>The narrowest that RGAA and WCAG ask for (R52).</summary>
    public static Screen Narrow { get; } = new("320", 320, 640);

    public static Screen Telephone { get; } = new("360", 360, 740);

    public static Screen WithoutScript { get; } = new("sans-script", 1280, 900, Script: false);

    public static Screen NarrowWithoutScript { get; } = new("320-sans-script", 320, 640, Script: false);

    public static IReadOnlyList<Screen> All { get; } = [Wide, Narrow, WithoutScript];

    public override string ToString() => Name;
}
