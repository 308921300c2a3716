namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>When the reply clock runs (R18).</summary>
public enum ClockPolicy
{
    /// <summary>From receipt, whatever is awaited meanwhile.</summary>
    FromReceipt,

    /// <summary>From receipt; stands still while information is awaited from the complainant.</summary>
    PausedWhileAwaiting,

    /// <summary>From the day the complaint is complete.</summary>
    FromCompleteness,
}
