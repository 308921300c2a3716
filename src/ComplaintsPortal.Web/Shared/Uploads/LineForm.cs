using System.Buffers;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Reads <c>name=text&amp;name=text</c>, looking at each byte once and holding no more of it than is kept.</summary>
internal sealed class LineForm(PostedForm posted, FormBounds bounds)
{
    private const int BufferLength = 64 << 10;
    private readonly BoundedText _name = new(FormBounds.LongestName, BoundedText.Escaped);
    private readonly BoundedText _text = new(bounds.LongestField, BoundedText.Escaped);
    private bool _inText;
    private int _count;

    public async Task ReadAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;) Take(buffer.AsSpan(0, read));
            End();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Take(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var at = _inText ? bytes.IndexOf((byte)'&') : bytes.IndexOfAny((byte)'=', (byte)'&');
            (_inText ? _text : _name).Add(at < 0 ? bytes : bytes[..at]);
            if (at < 0) return;
            if (bytes[at] == '&') End();
            else _inText = true;
            bytes = bytes[(at + 1)..];
        }
    }

    private void End()
    {
        var (name, isCut) = _name.Taken();
        var (text, isOver) = _text.Taken();
        _inText = false;
        if (name.Length == 0) return;
        if (++_count > bounds.MostFields) throw new BodyTooLongException();
        if (!isCut) posted.Add(name, text, isOver);
    }
}
