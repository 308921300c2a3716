using ComplaintsPortal.Domain.Journal;

namespace ComplaintsPortal.Web.Shared.Texts;

/// <summary>The sentence that names the first thing stored that is not as the journal has it: the case, the act, the thing, what is wrong.</summary>
public static class ContentFaultWords
{
    public static string Of(ContentFault fault, Words words)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentNullException.ThrowIfNull(words);
        var what = fault.Content is { } content ? words["Verify.Content.What", words.Of(content.Kind), words.Of(fault.Kind)] : words.Of(fault.Kind);
        return fault.Entry is { } entry
            ? words["Verify.Content.Entry", fault.Reference, entry.Sequence, words[$"Act.{entry.Act}"], what]
            : words["Verify.Content", fault.Reference, what];
    }
}
