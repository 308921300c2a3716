namespace ComplaintsPortal.Domain.CaseFiles;

/// <summary>What the antivirus has said of a file so far. Without an antivirus every file stays waiting, which then holds nothing back.</summary>
public enum ScanState { Waiting, Clean, Infected, NotScannable }
