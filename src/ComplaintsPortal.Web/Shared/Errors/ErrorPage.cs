namespace ComplaintsPortal.Web.Shared.Errors;

/// <summary>A refusal or failure as a person reads it, with what they had typed.</summary>
/// <param name="Status">What the words are chosen by.</param>
/// <param name="Typed">What the form held, files left out: nothing typed is lost.</param>
/// <param name="SendAgainTo">Where the same form may be sent again with one press; null: only copying helps.</param>
public sealed record ErrorPage(int Status, IReadOnlyList<TypedField> Typed, string? SendAgainTo);
