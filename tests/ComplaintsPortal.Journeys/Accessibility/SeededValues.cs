using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Journeys.Accessibility;

/// <summary>What the seeded register holds that may stand in an address: a case of each status, and the things within cases.</summary>
internal sealed class SeededValues
{
    private readonly List<(Guid Id, string Reference)> _cases = [];
    private readonly Dictionary<string, List<(string Reference, Guid Id)>> _within = [];

    /// <summary>Values given outright, by the pattern they belong to.</summary>
    public Dictionary<string, Dictionary<string, string>> Given { get; } = [];

    public IReadOnlyList<string> References => [.. _cases.Select(one => one.Reference)];

    public static async Task<SeededValues> ReadAsync(RegisterContext register)
    {
        var values = new SeededValues();
        var cases = await register.Set<Complaint>().AsNoTracking().OrderByDescending(c => c.ReceivedAt)
            .Select(c => new { c.Id, c.Reference, c.Status }).ToListAsync();
        values._cases.AddRange(cases.GroupBy(c => c.Status).SelectMany(group => group.Take(2)).Select(c => (c.Id, c.Reference)));
        var references = cases.ToDictionary(c => c.Id, c => c.Reference);
        void Add(string word, IEnumerable<(Guid Case, Guid Id)> found) =>
            values._within[word] = [.. found.Where(one => references.ContainsKey(one.Case)).Select(one => (references[one.Case], one.Id))];

        var letters = await register.Set<Letter>().AsNoTracking().Where(l => l.ComplaintId != null)
            .Select(l => new { l.Id, l.ComplaintId, l.Kind, l.State }).ToListAsync();
        Add("courriers", letters.DistinctBy(l => (l.Kind, l.State)).Select(l => (l.ComplaintId!.Value, l.Id)));
        Add("actions", (await register.Set<TreatmentAction>().AsNoTracking().OrderByDescending(a => a.Id).Take(20).ToListAsync()).Select(a => (a.ComplaintId, a.Id)));
        Add("questions", (await register.Set<ProgressQuestion>().AsNoTracking().OrderByDescending(q => q.Id).Take(20).ToListAsync()).Select(q => (q.ComplaintId, q.Id)));
        Add("personnes", (await register.Set<PersonConcerned>().AsNoTracking().OrderBy(p => p.ComplaintId).Take(5).ToListAsync()).Select(p => (p.ComplaintId, p.StaffId)));
        values._within["courriels"] = [.. (await register.IncomingMessages.AsNoTracking().OrderBy(m => m.Id).Take(3).ToListAsync()).Select(m => ("", m.Id))];
        values._within["equipe"] = [.. (await register.Staff.AsNoTracking().OrderBy(s => s.Id).Take(2).ToListAsync()).Select(s => ("", s.Id))];
        values._within["ameliorations"] = [.. (await register.Set<CorrectiveAction>().AsNoTracking().OrderBy(a => a.Id).Take(3).ToListAsync()).Select(a => ("", a.Id))];
        values._within["actions-correctives"] = values._within["ameliorations"];
        return values;
    }

    /// <summary>Each set of values the pattern's parameters may take; empty where the register holds nothing for it.</summary>
    public IEnumerable<IReadOnlyDictionary<string, string>> For(string pattern, IReadOnlyList<string> named)
    {
        if (Given.TryGetValue(pattern, out var given))
        {
            return [given];
        }

        if (named is ["reference"])
        {
            return _cases.Select(one => Pair("reference", one.Reference));
        }

        if (named is ["version"])
        {
            return [Pair("version", "1")];
        }

        var word = pattern.Split('/').Zip(pattern.Split('/').Skip(1)).FirstOrDefault(two => two.Second.StartsWith("{id", StringComparison.Ordinal)).First ?? "";
        return _within.GetValueOrDefault(word, []).Select(one => new Dictionary<string, string> { ["reference"] = one.Reference, ["id"] = one.Id.ToString() });
    }

    private static Dictionary<string, string> Pair(string name, string value) => new() { [name] = value };
}
