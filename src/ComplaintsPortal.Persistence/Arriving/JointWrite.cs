namespace ComplaintsPortal.Persistence.Arriving;

/// <summary>A write that waits for the others of its moment.</summary>
internal abstract class JointWrite
{
    /// <summary>Whether whoever asked is gone before it began; then it is not begun.</summary>
    public abstract bool IsGivenUp();

    /// <summary>Does the work; what it throws is its own failure.</summary>
    public abstract Task DoAsync(ArrivalRows rows);

    /// <summary>It failed by itself: the others go on.</summary>
    public abstract void NoteFailure(Exception failure);

    /// <summary>The transaction failed, and all in it.</summary>
    public abstract void Fail(Exception failure);

    /// <summary>The transaction is kept: answers what was done, or why not.</summary>
    public abstract void Settle();
}

internal sealed class JointWrite<T>(Func<ArrivalRows, Task<T>> work, CancellationToken cancellation) : JointWrite
{
    /// <summary>Whoever waits goes on elsewhere, and holds nobody up.</summary>
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;
    private Exception? _failure;

    public Task<T> Answer => _answer.Task;

    public override bool IsGivenUp() => cancellation.IsCancellationRequested && _answer.TrySetCanceled(cancellation);

    public override async Task DoAsync(ArrivalRows rows) => (_failure, _result) = (null, await work(rows));

    public override void NoteFailure(Exception failure) => _failure = failure;

    public override void Fail(Exception failure) => _answer.SetException(failure);

    public override void Settle()
    {
        if (_failure is { } failure) _answer.SetException(failure);
        else _answer.SetResult(_result);
    }
}
