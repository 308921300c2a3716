namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Everything that can be done to an arrival and that may change where it stands.</summary>
public enum Move
{
    AskForInformation,
    ReceiveInformation,
    Remind,
    ConfirmInWriting,
    Register,
    TakeUp,
    Requalify,
    Maintain,
    StartTreatment,
    Extend,
    Reply,
    RecordReplySent,
    ReopenDutyToReply,
    Contest,
    OpenMediation,
    EndMediation,
    Close,
    Reopen,

    /// <summary>Back into treatment of something that stands in the register: after a requalification or a withdrawal.</summary>
    Reinstate,
    Withdraw,
    CloseUnregistered,
}
