using ComplaintsPortal.Domain.CaseFiles;
using ComplaintsPortal.Domain.Improvement;
using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Domain.Evidence;

public static partial class Contents
{
    /// <summary>The draft of a reply is nobody's word yet, and is not committed to.</summary>
    public static IEnumerable<Content> All(CaseFile file) => [Resolution(file), Cause(file), NoAction(file)];

    public static IEnumerable<Content> All(TreatmentAction action) => [Of(action), Done(action)];

    public static IEnumerable<Content> All(ProgressQuestion question) => [Of(question), Answer(question)];

    public static Content Resolution(CaseFile file) => Said(ContentKind.Resolution, file.ComplaintId, file.Resolution);

    public static Content Cause(CaseFile file) => Said(ContentKind.Cause, file.ComplaintId, file.Cause);

    public static Content NoAction(CaseFile file) => Said(ContentKind.NoAction, file.ComplaintId, file.NoActionReason);

    public static Content Of(Document d) => Content.Of(
        ContentKind.Document, d.Id, ("name", d.Name), ("media-type", d.MediaType), ("length", d.Length), ("sha256", d.Sha256), ("origin", d.Origin),
        ("action", d.ActionId), ("entry", d.EntryId), ("by", d.AddedBy), ("at", d.AddedAt));

    public static Content Of(ComplainantEntry entry) => Content.Of(
        ContentKind.Entry, entry.Id, ("kind", entry.Kind), ("text", entry.Text), ("channel", entry.Channel), ("at", entry.ReceivedAt), ("on", entry.ReceivedOn),
        ("hour-known", entry.HasHourOfReceipt));

    /// <summary>None where nothing was said.</summary>
    public static IEnumerable<Content> OfAny(ComplainantEntry? entry) => entry is null ? [] : [Of(entry)];

    public static Content Of(Note note) => Content.Of(ContentKind.Note, note.Id, ("text", note.Text), ("by", note.AddedBy), ("at", note.AddedAt));

    public static Content Of(TreatmentAction action) => Content.Of(
        ContentKind.Action, action.Id, ("text", action.Text), ("owner", action.OwnerId), ("due-on", action.DueOn), ("by", action.AddedBy), ("at", action.AddedAt));

    public static Content Done(TreatmentAction action) =>
        action.DoneOn is { } on ? Content.Of(ContentKind.ActionDone, action.Id, ("on", on)) : Content.Gone(ContentKind.ActionDone, action.Id);

    public static Content Of(ProgressQuestion question) => Content.Of(
        ContentKind.Question, question.Id, ("text", question.Text), ("at", question.AskedAt), ("on", question.AskedOn), ("due-on", question.DueOn));

    public static Content Answer(ProgressQuestion question) => question.AnsweredAt is null
        ? Content.Gone(ContentKind.Answer, question.Id)
        : Content.Of(ContentKind.Answer, question.Id, ("text", question.Answer), ("at", question.AnsweredAt), ("by", question.AnsweredBy));

    public static Content Of(PersonConcerned person) => Content.Of(ContentKind.Concerned, person.StaffId, ("exception", person.ExceptionReason));

    /// <summary>What a corrective action set out to do. What became of it is told in clear, for it belongs to no one complaint.</summary>
    public static Content Of(CorrectiveAction action) => Content.Of(
        ContentKind.CorrectiveAction, action.Id, ("title", action.Title), ("description", action.Description), ("cause", action.Cause), ("owner", action.OwnerId),
        ("opened-on", action.OpenedOn), ("due-on", action.DueOn));

    private static Content Said(ContentKind kind, Guid id, string? text) => text is null ? Content.Gone(kind, id) : Content.Of(kind, id, ("text", text));
}
