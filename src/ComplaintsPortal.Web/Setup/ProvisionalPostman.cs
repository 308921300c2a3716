using System.Text;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.Setup;

/// <summary>Stands in until the Mail project's postman is there.</summary>
public sealed class ProvisionalPostman : IPostman
{
    public byte[] Compose(OutgoingLetter letter) => Encoding.UTF8.GetBytes($"Message-ID: <{letter.MessageId}>\r\nSubject: {letter.Subject}\r\n\r\n{letter.Text}");

    public Task<Handover> HandOverAsync(OutgoingBytes message, CancellationToken cancellation) =>
        Task.FromResult(new Handover(HandoverOutcome.LeftInFolder, ""));
}
