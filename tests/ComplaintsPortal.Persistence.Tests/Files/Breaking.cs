using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Persistence.Tests.Files;

/// <summary>A sender who goes away after the first chunk.</summary>
internal sealed class Breaking : ReadOnlyStream
{
    private int _sent;

    public override int Read(Span<byte> buffer)
    {
        if (_sent >= FileChunk.Size) throw new IOException();
        var count = Math.Min(buffer.Length, FileChunk.Size - _sent);
        _sent += count;
        return count;
    }
}
