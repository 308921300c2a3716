using System.Data.Common;

namespace ComplaintsPortal.Persistence;

/// <summary>A write that was not begun because the register's file is known to be damaged: what were laid there might be lost (R1).</summary>
/// <param name="finding">The first damage, in the database's words.</param>
public sealed class DamagedRegisterException(string finding)
    : DbException($"The register's file is damaged, and nothing is written to it until a backup is put back: {finding}")
{
    public string Finding { get; } = finding;
}
