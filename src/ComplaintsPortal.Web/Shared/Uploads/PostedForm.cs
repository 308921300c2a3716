using ComplaintsPortal.Domain.Texts;
using Microsoft.Extensions.Primitives;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>What a form sent, read as far as it could be: what was typed survives a file that is too long or a line that broke.</summary>
public sealed class PostedForm : IAsyncDisposable
{
    private readonly Dictionary<string, StringValues> _fields = new(StringComparer.Ordinal);
    private readonly List<PostedFile> _files = [];

    public IReadOnlyDictionary<string, StringValues> Fields => _fields;

    public IReadOnlyList<PostedFile> Files => _files;

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

    internal void Add(string field, string text) => _fields[field] = StringValues.Concat(_fields.GetValueOrDefault(field), text);

    internal void Add(PostedFile file) => _files.Add(file);

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
    }
}
