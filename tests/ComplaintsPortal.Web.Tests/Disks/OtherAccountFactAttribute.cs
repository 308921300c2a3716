namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>Needs root, who alone gives files away and starts programs as another; skipped with its reason elsewhere.</summary>
internal sealed class OtherAccountFactAttribute : FactAttribute
{
    public OtherAccountFactAttribute() =>
        Skip = OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess ? null : "files are given to another account by root on Linux only";
}
