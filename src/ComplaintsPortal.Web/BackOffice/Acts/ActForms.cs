using ComplaintsPortal.Casework.Acts;
using ComplaintsPortal.Web.Shared.Uploads;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>Makes a form of staff that is sent twice (a double click, an answer that got lost) one act, by the one-time token it carries.</summary>
public sealed class ActForms(FormTokens tokens, SentForm sent)
{
    private const string ForgeryField = "__RequestVerificationToken";

    public string Issue() => tokens.Issue().Sealed;

    /// <summary>A form without a token of ours asks for its act each time.</summary>
    public void Note(IFormCollection fields, IEnumerable<PostedFile> files)
    {
        if (tokens.Read(fields[FormTokens.Field].ToString()) is { } token) sent.Is(token.Id, Content(fields, files));
    }

    private static string Content(IFormCollection fields, IEnumerable<PostedFile> files) => string.Join(
        '\n',
        [
            .. fields.Where(field => field.Key is not (FormTokens.Field or ForgeryField)).OrderBy(field => field.Key, StringComparer.Ordinal)
                .Select(field => $"{field.Key}={field.Value}"),
            .. files.Select(file => $"{file.Name}:{file.Length}"),
        ]);
}
