namespace ComplaintsPortal.Casework.Letters;

/// <summary>What the outbox shows: what waits for staff, or one reason of waiting, or what has left.</summary>
public enum OutboxFilter
{
    /// <summary>Will not leave without somebody: in the folder, on paper, failed. The work list counts the same.</summary>
    Waiting,

    /// <summary>On its way by itself: the next try is due.</summary>
    OnItsWay,

    /// <summary>Written into the pickup folder, for there is no mail server.</summary>
    InFolder,

    /// <summary>To print and post.</summary>
    Paper,

    /// <summary>Refused, given up, come back or held back: somebody must do something.</summary>
    Failed,

    /// <summary>Accepted by the next server, or posted.</summary>
    Gone,

    /// <summary>What the portal wrote to staff, of no case, whatever became of it: for managers.</summary>
    ToStaff,
}
