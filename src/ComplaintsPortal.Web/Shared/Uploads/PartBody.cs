namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>The content of one part, each piece of it a step.</summary>
internal sealed class PartBody(Stream part, StepwiseBody steps) : ForwardStream
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        steps.BeginStep();
        return part.ReadAsync(buffer, cancellationToken);
    }
}
