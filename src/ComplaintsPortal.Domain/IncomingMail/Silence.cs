namespace ComplaintsPortal.Domain.IncomingMail;

/// <summary>Why a message gets no automatic answer (R51).</summary>
public enum Silence
{
    /// <summary>It came from the null sender <c>&lt;&gt;</c>: a report, or another machine's answer.</summary>
    NullSender,

    /// <summary>Its <c>Auto-Submitted</c> says something else than <c>no</c> (RFC 3834).</summary>
    AutoSubmitted,

    /// <summary>It came through a list.</summary>
    List,

    /// <summary>Its <c>Precedence</c> is bulk, list, junk or auto_reply.</summary>
    Bulk,

    /// <summary>Nobody to answer: no address that can be read.</summary>
    NoAddress,

    /// <summary>The answer would come back to us.</summary>
    OwnAddress,

    /// <summary>Nobody reads there: no-reply, mailer-daemon, postmaster.</summary>
    NobodyReads,

    /// <summary>The answer would go to another address than the one it came from.</summary>
    Elsewhere,

    /// <summary>It was answered already.</summary>
    Answered,

    /// <summary>This address had its answers of the day.</summary>
    Often,

    /// <summary>The date by which the complaint should have its reply is past: somebody says what is to be written now.</summary>
    Late,
}
