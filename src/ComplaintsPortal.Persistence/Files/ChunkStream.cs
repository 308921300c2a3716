using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Files;

/// <summary>A stored file read forward, chunk after chunk.</summary>
internal sealed class ChunkStream(RegisterContext database, Guid fileId, long length) : Stream
{
    private ReadOnlyMemory<byte> _rest;
    private int _next;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0 || _position == length) return 0;
        if (_rest.IsEmpty) _rest = await FetchAsync(cancellationToken);
        return Take(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (count == 0 || _position == length) return 0;
        if (_rest.IsEmpty) _rest = Whole(NextChunk().SingleOrDefault());
        return Take(buffer.AsSpan(offset, count));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) database.Dispose();
        base.Dispose(disposing);
    }

    private async Task<byte[]> FetchAsync(CancellationToken cancellation) =>
        Whole(await NextChunk().SingleOrDefaultAsync(cancellation));

    private IQueryable<byte[]> NextChunk()
    {
        var number = _next;
        return database.FileChunks.AsNoTracking()
            .Where(chunk => chunk.FileId == fileId && chunk.Number == number)
            .Select(chunk => chunk.Bytes);
    }

    private byte[] Whole(byte[]? chunk)
    {
        _next++;
        var expected = Math.Min(FileChunk.Size, length - _position);
        return chunk?.Length == expected ? chunk : throw new InvalidDataException($"File {fileId} lacks a part of its content.");
    }

    private int Take(Span<byte> into)
    {
        var taken = Math.Min(into.Length, _rest.Length);
        _rest.Span[..taken].CopyTo(into);
        _rest = _rest[taken..];
        _position += taken;
        return taken;
    }
}
