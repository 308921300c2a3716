using System.Buffers.Binary;
using System.Text;

namespace ComplaintsPortal.Casework.Files;

/// <summary>Pictures, sound and film by the marks at their beginning: ISO base media brands (HEIC, M4A, MP4) and MPEG audio frames.</summary>
internal static class MediaContent
{
    private const int FrameHeader = 4;
    private const int MostBrands = 64;
    private static readonly string[] Pictures = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "MiHE", "MiHB"];
    private static readonly string[] Sound = ["M4A ", "M4B "];
    private static readonly string[] Film = ["iso", "mp4", "mp7", "avc1", "M4V", "MSNV", "dash", "3gp", "3g2"];

    /// <summary>What the portal does not take, whatever it is compatible with: QuickTime, a camera's raw picture, AV1 pictures.</summary>
    private static readonly string[] Others = ["qt  ", "crx ", "avif", "avis"];
    private static readonly int[] LayerThreeRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] LayerThreeRatesLow = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Frequencies = [44100, 48000, 32000];

    public static FileKind? Kind(ReadOnlySpan<byte> head, string? name) => IsBoxed(head) ? ByBrands(Brands(head), name) : IsMpegAudio(head) ? FileKinds.Mp3 : null;

    private static bool IsBoxed(ReadOnlySpan<byte> head) => head.Length >= 16 && head[4..].StartsWith("ftyp"u8);

    /// <summary>The major brand, then the compatible ones; between them stands a version.</summary>
    private static List<string> Brands(ReadOnlySpan<byte> head)
    {
        var end = (int)Math.Min(Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length), 16 + 4 * MostBrands);
        List<string> brands = [Encoding.ASCII.GetString(head.Slice(8, 4))];
        for (var at = 16; at + 4 <= end; at += 4) brands.Add(Encoding.ASCII.GetString(head.Slice(at, 4)));
        return brands;
    }

    /// <summary>Sound and film bear the same brands: where a file may be either, its ending says which.</summary>
    private static FileKind? ByBrands(List<string> brands, string? name)
    {
        if (brands.Exists(Others.Contains)) return null;
        if (brands.Exists(Pictures.Contains)) return FileKinds.Heic;
        var (isSound, isFilm) = (brands.Exists(Sound.Contains), brands.Exists(brand => Array.Exists(Film, film => brand.StartsWith(film, StringComparison.Ordinal))));
        return !isFilm ? isSound ? FileKinds.M4a : null
            : FileKinds.M4a.IsEndingOf(name) || (isSound && !FileKinds.Mp4.IsEndingOf(name)) ? FileKinds.M4a : FileKinds.Mp4;
    }

    /// <summary>An ID3 tag, or two frames that follow each other: two bytes alone would take many files for music.</summary>
    private static bool IsMpegAudio(ReadOnlySpan<byte> head) =>
        (head.Length > 10 && head.StartsWith("ID3"u8) && head[3] is >= 2 and <= 4)
        || (FrameLength(head) is { } first && head.Length > first + FrameHeader && FrameLength(head[first..]) is not null);

    private static int? FrameLength(ReadOnlySpan<byte> head)
    {
        if (head.Length < FrameHeader)
        {
            return null;
        }

        var bits = BinaryPrimitives.ReadUInt32BigEndian(head);
        var (sync, version, layer) = (bits >> 21, (bits >> 19) & 3, (bits >> 17) & 3);
        var (rate, frequency, padding) = ((bits >> 12) & 15, (bits >> 10) & 3, (bits >> 9) & 1);
        if (sync != 0x7FF || version == 1 || layer != 1 || rate is 0 or 15 || frequency == 3)
        {
            return null;
        }

        var isFirst = version == 3;
        var bitRate = (isFirst ? LayerThreeRates : LayerThreeRatesLow)[rate] * 1000;
        var hertz = Frequencies[frequency] >> (isFirst ? 0 : version == 2 ? 1 : 2);
        return (isFirst ? 144 : 72) * bitRate / hertz + (int)padding;
    }
}
