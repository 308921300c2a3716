using ComplaintsPortal.Domain.Texts;
using Microsoft.Extensions.Primitives;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>What a form sent, read as far as it could be: what was typed survives a file that is too long or a line that broke.</summary>
public sealed class PostedForm : IAsyncDisposable
{
    private readonly Dictionary<string, StringValues> _fields = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _over = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<PostedFile> _files = [];
    private readonly List<IDisposable> _shares = [];
    private int _room;

    public PostedForm(FormBounds bounds)
    {
        ArgumentNullException.ThrowIfNull(bounds);
        Bounds = bounds;
        _room = bounds.LongestTexts;
    }

    public FormBounds Bounds { get; }

    public IReadOnlyDictionary<string, StringValues> Fields => _fields;

    /// <summary>Fields that went on beyond their bound: what is kept of them is their beginning.</summary>
    public IReadOnlySet<string> Over => _over;

    public IReadOnlyList<PostedFile> Files => _files;

    /// <summary>How many files came beyond those that are listed.</summary>
    public int MoreFiles { get; private set; }

    /// <summary>Whether it carried a form token of ours and the anti-forgery token of its visitor: without both it is nobody's wish and nothing of it is kept.</summary>
    public bool IsProven { get; internal set; }

    public PostedFormState State { get; private set; }

    /// <summary>Why a file could not be laid down: the disk's failure, nothing the person did. Null where all went well.</summary>
    public IOException? NotKept { get; private set; }

    public string Text(string field) => _fields.TryGetValue(field, out var values) ? values.ToString() : "";

    /// <summary>A text of one line, as it is kept.</summary>
    public string Line(string field) => OutsideText.Line(Text(field));

    /// <summary>A text of several lines, as it is kept.</summary>
    public string Lines(string field) => OutsideText.Lines(Text(field));

    /// <summary>What is compared or dialled, as it is kept.</summary>
    public string Bare(string field) => OutsideText.Bare(Text(field));

    public bool Ticked(string field) => Text(field).StartsWith("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>Keeps of a text what the texts in all have room for.</summary>
    internal void Add(string field, string text, bool isCut)
    {
        var kept = OutsideText.Start(text, _room);
        if (isCut || kept.Length < text.Length) _over.Add(field);
        _room -= kept.Length;
        _fields[field] = StringValues.Concat(_fields.GetValueOrDefault(field), kept);
    }

    internal void Add(PostedFile file, int mostListed)
    {
        if (_files.Count < mostListed) _files.Add(file);
        else MoreFiles++;
    }

    /// <summary>What the form takes of its sender's share, given back with it.</summary>
    internal void Hold(IDisposable share) => _shares.Add(share);

    internal void NoteNotKept(IOException failure) => NotKept ??= failure;

    internal void Stop(PostedFormState why) => State = why;

    /// <summary>Fails as the disk did, once what was typed has been read.</summary>
    public PostedForm Kept() => NotKept is null ? this : throw new IOException(NotKept.Message, NotKept);

    public async ValueTask DisposeAsync()
    {
        foreach (var file in _files)
        {
            if (file.Content is not null)
            {
                await file.Content.DisposeAsync();
            }
        }

        _shares.ForEach(share => share.Dispose());
    }
}
