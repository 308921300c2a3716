using System.Text.Json;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Casework.Replying;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Tracking;

/// <summary>Which documents went with which sent reply, as the journal of the case says.</summary>
public sealed class SentDocuments(RegisterContext database)
{
    public async Task<ILookup<Guid, Document>> OfAsync(Guid complaintId, CancellationToken cancellation)
    {
        var sent = await database.Replies.AsNoTracking().Where(r => r.ComplaintId == complaintId && r.SentAt != null).Select(r => r.Id).ToListAsync(cancellation);
        var facts = await database.Journal.AsNoTracking().Where(e => e.ComplaintId == complaintId && e.Act == ActNames.ReplyWritten)
            .OrderBy(e => e.Sequence).Select(e => e.Facts).ToListAsync(cancellation);
        var pairs = facts.Select(f => JsonSerializer.Deserialize<Dictionary<string, string?>>(f) ?? []).SelectMany(Pairs).Where(p => sent.Contains(p.Reply)).ToList();
        var ids = pairs.Select(p => p.Document).Distinct().ToList();
        var documents = ids.Count == 0 ? [] : await database.Documents.AsNoTracking()
            .Where(d => d.ComplaintId == complaintId && ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, cancellation);
        return pairs.Where(p => documents.ContainsKey(p.Document)).ToLookup(p => p.Reply, p => documents[p.Document]);
    }

    /// <summary>One document of a sent reply of this case; null for any other.</summary>
    public async Task<Document?> FindAsync(Guid complaintId, Guid replyId, Guid documentId, CancellationToken cancellation) =>
        (await OfAsync(complaintId, cancellation))[replyId].FirstOrDefault(d => d.Id == documentId);

    private static IEnumerable<(Guid Reply, Guid Document)> Pairs(Dictionary<string, string?> facts) =>
        Guid.TryParse(facts.GetValueOrDefault("reply"), out var reply)
            ? (facts.GetValueOrDefault(ReplyToComplaint.SentDocuments) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => (reply, Guid.Parse(id)))
            : [];
}
