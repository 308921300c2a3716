using System.Buffers;
using System.Text;

namespace ComplaintsPortal.Documents.Register;

/// <summary>
/// Cells to bytes as contract.md has them: UTF-8, semicolons, RFC 4180, CRLF. By hand, for a register has millions of cells; a test holds it
/// against the library that reads them. What is no character becomes U+FFFD.
/// </summary>
internal sealed class CsvLines
{
    private const int Enough = 1 << 16;
    private const int MostBytesOfAChar = 3;

    /// <summary>What RFC 4180 wants quoted, and comma and tab, so that a program which splits there still sees one cell and runs no formula inside it.</summary>
    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n,\t");

    private byte[] _bytes = new byte[2 * Enough];
    private int _length;
    private bool _begun;

    public bool IsEnough => _length >= Enough;

    public ReadOnlyMemory<byte> Bytes => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public void Begin() => Text(Encoding.UTF8.Preamble);

    public void Cell(ReadOnlySpan<char> cell)
    {
        if (_begun) Byte((byte)';');
        _begun = true;
        if (cell.IsEmpty) return;
        if (cell[0] == ' ' || cell[^1] == ' ' || cell.ContainsAny(Quoted)) InQuotes(cell);
        else Text(cell);
    }

    public void EndLine()
    {
        Text("\r\n"u8);
        _begun = false;
    }

    private void InQuotes(ReadOnlySpan<char> cell)
    {
        Byte((byte)'"');
        for (var quote = cell.IndexOf('"'); quote >= 0; quote = cell.IndexOf('"'))
        {
            Text(cell[..(quote + 1)]);
            Byte((byte)'"');
            cell = cell[(quote + 1)..];
        }

        Text(cell);
        Byte((byte)'"');
    }

    private void Text(ReadOnlySpan<char> text)
    {
        Room(text.Length * MostBytesOfAChar);
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    private void Text(ReadOnlySpan<byte> text)
    {
        Room(text.Length);
        text.CopyTo(_bytes.AsSpan(_length));
        _length += text.Length;
    }

    private void Byte(byte one)
    {
        Room(1);
        _bytes[_length++] = one;
    }

    private void Room(int more)
    {
        if (_length + more > _bytes.Length) Array.Resize(ref _bytes, Math.Max(_length + more, 2 * _bytes.Length));
    }
}
