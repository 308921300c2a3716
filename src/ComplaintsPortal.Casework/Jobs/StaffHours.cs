using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>When the portal writes to staff by itself: on the days on which somebody is there, from 7 to 20 o'clock where the organisation is.</summary>
public sealed class StaffHours(OfficeClock clock, CurrentOrganisation organisation)
{
    public static readonly TimeOnly From = new(7, 0), Noon = new(12, 0), Until = new(20, 0);

    /// <summary>The morning, in which the day's work is told.</summary>
    public bool AreEarly => AreOn && clock.TimeOfDay < Noon;

    public bool AreOn => clock.TimeOfDay.IsBetween(From, Until) && new WorkingCalendar(organisation.Profile.Deadline).IsOuvre(clock.Today);
}
