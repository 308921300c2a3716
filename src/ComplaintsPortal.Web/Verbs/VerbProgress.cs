using System.Diagnostics;
using ComplaintsPortal.Web.Setup;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>How far a long verb is: on a terminal one line that is written over, elsewhere a line every few seconds. It goes beside the answer and never into it.</summary>
public sealed class VerbProgress(TextWriter error) : IDisposable
{
    private static readonly TimeSpan OnATerminal = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan Elsewhere = TimeSpan.FromSeconds(5);

    private readonly bool _isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private int _shown;

    public void Say(string name, params object[] facts)
    {
        if (_since.Elapsed < (_isTerminal ? OnATerminal : Elsewhere)) return;
        _since.Restart();
        var line = ProgramWords.Of(name, facts);
        if (_isTerminal) error.Write('\r' + line.PadRight(_shown));
        else error.WriteLine(line);
        _shown = line.Length;
    }

    /// <summary>Leaves the terminal as it was.</summary>
    public void Clear()
    {
        if (_isTerminal && _shown > 0) error.Write('\r' + new string(' ', _shown) + '\r');
        _shown = 0;
    }

    public void Dispose() => Clear();
}
