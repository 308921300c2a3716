using System.Text;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Persistence.Filling;
using ComplaintsPortal.Persistence.Search;
using ComplaintsPortal.Persistence.Staff;

namespace ComplaintsPortal.Casework.Upkeep.Demo;

/// <summary>
/// The records of a demonstration in the making. A case is found here as long as something can still happen in it; what can't
/// change any more is turned into rows at once and forgotten, so that memory holds only what is open. Each form comes once.
/// </summary>
internal sealed class DemoRecords(RegisterFilling filling, IReadOnlyList<StaffMember> handlers, TimeProvider time) : IRecords
{
    private readonly Dictionary<Guid, DemoLiveCase> _cases = [];
    private readonly Dictionary<string, DemoLiveCase> _references = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, CorrectiveAction> _actions = [];
    private readonly List<CorrectiveAction> _opened = [];
    private readonly Dictionary<string, List<StagedFile>> _staged = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, int Year), int> _numbers = [];
    private readonly List<DemoLiveCase> _arrived = [];
    private FilledRows _rows = new();
    private List<(JournalAct, CommitmentKey?)> _acts = [];
    private List<SearchEntry> _search = [];
    private int _arrivals;

    public RegisterContext Database => throw new NotSupportedException("A demonstration does no act that asks the register itself.");

    /// <summary>Rows and texts that wait to be written.</summary>
    public bool IsFull => _rows.Size > 8 << 20 || _rows.Count + _acts.Count > 20_000;

    /// <summary>Letters written and not handed over yet, with their complaint.</summary>
    public List<(Guid Complaint, Letter Letter)> Waiting { get; } = [];

    public Task<T> WriteAsync<T>(Func<Task<T>> work, CancellationToken cancellation) => work();

    public void Add(object made)
    {
        switch (made)
        {
            case Complaint complaint: Receive(complaint); break;
            case CaseFile file: _cases[file.ComplaintId].File = file; break;
            case Reply reply: _cases[reply.ComplaintId].Replies.Add(reply); break;
            case ProgressQuestion question: _cases[question.ComplaintId].Questions.Add(question); break;
            case CorrectiveAction action:
                _actions.Add(action.Id, action);
                _opened.Add(action);
                break;
            case Letter letter:
                _cases[letter.ComplaintId!.Value].Letters.Add(letter);
                Waiting.Add((letter.ComplaintId.Value, letter));
                break;
            default: filling.Add(_rows, made); break;
        }
    }

    public Task AppendAsync(IEnumerable<JournalAct> acts, CancellationToken cancellation)
    {
        foreach (var act in acts) _acts.Add((act, act.Contents.Count == 0 ? null : KeyOf(act.ComplaintId!.Value)));
        return Task.CompletedTask;
    }

    public Task<int> NextNumberAsync(string name, int year, CancellationToken cancellation) =>
        Task.FromResult(_numbers[(name, year)] = _numbers.GetValueOrDefault((name, year)) + 1);

    public Task<IReadOnlyList<StagedFile>> TakeFilesAsync(string token, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<StagedFile>>(_staged.Remove(token, out var files) ? files : []);

    public Task<Complaint?> ComplaintAsync(string reference, CancellationToken cancellation) => Task.FromResult(_references.GetValueOrDefault(reference)?.Complaint);

    public Task<Complaint?> ComplaintAsync(Guid id, CancellationToken cancellation) => Task.FromResult(_cases.GetValueOrDefault(id)?.Complaint);

    public Task<CaseFile?> CaseFileAsync(Guid complaintId, CancellationToken cancellation) => Task.FromResult(_cases[complaintId].File);

    public Task<IReadOnlyList<PersonConcerned>> PersonsConcernedAsync(Guid complaintId, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<PersonConcerned>>([]);

    public Task<IReadOnlyList<Reply>> RepliesAsync(Guid complaintId, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Reply>>(_cases[complaintId].Replies);

    public Task<IReadOnlyList<ProgressQuestion>> QuestionsAsync(Guid complaintId, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<ProgressQuestion>>(_cases[complaintId].Questions);

    public Task<Letter?> LetterAsync(Guid complaintId, Guid id, CancellationToken cancellation) => Task.FromResult(_cases[complaintId].Letters.Find(l => l.Id == id));

    public Task<CorrectiveAction?> CorrectiveActionAsync(Guid id, CancellationToken cancellation) => Task.FromResult(_actions.GetValueOrDefault(id));

    public Task<bool> IsServedAsync(Guid complaintId, CancellationToken cancellation) => Task.FromResult(Serving(_cases[complaintId]).Count > 0);

    public Task<bool> HasEntryAsync(Guid id, CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> HasSecretAsync(SecretPurpose purpose, byte[] digest, CancellationToken cancellation) => Task.FromResult(false);

    public Task<bool> MayHandleAsync(Guid staffId, DateOnly today, CancellationToken cancellation) => Task.FromResult(handlers.Any(h => h.Id == staffId));

    public Task<Guid?> HandlerAtAsync(string email, DateOnly today, CancellationToken cancellation) =>
        Task.FromResult(handlers.FirstOrDefault(h => string.Equals(h.NormalizedEmail, email, StringComparison.OrdinalIgnoreCase))?.Id);

    public Task StageAsync(string token, string name, string text, CancellationToken cancellation)
    {
        var small = SmallFile.Of(Encoding.UTF8.GetBytes(text), time.GetUtcNow());
        filling.Add(_rows, small.File);
        filling.Add(_rows, small.Scan);
        filling.Add(_rows, small.Chunk);
        filling.Change(_rows, small.File);
        if (!_staged.TryGetValue(token, out var files)) _staged.Add(token, files = []);
        files.Add(new StagedFile
        {
            Id = small.File.Id, TokenDigest = "", Name = name, ContentType = "text/plain", Length = small.File.Length, Sha256 = small.File.Sha256!, CreatedAt = small.File.CreatedAt,
        });
        return Task.CompletedTask;
    }

    /// <summary>What was handed over does not change any more.</summary>
    public void KeepLetters(IEnumerable<(Guid Complaint, Letter Letter)> handed)
    {
        foreach (var (id, letter) in handed)
        {
            _cases[id].Letters.Remove(letter);
            filling.Add(_rows, letter);
        }
    }

    /// <summary>Nothing more happens in the case.</summary>
    public void Finish(Guid complaintId)
    {
        if (!_cases.Remove(complaintId, out var live)) return;
        _references.Remove(live.Complaint.Reference);
        if (live.IsWritten) filling.Change(_rows, live.Complaint);
        else Keep(live);
        filling.AddOwned(_rows, live.Complaint);
        if (live.File is { } file) filling.Add(_rows, file);
        foreach (var made in live.Replies.Concat<object>(live.Questions)) filling.Add(_rows, made);
        _search.Add(new SearchEntry { Id = live.Rank, ComplaintId = complaintId, Text = SearchText.Of(live.Complaint) });
        foreach (var action in Serving(live))
        {
            _actions.Remove(action.Id);
            filling.Add(_rows, action);
            filling.AddOwned(_rows, action);
        }
    }

    public void FinishAll()
    {
        foreach (var id in _cases.Keys.ToList()) Finish(id);
    }

    /// <summary>All that waits. Search entries go in the order of arrival, which the full-text index takes far quicker than any other.</summary>
    public DemoBatch Cut()
    {
        foreach (var live in _arrived.Where(live => !live.IsWritten)) Keep(live);
        _arrived.Clear();
        foreach (var entry in _search.OrderBy(entry => entry.Id)) filling.Add(_rows, entry);
        var batch = new DemoBatch(_rows, _acts, new Dictionary<(string, int), int>(_numbers), _arrivals);
        (_rows, _acts, _search) = (new FilledRows(), [], []);
        return batch;
    }

    private void Receive(Complaint complaint)
    {
        var live = new DemoLiveCase(complaint, ++_arrivals);
        _cases.Add(complaint.Id, live);
        _references.Add(complaint.Reference, live);
        _arrived.Add(live);
    }

    private void Keep(DemoLiveCase live)
    {
        filling.Add(_rows, live.Complaint);
        live.IsWritten = true;
    }

    /// <summary>As the register does it: what a complaint's first act stores gives it its key.</summary>
    private CommitmentKey KeyOf(Guid complaintId)
    {
        var live = _cases[complaintId];
        if (live.Key is null) filling.Add(_rows, live.Key = CommitmentKey.New(complaintId));
        return live.Key;
    }

    /// <summary>An action serves one case here, and is forgotten with it.</summary>
    private List<CorrectiveAction> Serving(DemoLiveCase live)
    {
        var linked = _opened.FindAll(action => action.Complaints.Exists(link => link.ComplaintId == live.Complaint.Id));
        live.Actions.AddRange(linked);
        _opened.RemoveAll(linked.Contains);
        return live.Actions;
    }
}
