namespace ComplaintsPortal.Mail.Reading;

/// <summary>Lines of a message one after the other, ended by CRLF, or by a lone LF or CR as careless programs write them.</summary>
internal ref struct LineReader(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Start { get; private set; }

    /// <summary>Without the line's end.</summary>
    public int Length { get; private set; }

    public int Next { get; private set; }

    public readonly ReadOnlySpan<byte> Line => _bytes.Slice(Start, Length);

    public readonly bool IsContinuation => Length > 0 && _bytes[Start] is (byte)' ' or (byte)'\t';

    public bool Read()
    {
        if (Next >= _bytes.Length) return false;
        Start = Next;
        var end = _bytes[Start..].IndexOfAny((byte)'\r', (byte)'\n');
        Length = end < 0 ? _bytes.Length - Start : end;
        Next = Start + Length + (end < 0 ? 0 : 1);
        if (end >= 0 && _bytes[Next - 1] == '\r' && Next < _bytes.Length && _bytes[Next] == '\n') Next++;
        return true;
    }
}
