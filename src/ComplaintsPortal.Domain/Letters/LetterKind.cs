namespace ComplaintsPortal.Domain.Letters;

/// <summary>What a letter is for; each kind has one template.</summary>
public enum LetterKind
{
    Acknowledgement,
    InformationRequest,
    InformationReminder,
    ConfirmationInvitation,
    ConfirmationReminder,
    Requalification,
    Extension,
    Reply,
    ClosedUnregistered,
    ProgressAnswer,
    WithdrawalConfirmation,
    ContestAcknowledgement,
    RecoveryLink,
    MediationInformation,
    PromiseCheck,
    PaperForm,
    StaffReminder,
    StaffDigest,
    JournalHead,
}
