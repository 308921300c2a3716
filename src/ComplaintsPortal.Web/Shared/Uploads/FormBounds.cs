namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>How much of one form is read (R53). What is over is read on and not kept as long as the whole is within its bound; beyond that reading stops.</summary>
/// <param name="LongestField">Signs of one field, as a program counts them (UTF-16).</param>
/// <param name="MostFields">Fields and files.</param>
/// <param name="MostBytes">Bytes of the whole, as they are sent.</param>
public sealed record FormBounds(int LongestField, int MostFields, long MostBytes)
{
    /// <summary>Signs of a field's name.</summary>
    public const int LongestName = 200;

    /// <summary>Signs of all other fields together beside the longest one.</summary>
    public const int RestOfTheTexts = 1 << 16;

    /// <summary>Bytes of the headers of one part, and how many there may be.</summary>
    public const int PartHeaderBytes = 8 << 10;

    public const int PartHeaders = 8;

    /// <summary>Bytes that are read and thrown away when the answer is already known; then the connection is closed.</summary>
    public const long MostDiscarded = 256L << 20;

    private const int LongField = 1 << 18;

    /// <summary>How long one form may be on its way, however steadily it comes: 50 MB at 30 kB a second.</summary>
    public static readonly TimeSpan LongestReading = TimeSpan.FromMinutes(30);

    /// <summary>A form with texts of several pages: a complaint has up to 200,000 signs.</summary>
    public static FormBounds Long { get; } = new(LongField, 1000, 8 << 20);

    /// <summary>A form of some lines: a reference, a code, a password.</summary>
    public static FormBounds Short { get; } = new(2000, 60, 1 << 20);

    /// <summary>Signs of all fields together.</summary>
    public int LongestTexts => LongestField + RestOfTheTexts;
}
