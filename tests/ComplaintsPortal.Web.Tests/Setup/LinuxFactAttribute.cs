namespace ComplaintsPortal.Web.Tests.Setup;

/// <summary>What only Linux has.</summary>
internal sealed class LinuxFactAttribute : FactAttribute
{
    public LinuxFactAttribute()
    {
        if (!OperatingSystem.IsLinux()) Skip = "Only Linux has it.";
    }
}
