using System.Buffers;
using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Texts;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A text as it comes in, in UTF-8, kept up to a number of signs; of what is longer nothing more is held.</summary>
internal sealed class BoundedText(int mostSigns, int bytesOfASign)
{
    /// <summary>As parts of a form send it.</summary>
    public const int Plain = 3;

    /// <summary>As addresses write it, <c>%E2%82%AC</c>.</summary>
    public const int Escaped = 9;

    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly int _most = mostSigns * bytesOfASign;

    public bool IsEmpty => _bytes.WrittenCount == 0;

    /// <summary>More came than is held; what is held may still be longer than the signs allowed.</summary>
    private bool _isCut;

    public void Add(ReadOnlySpan<byte> more)
    {
        var room = _most - _bytes.WrittenCount;
        _isCut |= more.Length > room;
        if (room > 0) _bytes.Write(more[..Math.Min(room, more.Length)]);
    }

    /// <summary>The text, and whether it goes on beyond.</summary>
    public (string Text, bool IsCut) Taken()
    {
        var text = Encoding.UTF8.GetString(bytesOfASign == Escaped ? Unescaped() : _bytes.WrittenSpan);
        var taken = (OutsideText.Start(text, mostSigns), _isCut || text.Length > mostSigns);
        _bytes.ResetWrittenCount();
        _isCut = false;
        return taken;
    }

    private byte[] Unescaped()
    {
        var bytes = _bytes.WrittenSpan.ToArray();
        return WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length) ?? [];
    }
}
