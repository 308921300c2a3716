namespace ComplaintsPortal.Casework.Mailroom;

/// <summary>What the inbox shows.</summary>
public enum InboxFilter
{
    /// <summary>Doubtful: a person says what it is (R50).</summary>
    ToDecide,

    /// <summary>The portal put it into a case; nobody has read it yet.</summary>
    ToRead,

    /// <summary>Became a complaint, or lies in a case.</summary>
    InCases,

    /// <summary>Mail servers' reports on our letters.</summary>
    Reports,

    /// <summary>Not ours.</summary>
    SetAside,
}
