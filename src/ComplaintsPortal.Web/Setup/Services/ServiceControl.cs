using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace ComplaintsPortal.Web.Setup.Services;

/// <summary>The few words of the service control manager of Windows (winsvc.h).</summary>
[SupportedOSPlatform("windows")]
internal static class ServiceControl
{
    public const int OwnProcess = 0x10;
    public const int Stopped = 1;
    public const int StartPending = 2;
    public const int StopPending = 3;
    public const int Running = 4;
    public const int AcceptsStopAndShutdown = 0x1 | 0x4;
    public const int Stop = 1;
    public const int Interrogate = 4;
    public const int Shutdown = 5;
    public const int NotImplemented = 120;
    public const int NoManagerWaits = 1063;

    private const string Library = "advapi32.dll";

    public delegate void Main(int count, IntPtr words);

    public delegate int Handler(int control, int type, IntPtr data, IntPtr context);

    [DllImport(Library, EntryPoint = "StartServiceCtrlDispatcherW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool StartServiceCtrlDispatcher([In] TableEntry[] table);

    [DllImport(Library, EntryPoint = "RegisterServiceCtrlHandlerExW", CharSet = CharSet.Unicode, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern IntPtr RegisterServiceCtrlHandlerEx(string name, Handler handler, IntPtr context);

    [DllImport(Library, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool SetServiceStatus(IntPtr service, ref Status status);

    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
    public struct TableEntry
    {
        [MarshalAs(UnmanagedType.LPWStr)]
        public string? Name;

        [MarshalAs(UnmanagedType.FunctionPtr)]
        public Main? Main;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct Status
    {
        public int Type;
        public int State;
        public int Accepted;
        public int ExitCode;
        public int SpecificExitCode;
        public int CheckPoint;
        public int WaitHint;
    }
}
