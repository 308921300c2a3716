namespace ComplaintsPortal.Web.Shared.Theme;

/// <summary>The organisation's colour made readable: whatever it chose, text in it reaches 4.5:1 on every ground of its
/// scheme, shapes 3:1, and the ink on a button 4.5:1 (R52).</summary>
public sealed record AccentTheme(Colour Accent, Colour Ink, Colour Text, Colour Wash)
{
    public const double TextContrast = 4.6;
    private static readonly Colour LightInk = new(0x10, 0x12, 0x14);
    private static readonly Colour LightGround = new(0xf1, 0xee, 0xe7);
    private static readonly Colour DarkGround = new(0x1d, 0x20, 0x24);

    public static AccentTheme Light(Colour chosen)
    {
        var accent = chosen.Towards(LightInk, LightGround, 3.1);
        var wash = Colour.White.Mixed(chosen, 0.09);
        return new AccentTheme(accent, InkOn(accent), chosen.Towards(LightInk, LightGround, TextContrast + 0.2), wash);
    }

    public static AccentTheme Dark(Colour chosen)
    {
        var accent = chosen.Towards(Colour.White, DarkGround, 4.6);
        var wash = DarkGround.Mixed(chosen, 0.18);
        var text = chosen.Towards(Colour.White, DarkGround, TextContrast + 1);
        return new AccentTheme(accent, InkOn(accent), text.Towards(Colour.White, wash, TextContrast), wash);
    }

    private static Colour InkOn(Colour accent) => accent.Against(Colour.White) >= accent.Against(LightInk) ? Colour.White : LightInk;
}
