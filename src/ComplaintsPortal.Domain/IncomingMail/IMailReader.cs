namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>The edge to reading a message: takes any bytes, never throws for what is in them, and never takes more than a few times their size.</summary>
public interface IMailReader
{
    ReadMessage Read(ReadOnlyMemory<byte> message);
}
