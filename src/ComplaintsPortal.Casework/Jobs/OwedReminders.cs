using ComplaintsPortal.Casework.Organisation;
using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Jobs;

/// <summary>The cases whose due date is near or over, by the indexes of the work list, each with the reminders that are owed by today (R22).</summary>
public sealed class OwedReminders(RegisterContext database, OfficeClock clock, CurrentOrganisation organisation)
{
    public async Task<IReadOnlyList<RemindedCase>> ReadAsync(CancellationToken cancellation)
    {
        var near = NearestDay();
        var complaints = database.Complaints.AsNoTracking().Where(c => !c.IsTest);
        var concerned = database.PersonsConcerned.AsNoTracking().Where(p => p.ExceptionReason == null);
        var first = await complaints.OwedAReply().Where(c => c.DueOn <= near)
            .Select(c => new Owed(
                c.Id, c.ReceivedOn, c.DueOn!.Value, c.Policy, c.OwnerId, c.Confidential,
                concerned.Where(p => p.ComplaintId == c.Id).Select(p => p.StaffId).ToList()))
            .ToListAsync(cancellation);
        var again = await (
            from c in complaints.OwedAnotherReply(database)
            from k in c.Contestations
            where k.AnsweredAt == null
            select new Owed(
                c.Id, k.MadeOn, k.DueOn, c.Policy, c.OwnerId, c.Confidential,
                concerned.Where(p => p.ComplaintId == c.Id).Select(p => p.StaffId).ToList())).ToListAsync(cancellation);
        return [.. first.Concat(again).Select(Reminded).Where(c => c.Reminders.Count > 0)];
    }

    /// <summary>The latest due date that could be told of today, counted by the days of an office, which are the fewest.</summary>
    private DateOnly NearestDay()
    {
        var days = organisation.Profile.FollowUp.DueReminderDays.DefaultIfEmpty(0).Max();
        return new WorkingCalendar(organisation.Profile.Deadline with { Convention = DayConvention.Ouvres }).Count(clock.Today, days).DueOn;
    }

    private RemindedCase Reminded(Owed owed) => new(owed.Id, owed.OwnerId, owed.Confidential, owed.Concerned,
        ReminderPlan.OwedOn(clock.Today, new WorkingCalendar(owed.Policy), owed.From, owed.DueOn, organisation.Profile.FollowUp.DueReminderDays));

    private sealed record Owed(Guid Id, DateOnly From, DateOnly DueOn, DeadlinePolicy Policy, Guid? OwnerId, bool Confidential, List<Guid> Concerned);
}
