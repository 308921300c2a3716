namespace ComplaintsPortal.Web.Setup;

/// <summary>A start, or the work of a verb, that must write something down and cannot: one line for the operator.</summary>
public sealed class DiskRefusedException(string place, Exception cause)
    : Exception(ProgramWords.Of("Disk.Refused", place, cause.Message.TrimEnd('.').ReplaceLineEndings(" ")), cause);
