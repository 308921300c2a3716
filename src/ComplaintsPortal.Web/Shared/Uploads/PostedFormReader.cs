using ComplaintsPortal.Persistence;
using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// Reads a form with files by itself, field after field, so that a file too long costs that file and not what was typed:
/// the rest of it is read and thrown away. Beyond a bound it stops reading and says so, with the fields and the whole files that
/// came before: the forms put their files last. The server's own bound is lifted here, because it would refuse a length that is
/// only declared before the first field was read.
/// </summary>
public sealed class PostedFormReader(LimitSettings limits, PassingFiles passing)
{
    private const int LongestField = 4 << 20;
    private const int MostFields = 200;

    /// <summary>Bytes of one request that are read whatever the limits are: somebody's film by mistake is answered file by file.</summary>
    private const long LeastRead = 256L << 20;

    private const int BufferLength = 64 << 10;

    private long MostRead => Math.Max(LeastRead, 4 * limits.RequestBytes);

    private long LongestFile => (long)limits.FileMegabytes << 20;

    public async Task<PostedForm> ReadAsync(HttpContext visit)
    {
        var posted = new PostedForm();
        visit.Response.RegisterForDisposeAsync(posted);
        if (visit.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound)
        {
            bound.MaxRequestBodySize = null;
        }

        try
        {
            await ReadAsync(visit.Request, posted, visit.RequestAborted);
        }
        catch (BodyTooLongException)
        {
            posted.Stop(PostedFormState.TooLarge);
            await UnreadRest.DiscardAsync(visit);
        }
        catch (Exception e) when (e is InvalidDataException or IOException && !visit.RequestAborted.IsCancellationRequested)
        {
            posted.Stop(PostedFormState.Broken);
        }

        // Whoever asks later (the anti-forgery check, the page of a failure) finds what was typed.
        visit.Features.Set<IFormFeature>(new FormFeature(new FormCollection(posted.Fields.ToDictionary())));
        return posted;
    }

    private async Task ReadAsync(HttpRequest request, PostedForm posted, CancellationToken cancellation)
    {
        var body = new BoundedBody(request.Body, MostRead);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            posted.Stop(PostedFormState.WrongType);
        }
        else if (type.MediaType.Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase))
        {
            await ReadPlainAsync(body, posted, cancellation);
        }
        else if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 200 } boundary)
        {
            await ReadPartsAsync(new MultipartReader(boundary.ToString(), body), posted, cancellation);
        }
        else
        {
            posted.Stop(PostedFormState.WrongType);
        }
    }

    private static async Task ReadPlainAsync(Stream body, PostedForm posted, CancellationToken cancellation)
    {
        using var reader = new FormReader(body) { ValueLengthLimit = LongestField };
        for (var count = 0; await reader.ReadNextPairAsync(cancellation) is { } pair; count++)
        {
            if (count < MostFields)
            {
                posted.Add(pair.Key, pair.Value);
            }
        }
    }

    private async Task ReadPartsAsync(MultipartReader parts, PostedForm posted, CancellationToken cancellation)
    {
        for (var count = 0; await parts.ReadNextSectionAsync(cancellation) is { } part; count++)
        {
            if (count >= MostFields || !ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var heading))
            {
                continue;
            }

            var field = HeaderUtilities.RemoveQuotes(heading.Name).ToString();
            if (heading.IsFileDisposition())
            {
                var name = HeaderUtilities.RemoveQuotes(heading.FileNameStar.HasValue ? heading.FileNameStar : heading.FileName).ToString();
                await KeepFileAsync(field, name, part.Body, posted, cancellation);
            }
            else
            {
                posted.Add(field, await new FormMultipartSection(part, heading).GetValueAsync(cancellation));
            }
        }
    }

    /// <summary>Where the disk takes nothing more, the rest is still read: what was typed after the files counts too.</summary>
    private async Task KeepFileAsync(string field, string name, Stream body, PostedForm posted, CancellationToken cancellation)
    {
        try
        {
            await TryKeepFileAsync(field, name, body, posted, cancellation);
        }
        catch (IOException failure) when (StorageFailure.Is(failure))
        {
            posted.NoteNotKept(failure);
            await body.CopyToAsync(Stream.Null, cancellation);
        }
    }

    private async Task TryKeepFileAsync(string field, string name, Stream body, PostedForm posted, CancellationToken cancellation)
    {
        FileStream? content = passing.Open();
        try
        {
            var length = await CopyAsync(body, content, posted.Files.Count <= limits.FilesPerComplaint ? LongestFile : 0, cancellation);

            // A field without a chosen file sends a nameless, empty one.
            if (length > 0 || name.Length > 0)
            {
                await content.FlushAsync(cancellation);
                content.Position = 0;
                posted.Add(new PostedFile(field, name, length <= LongestFile ? content : null));
                content = length <= LongestFile ? null : content;
            }
        }
        finally
        {
            if (content is not null)
            {
                await content.DisposeAsync();
            }
        }
    }

    /// <summary>Reads to the end and keeps no more than the most; answers how much there was.</summary>
    private static async Task<long> CopyAsync(Stream body, FileStream content, long most, CancellationToken cancellation)
    {
        var buffer = new byte[BufferLength];
        var length = 0L;
        for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;)
        {
            length += read;
            if (length <= most)
            {
                await content.WriteAsync(buffer.AsMemory(0, read), cancellation);
            }
        }

        return length;
    }
}
