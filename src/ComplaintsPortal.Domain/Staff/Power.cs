namespace ComplaintsPortal.Domain.Staff;

/// <summary>What a member of staff may do; who may is in <see cref="Powers"/> and nowhere else.</summary>
public enum Power
{
    /// <summary>Work list, register, case files, corrective actions: to read.</summary>
    ReadCases,

    /// <summary>Everything that changes a case: examine, complete, register, treat, answer, close.</summary>
    HandleCases,

    /// <summary>Reports of violence, harassment, discrimination, and what the complainant marked as sensitive.</summary>
    ReadConfidential,

    /// <summary>Send a reply to a consumer although no mediator is configured, name persons concerned, allow a reasoned exception, release a file that the antivirus keeps apart by mistake.</summary>
    OverrideRules,

    ExportRegister,
    ReadReports,
    VerifyJournal,

    /// <summary>The organisation's profile, its procedure, its rules.</summary>
    EditOrganisation,

    ManageStaff,
}
