namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>A request's body that ends in <see cref="BodyTooLongException"/> once more than a number of bytes were read of it.</summary>
internal sealed class BoundedBody(Stream body, long most) : ForwardStream
{
    private long _read;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(buffer, cancellationToken);
        _read += read;
        return _read <= most ? read : throw new BodyTooLongException();
    }
}
