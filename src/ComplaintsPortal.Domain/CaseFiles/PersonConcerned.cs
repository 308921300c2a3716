namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>A member of staff whom the complaint is about: can't handle, close or read the case, unless a reasoned exception lets them where nobody else is left (R44).</summary>
public sealed class PersonConcerned
{
    private PersonConcerned() { }

    public PersonConcerned(Guid complaintId, Guid staffId) => (ComplaintId, StaffId) = (complaintId, staffId);

    public Guid ComplaintId { get; private set; }
    public Guid StaffId { get; private set; }

    /// <summary>Why they may after all; journalled and reported.</summary>
    public string? ExceptionReason { get; private set; }

    /// <summary>Refuses without a reason.</summary>
    public void Except(string reason)
    {
        RefusedException.When(string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-missing") : null);
        ExceptionReason = reason;
    }
}
