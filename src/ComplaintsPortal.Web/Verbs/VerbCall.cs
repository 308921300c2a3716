using ComplaintsPortal.Persistence;
using ComplaintsPortal.Web.Setup;
using ComplaintsPortal.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Verbs;

/// <summary>One call of a verb: its arguments, its console, and the portal's services for those that need them.</summary>
public sealed class VerbCall(Arguments arguments, VerbConsole console, Action<IServiceCollection>? adjust = null, bool needsARegister = false) : IAsyncDisposable
{
    private WebApplication? portal;
    private AsyncServiceScope? scope;

    public Arguments Arguments { get; } = arguments;

    public TextReader In { get; } = console.In;

    public TextWriter Out { get; } = console.Out;

    public TextWriter Error { get; } = console.Error;

    /// <summary>The portal's services in a scope of this call, built on first use: settings are read and validated then.</summary>
    public IServiceProvider Services
    {
        get
        {
            if (scope is null)
            {
                var (builder, settings) = Foundations.Lay([.. Arguments.Settings], quiet: true);
                builder.AddPages(settings);
                builder.Services.AddLook();
                adjust?.Invoke(builder.Services);
                if (needsARegister) settings.Register.RequireRegister();
                portal = builder.Build();
                scope = portal.Services.CreateAsyncScope();
            }

            return scope.Value.ServiceProvider;
        }
    }

    /// <summary>The same services once the register is open: migrated where that is automatic, its organisation known. EF's model, which
    /// every such verb needs and which takes longer, is made beside it; whatever is wrong there is told where it is used.</summary>
    public async Task<IServiceProvider> OpenAsync(CancellationToken stop)
    {
        var services = Services;
        var model = Task.Run(() => MakeModel(services), CancellationToken.None);
        try
        {
            await Register.OpenAsync(services, stop);
            return services;
        }
        finally
        {
            await model.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The same call over services adjusted further, with a portal of its own.</summary>
    public VerbCall With(Action<IServiceCollection> further) => new(Arguments, console, services =>
    {
        adjust?.Invoke(services);
        further(services);
    }, needsARegister);

    /// <summary>A path of the command line: relative to the current folder.</summary>
    public string PathOf(string written) => Path.GetFullPath(written, console.Folder);

    public async ValueTask DisposeAsync()
    {
        if (scope is { } opened)
        {
            await opened.DisposeAsync();
        }

        if (portal is not null)
        {
            await portal.DisposeAsync();
        }
    }

    private static void MakeModel(IServiceProvider services)
    {
        using var register = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        _ = register.Model;
    }
}
