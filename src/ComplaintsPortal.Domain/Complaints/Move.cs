namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Everything that can be done to an arrival and that may change where it stands.</summary>
public enum Move
{
    AskForInformation,
    ReceiveInformation,

    /// <summary>What was asked for has come: the arrival is to be examined again.</summary>
    AnswerRequests,
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

    /// <summary>Back to where it was worked on: in treatment after a requalification or a withdrawal, incomplete while something is still asked for.</summary>
    Reinstate,
    Withdraw,
    CloseUnregistered,
}
