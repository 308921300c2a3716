using ComplaintsPortal.Web.Setup.Settings;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Shared.Uploads;

/// <summary>
/// Reads forms, the only one who does: each field, part, file and the whole has its bound while it is read (R53). What is over costs itself and
/// not what was typed: the rest of it is read and thrown away. Beyond the whole it stops and says so, with the fields and the whole files that
/// came before: the forms put their marks first and their files last. The server's own bound is lifted here, because it would refuse a length
/// that is only declared before the first field was read.
/// </summary>
public sealed class PostedFormReader(LimitSettings limits, FileIntake intake, FormProof proof)
{
    private const int LongestBoundary = 200;

    /// <summary>Bytes of one form with files that are read whatever the limits are: somebody's film by mistake is answered file by file.</summary>
    private const long LeastRead = 256L << 20;

    /// <summary>A form with files, and whether it proved itself.</summary>
    public async Task<PostedForm> ReadAsync(HttpContext visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        var posted = new PostedForm(FormBounds.Long with { MostBytes = Math.Max(LeastRead, 4 * limits.RequestBytes) });
        visit.Response.RegisterForDisposeAsync(posted);
        await ReadAsync(visit, posted, file => intake.TakeAsync(visit, posted, file));
        posted.IsProven = posted.IsProven || await proof.HoldsAsync(visit, posted);
        FormProof.Show(visit, posted);
        return posted;
    }

    /// <summary>A form without files: what comes as one is read and not kept.</summary>
    internal async Task<PostedForm> ReadFieldsAsync(HttpContext visit, FormBounds bounds)
    {
        var posted = new PostedForm(bounds);
        await ReadAsync(visit, posted, _ => Task.CompletedTask);
        return posted;
    }

    private static async Task ReadAsync(HttpContext visit, PostedForm posted, Func<PartFile, Task> take)
    {
        if (visit.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } bound) bound.MaxRequestBodySize = null;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(visit.RequestAborted);
        patience.CancelAfter(FormBounds.LongestReading);
        try
        {
            await ReadAsync(visit.Request, posted, take, patience.Token);
        }
        catch (Exception e) when (e is BodyTooLongException or InvalidDataException)
        {
            posted.Stop(PostedFormState.TooLarge);
            await UnreadRest.DiscardAsync(visit);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException && !visit.RequestAborted.IsCancellationRequested)
        {
            posted.Stop(PostedFormState.Broken);
            UnreadRest.Leave(visit);
        }
    }

    private static async Task ReadAsync(HttpRequest request, PostedForm posted, Func<PartFile, Task> take, CancellationToken cancellation)
    {
        var body = new BoundedBody(request.Body, posted.Bounds.MostBytes);
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            posted.Stop(PostedFormState.WrongType);
        }
        else if (type.MediaType.Equals(FormTypes.Lines, StringComparison.OrdinalIgnoreCase))
        {
            await new LineForm(posted, posted.Bounds).ReadAsync(body, cancellation);
        }
        else if (type.MediaType.Equals(FormTypes.Parts, StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= LongestBoundary } boundary)
        {
            await new PartsForm(posted, posted.Bounds, take).ReadAsync(boundary.ToString(), body, cancellation);
        }
        else
        {
            posted.Stop(PostedFormState.WrongType);
        }
    }
}
