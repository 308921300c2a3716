using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ComplaintsPortal.Casework.Tests;

/// <summary>The lines of the portal's own log, as people read them, with whatever trace stands below them.</summary>
public sealed class LogLines : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = [];

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Lined(categoryName.StartsWith("ComplaintsPortal.", StringComparison.Ordinal) ? _lines : null);

    public void Dispose()
    {
    }

    private sealed class Lined(ConcurrentQueue<string>? lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => lines is not null && logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) lines!.Enqueue($"{formatter(state, exception)}{exception}");
        }
    }
}
