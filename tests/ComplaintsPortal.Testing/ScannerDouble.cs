using System.Collections.Concurrent;
using System.Text;
using ComplaintsPortal.Casework.Scanning;

namespace ComplaintsPortal.Testing;

/// <summary>An antivirus that is down until told otherwise, finds what holds <see cref="Bad"/>, and otherwise says what the test wants.</summary>
public sealed class ScannerDouble : IScanner
{
    public const string Bad = "malveillant";
    public const string Signature = "Test.Virus.Nom";

    private volatile bool _isUp;

    public bool IsOn { get; set; } = true;

    public bool IsUp { get => _isUp; set => _isUp = value; }

    public Func<string, ScanVerdict> Says { get; set; } =
        content => content.Contains(Bad, StringComparison.Ordinal) ? ScanVerdict.Infected(Signature) : ScanVerdict.Clean;

    /// <summary>The contents it was given, in order.</summary>
    public ConcurrentQueue<string> Scanned { get; } = new();

    public string? Signatures { get; set; } = "1";

    public Task<string?> SignaturesAsync(CancellationToken cancellation) => Task.FromResult(IsUp ? Signatures : null);

    public Task<bool> AnswersAsync(CancellationToken cancellation) => Task.FromResult(IsUp);

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken cancellation)
    {
        if (!IsUp) return ScanVerdict.TryAgain("nobody answers");
        using var reader = new StreamReader(content, Encoding.UTF8);
        var text = await reader.ReadToEndAsync(cancellation);
        Scanned.Enqueue(text);
        return Says(text);
    }
}
