namespace ComplaintsPortal.Casework.Scanning;

/// <summary>The antivirus, a true edge. A scan that comes to nothing is an answer too, never an exception.</summary>
public interface IScanner
{
    /// <summary>Whether the organisation has an antivirus at all; without one no file waits for it.</summary>
    bool IsOn { get; }

    Task<bool> AnswersAsync(CancellationToken cancellation);

    /// <summary>Which signatures it goes by now, in its own words; null where it does not say. Others than before: what it cleared may be looked at again.</summary>
    Task<string?> SignaturesAsync(CancellationToken cancellation);

    /// <summary>Reads the content once, forward.</summary>
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation);
}
