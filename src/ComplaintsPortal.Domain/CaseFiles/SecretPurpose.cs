namespace ComplaintsPortal.Domain.CaseFiles;

public enum SecretPurpose
{
    /// <summary>The acknowledgement page; also what makes the same form sent twice one complaint.</summary>
    Acknowledgement,

    /// <summary>The code that goes with the reference.</summary>
    Code,

    /// <summary>A link in a letter; may be used again.</summary>
    Letter,

    /// <summary>A link sent on loss; serves once.</summary>
    Recovery,

    /// <summary>No link: a form of staff that was served, so that the same one sent twice is one act.</summary>
    Form,
}
