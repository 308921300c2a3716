namespace ComplaintsPortal.Mail.Reading;

/// <summary>Bytes of which some are left out: the very same memory until the first change, a copy of no more than its size after.</summary>
internal sealed class Trimmed(ReadOnlyMemory<byte> bytes)
{
    /// <summary>Room for a line end under each head and a boundary put right.</summary>
    private const int Room = 8 * 1024;

    private byte[]? _copy;
    private int _length;

    /// <summary>How far the bytes were gone through.</summary>
    public int At { get; private set; }

    public bool IsAtEnd => At >= bytes.Length;

    public ReadOnlySpan<byte> Rest => bytes.Span[At..];

    public void Keep(int length)
    {
        if (_copy is not null) Append(Rest[..length]);
        At += length;
    }

    public void Drop(int length)
    {
        if (length == 0) return;
        Copy();
        At += length;
    }

    public void DropRest()
    {
        bytes = bytes[..At];
    }

    public void Add(ReadOnlySpan<byte> more)
    {
        Copy();
        Append(more);
    }

    public ReadOnlyMemory<byte> Finish() => _copy is null ? bytes[..At] : _copy.AsMemory(0, _length);

    private void Copy()
    {
        if (_copy is not null) return;
        _copy = new byte[bytes.Length + Room];
        Append(bytes.Span[..At]);
    }

    private void Append(ReadOnlySpan<byte> more)
    {
        more.CopyTo(_copy.AsSpan(_length));
        _length += more.Length;
    }
}
