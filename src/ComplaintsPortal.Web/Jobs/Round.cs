namespace ComplaintsPortal.Web.Jobs;

/// <summary>A job that comes round: what to run, and how long to rest. It must be safe to run twice and in two places.</summary>
public sealed record Round(string Name, TimeSpan Rest, Func<IServiceProvider, CancellationToken, Task> RunOnceAsync);
