using ComplaintsPortal.Persistence.Files;

namespace ComplaintsPortal.Persistence.Tests.Files;

/// <summary>A sender who stops after the first chunk until told to go on.</summary>
internal sealed class Stalling(int length) : ReadOnlyStream
{
    private readonly TaskCompletionSource _stalled = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _sent;

    public Task Stalled => _stalled.Task;

    public void GoOn() => _goOn.SetResult();

    public override int Read(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, length - _sent);
        _sent += count;
        return count;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_sent == FileChunk.Size)
        {
            _stalled.TrySetResult();
            await _goOn.Task;
        }
        return Read(buffer.Span);
    }
}
