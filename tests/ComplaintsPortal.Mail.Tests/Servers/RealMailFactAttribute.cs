namespace ComplaintsPortal.Mail.Tests.Servers;

/// <summary>A fact that needs Postfix and Dovecot: shown as skipped, with the reason, where they are not.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RealMailFactAttribute : FactAttribute
{
    public RealMailFactAttribute() => Skip = RealMail.Absent;
}
