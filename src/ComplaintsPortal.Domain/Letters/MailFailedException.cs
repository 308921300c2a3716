namespace ComplaintsPortal.Domain.Letters;

/// <summary>A mail server could not be spoken with. The edge to incoming mail throws it and nothing else; nothing was lost, the next try goes on from the same mark.</summary>
public sealed class MailFailedException(MailFailure failure) : Exception(failure.ToString())
{
    public MailFailedException(MailFault fault, string detail = "") : this(new MailFailure(fault, detail))
    {
    }

    public MailFailure Failure { get; } = failure;
}
