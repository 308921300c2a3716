using System.Buffers.Binary;
using System.Text;

namespace ComplaintsPortal.Casework.Files;

/// <summary>Pictures, sound and film by the marks at their beginning: ISO base media brands (HEIC, M4A, MP4) and MPEG audio frames.</summary>
internal static class MediaContent
{
    private const int FrameHeader = 4;
    private static readonly string[] Pictures = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1"];
    private static readonly string[] Sound = ["M4A ", "M4B "];
    private static readonly string[] Film = ["isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash"];
    private static readonly int[] LayerThreeRates = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] LayerThreeRatesLow = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Frequencies = [44100, 48000, 32000];

    public static FileKind? Kind(ReadOnlySpan<byte> head) => IsBoxed(head) ? ByBrand(head) : IsMpegAudio(head) ? FileKinds.Mp3 : null;

    private static bool IsBoxed(ReadOnlySpan<byte> head) => head.Length >= 16 && head[4..].StartsWith("ftyp"u8);

    private static FileKind? ByBrand(ReadOnlySpan<byte> head)
    {
        var brand = Encoding.ASCII.GetString(head.Slice(8, 4));
        return Pictures.Contains(brand) ? FileKinds.Heic : Sound.Contains(brand) ? FileKinds.M4a : Film.Contains(brand) ? FileKinds.Mp4 : null;
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
