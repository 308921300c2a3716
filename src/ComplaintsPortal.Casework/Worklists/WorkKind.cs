namespace ComplaintsPortal.Casework.Worklists;

/// <summary>What waits for somebody, in the order in which it should be done.</summary>
public enum WorkKind
{
    /// <summary>The reply is late (R12).</summary>
    Overdue,

    /// <summary>The reply is due within five working days.</summary>
    DueSoon,

    /// <summary>The complainant asked where it stands and has no answer yet (R31).</summary>
    Question,

    /// <summary>A reply was contested and not answered again (R18, R28).</summary>
    Contested,

    /// <summary>A consumer without a reply for two months must be told of the mediator, and the organisation names no fit one (R25).</summary>
    MediatorToName,

    /// <summary>The acknowledgement has not left, and will not without somebody (R21).</summary>
    ToAcknowledge,

    /// <summary>A message that came in and that a person must say something of: a complaint, part of a case, not ours (R50).</summary>
    MessageToDecide,

    /// <summary>A message that went into its case by itself and that nobody has read yet (R50).</summary>
    MessageToRead,

    /// <summary>Arrived, whether it is acknowledged yet or not: to be examined (R3).</summary>
    ToExamine,

    /// <summary>Something was asked for and is awaited: information (R4), or the written statement of an oral complaint (R6).</summary>
    Incomplete,

    /// <summary>Cases with letters that will not leave by themselves, acknowledgements among them: on paper, in the pickup folder, refused, bounced, given up (R48).</summary>
    Letter,

    /// <summary>The antivirus keeps a file apart: another copy is to be asked for, or a manager says that it was mistaken.</summary>
    SetApart,

    /// <summary>Nobody owns it.</summary>
    NoOwner,

    /// <summary>Information asked for has not come, and no reminder has left (R4).</summary>
    ToRemind,

    /// <summary>The invitation to confirm in writing stays without an answer, and no reminder has left (R6).</summary>
    ConfirmationToRemind,

    /// <summary>Reminded, and the days of patience are over: may be closed unregistered (R4).</summary>
    ToDismiss,

    /// <summary>Answered, to be closed (R28).</summary>
    ToClose,

    /// <summary>Upheld without a cause, or without a corrective action or a reasoned "none" (R30).</summary>
    ToImprove,

    /// <summary>Corrective actions past their date (R30).</summary>
    CorrectiveActionLate,
}
