using ComplaintsPortal.Domain;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>The words for kinds of work in addresses: <c>/gestion/a-faire/en-retard</c>.</summary>
public static class WorkWords
{
    public static WordTable<WorkKind> Kinds { get; } = new(
        (WorkKind.Overdue, "en-retard"), (WorkKind.DueSoon, "bientot-dues"), (WorkKind.Question, "demandes-de-nouvelles"),
        (WorkKind.Contested, "contestees"), (WorkKind.Letter, "courriers"), (WorkKind.ToAcknowledge, "accuses"), (WorkKind.MessageToDecide, "courriels-a-trier"), (WorkKind.MessageToRead, "courriels-a-lire"), (WorkKind.ToExamine, "a-examiner"), (WorkKind.Incomplete, "incomplets"),
        (WorkKind.MediatorToName, "mediateur-a-nommer"),
        (WorkKind.SetApart, "pieces-ecartees"), (WorkKind.NoOwner, "sans-responsable"), (WorkKind.ToRemind, "a-relancer"), (WorkKind.ConfirmationToRemind, "confirmations-a-relancer"),
        (WorkKind.ToDismiss, "a-classer"), (WorkKind.ToClose, "a-clore"), (WorkKind.ToImprove, "a-ameliorer"),
        (WorkKind.CorrectiveActionLate, "actions-correctives-en-retard"));

    public static string AddressOf(WorkKind kind, bool mine, WorkPlace? after = null)
    {
        if (InboxOf(kind) is { } inbox) return inbox;
        List<string> query = [];
        if (mine) query.Add("vue=moi");
        if (after is not null) query.Add($"apres={after}");
        return $"/gestion/a-faire/{Kinds[kind]}{(query.Count > 0 ? "?" + string.Join('&', query) : "")}";
    }

    /// <summary>Messages have a page of their own, which lists them all.</summary>
    public static string? InboxOf(WorkKind kind) => kind switch
    {
        WorkKind.MessageToDecide => "/gestion/courriels",
        WorkKind.MessageToRead => "/gestion/courriels?etat=ToRead",
        _ => null,
    };
}
