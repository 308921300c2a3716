namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// What one step of reading a form of parts may take of its body. The framework's reader of parts holds a header, or what follows a boundary, to its
/// bound only within one filling of its buffer, so that a line without end would be gathered whole: a step that goes on for longer ends the form.
/// </summary>
internal sealed class StepwiseBody(Stream body) : ForwardStream
{
    /// <summary>Bytes: the headers of a part and some fillings of the reader's buffer.</summary>
    private const int MostInAStep = FormBounds.PartHeaderBytes + (16 << 10);

    private int _taken;

    /// <summary>The next header, or the next piece of a part, is asked for.</summary>
    public void BeginStep() => _taken = 0;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        _taken += read;
        return _taken <= MostInAStep ? read : throw new BodyTooLongException();
    }
}
