namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the outbox shows: everything that waits, or one reason of waiting, or what has left.</summary>
public enum OutboxFilter
{
    /// <summary>Not sent yet, for whatever reason.</summary>
    Waiting,

    /// <summary>On its way by itself: the next try is due.</summary>
    OnItsWay,

    /// <summary>Written into the pickup folder, for there is no mail server.</summary>
    InFolder,

    /// <summary>To print and post.</summary>
    Paper,

    /// <summary>Refused, given up or come back: somebody must do something.</summary>
    Failed,

    /// <summary>Accepted by the next server, or posted.</summary>
    Gone,
}
