using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.Versioning;

namespace ComplaintsPortal.Web.Setup.Services;

/// <summary>
/// Lets the service control manager of Windows start and stop the portal. The package that does this cannot be had everywhere
/// this builds; docs/decisions/0008-installed.md says when it takes this one's place.
/// </summary>
[SupportedOSPlatform("windows")]
public sealed class WindowsService : IHostLifetime, IDisposable
{
    private static readonly TimeSpan MayTake = TimeSpan.FromSeconds(30);

    private readonly IHostApplicationLifetime lifetime;
    private readonly TaskCompletionSource connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim ended = new();

    // Held in fields: the manager calls them for as long as the service lives.
    private readonly ServiceControl.Main main;
    private readonly ServiceControl.Handler handler;
    private IntPtr status;

    public WindowsService(IHostApplicationLifetime lifetime)
    {
        this.lifetime = lifetime;
        (main, handler) = (RunAsService, Handle);
        lifetime.ApplicationStarted.Register(() => Report(ServiceControl.Running));
        lifetime.ApplicationStopping.Register(() => Report(ServiceControl.StopPending));
    }

    /// <summary>Services run in session 0, where nobody sits, and are started by services.exe without a console.</summary>
    public static bool IsOne
    {
        get
        {
            using var own = Process.GetCurrentProcess();
            return own.SessionId == 0 && !Environment.UserInteractive && Environment.GetEnvironmentVariable("ASPNETCORE_IIS_PHYSICAL_PATH") is null;
        }
    }

    public Task WaitForStartAsync(CancellationToken cancellationToken)
    {
        new Thread(Dispatch) { IsBackground = true, Name = "Service control" }.Start();
        return connected.Task.WaitAsync(MayTake, cancellationToken);
    }

    /// <summary>Called once everything has stopped: only then does the manager hear it.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Report(ServiceControl.Stopped);
        ended.Set();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        ended.Set();
        ended.Dispose();
    }

    /// <summary>Does not return before the service has stopped. Where no manager waits for this process (a scheduled task), it is
    /// a process like any other.</summary>
    private void Dispatch()
    {
        ServiceControl.TableEntry[] table = [new() { Name = "", Main = main }, default];
        if (ServiceControl.StartServiceCtrlDispatcher(table))
        {
            return;
        }

        var failure = new Win32Exception();
        if (failure.NativeErrorCode == ServiceControl.NoManagerWaits)
        {
            connected.TrySetResult();
        }
        else
        {
            connected.TrySetException(failure);
        }
    }

    private void RunAsService(int count, IntPtr words)
    {
        status = ServiceControl.RegisterServiceCtrlHandlerEx("", handler, IntPtr.Zero);
        if (status == IntPtr.Zero)
        {
            connected.TrySetException(new Win32Exception());
            return;
        }

        Report(ServiceControl.StartPending);
        connected.TrySetResult();
        ended.Wait();
    }

    private int Handle(int control, int type, IntPtr data, IntPtr context)
    {
        if (control is ServiceControl.Stop or ServiceControl.Shutdown)
        {
            lifetime.StopApplication();
        }

        return control is ServiceControl.Stop or ServiceControl.Shutdown or ServiceControl.Interrogate ? 0 : ServiceControl.NotImplemented;
    }

    private void Report(int state)
    {
        if (status == IntPtr.Zero)
        {
            return;
        }

        var said = new ServiceControl.Status
        {
            Type = ServiceControl.OwnProcess,
            State = state,
            Accepted = state == ServiceControl.Running ? ServiceControl.AcceptsStopAndShutdown : 0,
            WaitHint = state is ServiceControl.StartPending or ServiceControl.StopPending ? (int)MayTake.TotalMilliseconds : 0,
        };
        ServiceControl.SetServiceStatus(status, ref said);
    }
}
