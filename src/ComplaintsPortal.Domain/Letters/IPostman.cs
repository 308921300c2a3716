namespace ComplaintsPortal.Domain.Letters;

/// <summary>The edge to outgoing mail: composes the bytes that are kept, and hands the same bytes over.</summary>
public interface IPostman
{
    byte[] Compose(OutgoingLetter letter);

    Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation);
}
