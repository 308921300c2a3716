using System.Text;
using ComplaintsPortal.Domain.IncomingMail;
using MimeKit;
using MimeKit.Utils;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Looks once at each byte before MimeKit does, and leaves out what is beyond a bound, for on hostile input MimeKit costs without
/// measure. It follows MimeKit's own idea of where a head ends and what a delimiter is, so that nothing comes by unseen.
/// </summary>
internal sealed class BoundedMessage
{
    private readonly Trimmed _kept;
    private readonly Faults _faults;
    private readonly Boundaries _boundaries = new();
    private bool _isDigest;
    private int _parts;

    private BoundedMessage(ReadOnlyMemory<byte> bytes, Faults faults) => (_kept, _faults) = (new Trimmed(bytes), faults);

    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> bytes, Faults faults)
    {
        if (!bytes.Span.Contains((byte)'\n') && bytes.Span.Contains((byte)'\r')) bytes = WithLineFeeds(bytes.Span);
        var message = new BoundedMessage(bytes, faults);
        message._kept.Drop(Lines.Preamble(bytes.Span));
        var isHead = message.Head(isRoot: true);
        while (!message._kept.IsAtEnd) isHead = isHead ? message.Head(isRoot: false) : message.Body();
        return message._kept.Finish();
    }

    /// <summary>Whether another head follows at once: that of a message within.</summary>
    private bool Head(bool isRoot)
    {
        var (start, fields, isDigest) = (_kept.At, 0, _isDigest);
        _isDigest = false;
        ContentType? type = null;
        ContentEncoding? encoding = null;
        while (!_kept.IsAtEnd)
        {
            var line = Lines.First(_kept.Rest, out var next);
            if (line.IsEmpty)
            {
                _kept.Keep(next);
                return (type is null ? isDigest : IsMessage(type, encoding)) && IsOneMore();
            }
            if (_boundaries.Meet(line, out _, out _)) return false;
            var name = FieldName.Length(line);
            if (name == 0 && !PassOver(next)) return false;
            if (name == 0) continue;
            var field = new BoundedField(_kept.Rest[..Lines.Field(_kept.Rest)], name);
            if (++fields > Bounds.Fields || _kept.At - start > Bounds.Head) Drop(field.Length);
            else if (type is null && field.Is("Content-Type")) type = Type(field, isRoot);
            else
            {
                if (encoding is null && field.Is("Content-Transfer-Encoding")) encoding = Encoding(field);
                Keep(field);
            }
        }
        return false;
    }

    /// <summary>A line that is no field. Is the next one a common field, this one was only spoiled, and is passed over; else the body begins here.</summary>
    private bool PassOver(int next)
    {
        _faults.Add(MessageFault.Damaged);
        var isSpoiled = FieldName.IsCommon(Lines.First(_kept.Rest[next..], out _));
        if (isSpoiled) _kept.Drop(next);
        else _kept.Add("\n"u8);
        return isSpoiled;
    }

    /// <summary>Whether a head follows.</summary>
    private bool Body()
    {
        var line = Lines.First(_kept.Rest, out var next);
        if (!_boundaries.Meet(line, out var opens, out _isDigest))
        {
            var before = _kept.Rest.IndexOf("\n--"u8);
            _kept.Keep(before < 0 ? _kept.Rest.Length : before + 1);
            return false;
        }
        _kept.Keep(next);
        return opens && IsOneMore();
    }

    private bool IsOneMore()
    {
        if (++_parts <= Bounds.Parts) return true;
        _faults.Add(MessageFault.TooManyParts);
        _kept.DropRest();
        return false;
    }

    private void Drop(int length)
    {
        _faults.Add(MessageFault.Damaged);
        _kept.Drop(length);
    }

    private void Keep(BoundedField field)
    {
        if (field.To - field.From < field.Length - field.Value) _faults.Add(MessageFault.Damaged);
        _kept.Keep(field.Value);
        _kept.Drop(field.From - field.Value);
        _kept.Keep(field.To - field.From);
        if (field.To == field.Length) return;
        _kept.Drop(field.Length - field.To);
        _kept.Add("\n"u8);
    }

    /// <summary>As MimeKit reads it. A type that makes no sense is left out, and the part is text (RFC 2045, 5.2), unless it has a file's name.</summary>
    private ContentType? Type(BoundedField field, bool isRoot)
    {
        if (!field.Holds("multipart") && !field.Holds("message") && !field.Holds("rfc822") && field.Holds("/"))
        {
            Keep(field);
            return new ContentType("text", "plain");
        }
        if (!ContentType.TryParse(MailOptions.Instance, field.Bounded, out var type) && type is null && !field.Holds("name"))
        {
            _kept.Drop(field.Length);
            return null;
        }
        type ??= new ContentType("application", "octet-stream");
        if (!type.MediaType.Equals("multipart", StringComparison.OrdinalIgnoreCase)) Keep(field);
        else if (type.Boundary?.Length > Bounds.Boundary) Drop(field.Length);
        else if (isRoot && Boundary.PutRight(type, _kept.Rest[field.Length..], _faults) is { } right)
        {
            _kept.Drop(field.Length);
            _kept.Add(System.Text.Encoding.UTF8.GetBytes(right + "\n"));
        }
        else Keep(field);
        if (type.Boundary is { Length: > 0 and <= Bounds.Boundary }) _boundaries.Add(type);
        return type;
    }

    private static ContentEncoding Encoding(BoundedField field) =>
        MimeUtils.TryParse(System.Text.Encoding.Latin1.GetString(field.Bounded), out ContentEncoding encoding) ? encoding : ContentEncoding.Default;

    /// <summary>MimeKit's rule of what is read as a message within.</summary>
    private static bool IsMessage(ContentType type, ContentEncoding? encoding)
    {
        if (encoding is ContentEncoding.Base64 or ContentEncoding.QuotedPrintable or ContentEncoding.UUEncode) return false;
        return type.MediaType.Equals("message", StringComparison.OrdinalIgnoreCase)
            ? type.MediaSubtype.ToLowerInvariant() is "rfc822" or "news" or "global" or "global-headers" or "external-body" or "rfc2822"
            : type.IsMimeType("text", "rfc822-headers");
    }

    private static byte[] WithLineFeeds(ReadOnlySpan<byte> bytes)
    {
        var copy = bytes.ToArray();
        copy.AsSpan().Replace((byte)'\r', (byte)'\n');
        return copy;
    }
}
