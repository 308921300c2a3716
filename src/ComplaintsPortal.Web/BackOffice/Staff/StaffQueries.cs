using ComplaintsPortal.Casework;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.BackOffice.Staff;

/// <summary>The accounts as the administrator's pages show them: open ones first, by name.</summary>
public sealed class StaffQueries(RegisterContext register, OfficeClock clock)
{
    public async Task<IReadOnlyList<StaffRow>> AllAsync(CancellationToken stop)
    {
        var today = clock.Today;
        var rows = await register.Staff.AsNoTracking()
            .Select(staff => new StaffRow(
                staff.Id, staff.Name, staff.Email ?? "", staff.Role, staff.Until, staff.Disabled, staff.PasswordHash != null, staff.Until < today))
            .ToListAsync(stop);
        return [.. rows.OrderBy(row => row.Disabled || row.IsOver).ThenBy(row => row.Name, StringComparer.CurrentCulture)];
    }

    public async Task<StaffRow?> FindAsync(Guid id, CancellationToken stop) =>
        (await AllAsync(stop)).FirstOrDefault(row => row.Id == id);
}
