using ComplaintsPortal.Domain.IncomingMail;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>What went wrong while reading, each once, in the order met.</summary>
internal sealed class Faults
{
    private readonly List<MessageFault> _met = [];

    public IReadOnlyList<MessageFault> Met => _met;

    public void Add(MessageFault fault)
    {
        if (!_met.Contains(fault)) _met.Add(fault);
    }
}
