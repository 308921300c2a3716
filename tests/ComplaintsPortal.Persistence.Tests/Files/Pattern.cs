namespace ComplaintsPortal.Persistence.Tests.Files;

/// <summary>Long content that is nowhere in memory; notes how much is held while it is read.</summary>
internal sealed class Pattern(long length) : ReadOnlyStream
{
    private long _position;

    public long MostHeldMeanwhile { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (_position % (8 * 1024 * 1024) == 0) MostHeldMeanwhile = Math.Max(MostHeldMeanwhile, GC.GetTotalMemory(forceFullCollection: true));
        var count = (int)Math.Min(buffer.Length, length - _position);
        buffer[..count].Fill((byte)(_position % 251));
        _position += count;
        return count;
    }
}
