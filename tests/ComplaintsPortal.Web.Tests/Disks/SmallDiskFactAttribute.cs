namespace ComplaintsPortal.Web.Tests.Disks;

/// <summary>Needs the right to mount; skipped with its reason elsewhere.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    public SmallDiskFactAttribute() => Skip = SmallDisk.Missing;
}
