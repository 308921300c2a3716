using ComplaintsPortal.Domain.CaseFiles;

namespace ComplaintsPortal.Casework.Scanning;

/// <summary>One document or raw message for the antivirus, the latter perhaps of no case yet, with what it said of it before.</summary>
public sealed record FileToScan(Guid Id, Guid? ComplaintId, string Sha256, ScanState State, int FailedScans)
{
    /// <summary>It was found clean and is looked at again.</summary>
    public bool IsSecondLook => State == ScanState.Clean;
}
