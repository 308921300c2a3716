using ComplaintsPortal.Domain.Organisation;
using ComplaintsPortal.Domain.Reporting;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Organisation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Reporting;

/// <summary>The history of the deadline rules, from the versions of the profile; a version that left them as they were is no new rule.</summary>
internal sealed class ReadRules(RegisterContext database, OfficeClock clock)
{
    public async Task<IReadOnlyList<RulesInForce>> ExecuteAsync(CancellationToken cancellation)
    {
        var rules = new List<RulesInForce>();
        var versions = database.Set<ProfileVersion>().AsNoTracking().OrderBy(v => v.Version).Select(v => new { v.Json, v.SavedAt });
        await foreach (var version in versions.AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var policy = ProfileReader.Read(version.Json).Deadline;
            if (rules.Count == 0 || rules[^1].Policy != policy) rules.Add(new(clock.DateOf(version.SavedAt), policy));
        }
        return rules;
    }
}
