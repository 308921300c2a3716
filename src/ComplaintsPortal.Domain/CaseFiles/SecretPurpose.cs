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
}
