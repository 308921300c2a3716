using ComplaintsPortal.Casework.Upkeep.Demo;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared.Texts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ComplaintsPortal.Web.Verbs;

/// <summary><c>demo</c>: fills an empty database with believable cases, through the same use cases as the pages, on a clock of its own.</summary>
public sealed class DemoVerb : IVerb
{
    private const int MostCount = 1_000_000;
    private const int MostYears = 10;

    /// <summary>Arrivals after which a line says how far it is.</summary>
    private const int Step = 10_000;

    public string Name => "demo";

    public string Summary => ProgramWords.Of("Demo.Summary");

    public string Usage => "demo [--count N] [--seed S] [--years Y]";

    public IReadOnlyList<string> Options => ["--count", "--seed", "--years"];

    public IReadOnlyList<string> Switches => [];

    public async Task<int> RunAsync(VerbCall call, CancellationToken stop)
    {
        call.Arguments.EndAfter(0);
        var count = call.Arguments.Whole("--count", 300, 1, MostCount);
        var seed = call.Arguments.Whole("--seed", 1, 0, int.MaxValue);
        var years = call.Arguments.Whole("--years", 2, 1, MostYears);
        var end = TimeProvider.System.GetUtcNow();
        await using var demo = call.With(services => OnDemoTime(services, end.AddYears(-years).AddDays(-1)));
        var portal = await demo.OpenAsync(stop);
        try
        {
            await portal.GetRequiredService<FillWithDemo>().ExecuteAsync(count, seed, years, end, stop, Progress(call.Out, count));
        }
        catch (RefusedException refused)
        {
            await call.Error.WriteLineAsync(portal.GetRequiredService<Words>().Of(refused.Refusal));
            return ExitStatus.Failed;
        }

        await call.Out.WriteLineAsync(ProgramWords.Of("Demo.Done", count));
        return ExitStatus.Done;
    }

    private static Action<int> Progress(TextWriter output, int count)
    {
        var said = 0;
        return arrivals =>
        {
            if (arrivals / Step == said / Step || arrivals == count) return;
            said = arrivals;
            output.WriteLine(ProgramWords.Of("Demo.Progress", arrivals, count));
        };
    }

    private static void OnDemoTime(IServiceCollection services, DateTimeOffset start)
    {
        services.RemoveAll<TimeProvider>();
        services.AddSingleton<TimeProvider>(new DemoClock(start));
        var postman = services.Last(s => s.ServiceType == typeof(IPostman));
        services.Replace(ServiceDescriptor.Singleton<IPostman>(new DemoPostman((IPostman)postman.ImplementationInstance!)));
    }
}
