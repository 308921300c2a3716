using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Mail.Pickup;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Persistence.Journal;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>What must hold of a register and its folders whose portal was killed, whenever that was.</summary>
internal sealed partial class Examination(DatabaseSettings database, string mailFolder, IReadOnlyList<string> dataDirectories, Ledger ledger)
{
    private JournalHead? _noted;
    private int _read;

    public static Examination OfEmbedded(string dataDirectory, Ledger ledger) =>
        new(new DatabaseSettings(dataDirectory, "Pooling=False"), Path.Combine(dataDirectory, "mail"), [dataDirectory], ledger);

    public async Task HoldsAsync()
    {
        await using var register = RegisterContexts.Open(database);
        if (database.Provider == DatabaseProvider.Sqlite) Assert.Equal(["ok"], await register.Database.SqlQuery<string>($"SELECT quick_check AS Value FROM pragma_quick_check").ToListAsync());
        await JournalHoldsAsync(register);
        await NumbersHoldAsync(register);
        await ComplaintsHoldAsync(register);
        await LettersHoldAsync(register);
    }

    /// <summary>Once the outbox is empty: every letter lies in the folder, and nothing else does.</summary>
    public async Task EverythingLeftAsync()
    {
        await using var register = RegisterContexts.Open(database);
        Assert.Equal(await register.Letters.CountAsync(), await register.Letters.CountAsync(letter => letter.LeftInFolder));
        Assert.Equal(await register.Letters.CountAsync(), Directory.EnumerateFiles(mailFolder).Count());
    }

    /// <summary>Once it has started again: of the papers that were on their way at a kill none is left behind.</summary>
    public void NothingIsHalfWay() =>
        Assert.Empty(dataDirectories.Select(folder => Path.Combine(folder, "incoming")).Where(Directory.Exists).SelectMany(Directory.EnumerateFiles));

    /// <summary>Whole, and still what it was when it was looked at last: nothing that was there is gone or other.</summary>
    private async Task JournalHoldsAsync(RegisterContext register)
    {
        var verdict = await register.VerifyJournalAsync(_noted);
        Assert.True(verdict.Intact, $"Journal: {verdict.Fault}");
        _noted = verdict.Head;
        Assert.Equal(await register.Complaints.CountAsync(), await register.Journal.CountAsync(entry => entry.Act == ActNames.Received));
    }

    private static async Task NumbersHoldAsync(RegisterContext register)
    {
        var given = await register.Sequences.AsNoTracking().ToListAsync();
        var references = await register.Complaints.Select(complaint => complaint.Reference).ToListAsync();
        var registered = await register.Complaints.Where(complaint => complaint.RegisterNumber != null).Select(complaint => complaint.RegisterNumber!).ToListAsync();
        var found = references.Concat(registered).GroupBy(number => number[..^5])
            .Select(series => series.Select(number => int.Parse(number[^4..], CultureInfo.InvariantCulture)).Order().ToList()).ToList();
        Assert.All(found, ranks => Assert.Equal(Enumerable.Range(1, ranks.Count), ranks));
        Assert.Equal(given.Select(sequence => sequence.Last).Where(last => last > 0).Order(), found.Select(ranks => ranks.Count).Order());
    }

    private async Task ComplaintsHoldAsync(RegisterContext register)
    {
        var subjects = await register.Complaints.Select(complaint => complaint.Subject).ToListAsync();
        Assert.Equal(subjects.Count, subjects.Distinct().Count());
        var filed = ledger.Filed;
        Assert.Empty(filed.Select(complaint => complaint.Subject).Except(subjects));
        for (; _read < filed.Count; _read++) await FilesHoldAsync(register, filed[_read]);
        var known = await register.Complaints.Where(complaint => complaint.RegisterNumber != null).Select(complaint => complaint.Reference).ToListAsync();
        Assert.Empty(ledger.Registered.Except(known));
    }

    private static async Task FilesHoldAsync(RegisterContext register, Filed filed)
    {
        var complaint = await register.Complaints.AsNoTracking().Where(c => c.Subject == filed.Subject).Select(c => c.Id).SingleAsync();
        var documents = await register.Documents.AsNoTracking().Where(document => document.ComplaintId == complaint).OrderBy(document => document.Name).ToListAsync();
        Assert.Equal(filed.Files.Count, documents.Count);
        foreach (var (document, bytes) in documents.Zip(filed.Files))
        {
            var chunks = await register.FileChunks.AsNoTracking().Where(chunk => chunk.FileId == document.Id).OrderBy(chunk => chunk.Number).ToListAsync();
            Assert.Equal(bytes, chunks.SelectMany(chunk => chunk.Bytes));
        }
    }

    /// <summary>Each act has its letter and no second one; each file in the folder is a letter's, byte by byte, and no Message-ID lies there twice.</summary>
    private async Task LettersHoldAsync(RegisterContext register)
    {
        var letters = await register.Letters.AsNoTracking().Select(letter => new { letter.ComplaintId, letter.Kind, letter.MessageId, letter.TrueDigest, letter.LeftInFolder }).ToListAsync();
        var complaints = await register.Complaints.Select(complaint => (Guid?)complaint.Id).ToListAsync();
        var replies = await register.Replies.Select(reply => (Guid?)reply.ComplaintId).ToListAsync();
        Assert.Equal(complaints.Order(), letters.Where(letter => letter.Kind == LetterKind.Acknowledgement).Select(letter => letter.ComplaintId).Order());
        Assert.Equal(replies.Order(), letters.Where(letter => letter.Kind == LetterKind.Reply).Select(letter => letter.ComplaintId).Order());
        Assert.Equal(replies.Count, replies.Distinct().Count());
        Assert.True(ledger.Replied.Count <= replies.Count, $"{ledger.Replied.Count} replies were acknowledged, {replies.Count} are there.");

        var files = Directory.Exists(mailFolder) ? Directory.EnumerateFiles(mailFolder, "*.eml").ToDictionary(file => Path.GetFileName(file)) : [];
        var byFile = letters.ToDictionary(letter => PickupPostman.FileName(letter.MessageId));
        Assert.Empty(files.Keys.Except(byFile.Keys));
        Assert.Empty(byFile.Where(letter => letter.Value.LeftInFolder).Select(letter => letter.Key).Except(files.Keys));
        foreach (var (name, file) in files) Assert.Equal(byFile[name].TrueDigest, SHA256.HashData(await File.ReadAllBytesAsync(file)));
        var marks = files.Values.Select(file => MessageId().Match(File.ReadAllText(file)).Value).ToList();
        Assert.Equal(marks.Count, marks.Distinct().Count());
    }

    [GeneratedRegex(@"^Message-ID:\s*\S+", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
