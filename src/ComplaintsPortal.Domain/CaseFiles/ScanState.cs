namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What the antivirus has said of a file so far, or a manager after it, for a file that it took for infected and is not. Without an antivirus every file stays waiting, which then holds nothing back.</summary>
public enum ScanState { Waiting, Clean, Infected, NotScannable, Released }
