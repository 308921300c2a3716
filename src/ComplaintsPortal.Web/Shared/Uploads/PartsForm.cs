using System.Buffers;
using ComplaintsPortal.Domain.Texts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>Reads a form of parts, field after field; a file is handed on as it comes.</summary>
internal sealed class PartsForm(PostedForm posted, FormBounds bounds, Func<PartFile, Task> take)
{
    private const int BufferLength = 64 << 10;
    private readonly BoundedText _text = new(bounds.LongestField, BoundedText.Plain);

    public async Task ReadAsync(string boundary, Stream body, CancellationToken cancellation)
    {
        var steps = new StepwiseBody(body);
        var parts = new MultipartReader(boundary, steps) { HeadersLengthLimit = FormBounds.PartHeaderBytes, HeadersCountLimit = FormBounds.PartHeaders };
        for (var count = 0; await parts.ReadNextSectionAsync(cancellation) is { } part; count++)
        {
            if (count >= bounds.MostFields) throw new BodyTooLongException();
            var content = new PartBody(part.Body, steps);
            if (ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var heading)) await TakeAsync(heading, content, cancellation);
            // To its end, so that the next step has a header to read and nothing else.
            await content.CopyToAsync(Stream.Null, cancellation);
            steps.BeginStep();
        }
    }

    private async Task TakeAsync(ContentDispositionHeaderValue heading, Stream content, CancellationToken cancellation)
    {
        var field = HeaderUtilities.RemoveQuotes(heading.Name).ToString();
        if (field.Length > FormBounds.LongestName) return;
        if (heading.IsFileDisposition()) await take(new PartFile(field, NameIn(heading), content));
        else await ReadTextAsync(field, content, cancellation);
    }

    private static string NameIn(ContentDispositionHeaderValue heading)
    {
        var name = HeaderUtilities.RemoveQuotes(heading.FileNameStar.HasValue ? heading.FileNameStar : heading.FileName).ToString();
        return OutsideText.Start(name, FormBounds.LongestName);
    }

    private async Task ReadTextAsync(string field, Stream body, CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            for (int read; (read = await body.ReadAsync(buffer, cancellation)) > 0;) _text.Add(buffer.AsSpan(0, read));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            var (text, isOver) = _text.Taken();
            posted.Add(field, text, isOver);
        }
    }
}
