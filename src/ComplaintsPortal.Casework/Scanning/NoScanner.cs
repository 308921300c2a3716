namespace ComplaintsPortal.Casework.Scanning;

/// <summary>No antivirus is configured.</summary>
public sealed class NoScanner : IScanner
{
    public bool IsOn => false;

    public Task<bool> AnswersAsync(CancellationToken cancellation) => Task.FromResult(false);

    public Task<string?> SignaturesAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

    public Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation) =>
        Task.FromResult(ScanVerdict.TryAgain("no antivirus is configured"));
}
