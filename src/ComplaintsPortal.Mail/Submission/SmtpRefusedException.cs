namespace ComplaintsPortal.Mail.Submission;

/// <summary>The server answered a step otherwise than well. <paramref name="final"/>: this letter, and not just now.</summary>
internal sealed class SmtpRefusedException(SmtpReply reply, bool final) : Exception(reply.Text)
{
    public SmtpReply Reply { get; } = reply;

    public bool IsFinal { get; } = final;
}
