using ComplaintsPortal.Casework.Worklists;
using ComplaintsPortal.Domain.Journal;
using ComplaintsPortal.Web.Shared.Texts;

namespace ComplaintsPortal.Web.BackOffice.Journal;

/// <summary>The journal from an entry down, its head, and what the last check found where one was asked for.</summary>
public sealed record JournalPage(
    IReadOnlyList<JournalPageLine> Lines, IReadOnlyDictionary<Guid, string> Names, JournalHead Head, long? Before, JournalVerdict? Verdict)
{
    public JournalForm Form { get; } = new();

    public string? Older => Lines.Count == ReadJournal.PageSize ? $"/gestion/journal?avant={Lines[^1].Line.Sequence}" : null;

    public string WhatIsWrong(Words words) => words[$"Verify.Fault.{Verdict!.Fault!.Kind}"].ToString();

    public string? Newest => Before is null ? null : "/gestion/journal";
}
