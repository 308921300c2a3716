namespace ComplaintsPortal.Domain.Letters;

/// <summary>What can go wrong on our side of the line to a mail server, where no server's answer says it. What a server answered stands for itself.</summary>
public enum MailFault
{
    /// <summary>No such host, refused, no way there.</summary>
    Unreachable,

    /// <summary>It did not answer within the time allowed for the step.</summary>
    TimedOut,

    /// <summary>The line was cut before the step was over.</summary>
    Cut,

    /// <summary>Its certificate is for another host, expired, or from nobody this machine trusts.</summary>
    Untrusted,

    /// <summary>It offers no encryption although it is asked for, or could not agree on one.</summary>
    NoEncryption,

    /// <summary>What it said is not the protocol's.</summary>
    Garbled,

    /// <summary>It offers no way to sign in that we have.</summary>
    NoWayToSignIn,

    /// <summary>It knows neither the account nor the password, or does not let it in.</summary>
    SignInRefused,

    /// <summary>The program that prints the token failed, took too long or printed none.</summary>
    NoToken,

    /// <summary>It sends nothing for us: not as this sender, not to others, not from this host or account (<see cref="RefusalOfUs"/>).</summary>
    NotAllowed,

    /// <summary>An address outside ASCII, and a server that does not take it (RFC 6531).</summary>
    NoInternationalAddress,

    /// <summary>The message is longer than the server takes (RFC 1870).</summary>
    TooLarge,

    /// <summary>The bytes are not lines as mail has them.</summary>
    NotSendable,

    /// <summary>The mailbox has no such folder, or does not let it be read.</summary>
    NoFolder,
}
