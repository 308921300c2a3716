using System.Globalization;

namespace ComplaintsPortal.Web.Shared.Theme;

/// <summary>An sRGB colour, and how well two of them can be told apart (WCAG 2.2).</summary>
public readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>Reads <c>#rrggbb</c>; anything else answers false.</summary>
    public static bool TryRead(string? text, out Colour colour)
    {
        colour = default;
        if (text is not { Length: 7 } || text[0] != '#' || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        colour = new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    /// <summary>The contrast ratio, 1 to 21.</summary>
    public double Against(Colour other)
    {
        var (light, dark) = (Math.Max(Luminance, other.Luminance), Math.Min(Luminance, other.Luminance));
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>This colour with a share (0 to 1) of another mixed in.</summary>
    public Colour Mixed(Colour other, double share) => new(
        Between(Red, other.Red, share), Between(Green, other.Green, share), Between(Blue, other.Blue, share));

    /// <summary>The nearest colour on the way to another that reaches a contrast against a ground.</summary>
    public Colour Towards(Colour other, Colour ground, double contrast)
    {
        for (var step = 0; step < 100; step++)
        {
            var colour = Mixed(other, step / 100d);
            if (colour.Against(ground) >= contrast)
            {
                return colour;
            }
        }

        return other;
    }

    public override string ToString() => $"#{Red:x2}{Green:x2}{Blue:x2}";

    private double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel)
    {
        var share = channel / 255d;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    private static byte Between(byte from, byte to, double share) => (byte)Math.Round(from + (to - from) * share);
}
