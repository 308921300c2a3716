using ComplaintsPortal.Persistence.Files;
using ComplaintsPortal.Web.Shared.Texts;
using ComplaintsPortal.Web.Shared.Uploads;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintsPortal.Web.BackOffice.Acts;

/// <summary>What every form of staff with files works with: it is read whole, its files are kept under its one-time token.</summary>
public sealed class FileDesk(PostedFormReader reader, FormTokens tokens, FormFiles files, Words words)
{
    /// <summary>The field of the files, in every such form.</summary>
    public const string Field = "Attachments";

    public FormToken Issue() => tokens.Issue();

    public async Task<PostedForm> ReadAsync(HttpContext visit) => (await reader.ReadAsync(visit)).Kept();

    /// <summary>The token the form carried, or a new one: a page long open still keeps what was typed.</summary>
    public FormToken TokenOf(PostedForm posted) => tokens.Read(posted.Text(FormTokens.Field)) ?? tokens.Issue();

    public Task<IReadOnlyList<StagedFile>> KeptAsync(FormToken token, CancellationToken cancellation) => files.ListAsync(token, cancellation);

    /// <summary>Keeps the files that came and notes what is wrong with them or with the sending. True: a file was to be taken off,
    /// and the form is shown again without anything being wrong.</summary>
    public async Task<bool> KeepAsync(HttpContext visit, PostedForm posted, FormToken token, ModelStateDictionary state)
    {
        foreach (var problem in await files.KeepAsync(visit, token, posted)) state.AddModelError(Field, problem);
        if (posted.Text(FormFiles.RemoveField).Length > 0)
        {
            await files.RemoveAsync(token, posted, visit.RequestAborted);
            state.Clear();
            return true;
        }

        posted.SayOver(state, words);
        if (posted.State != PostedFormState.Whole || !posted.IsProven)
            state.AddModelError("", words["Complaint.Sending." + posted.State]);
        return false;
    }
}
