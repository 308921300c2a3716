using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Complaints.RegisterWords;

namespace ComplaintsPortal.Documents.Register;

/// <summary>The columns of the register's file, their order and what each holds (contract.md). Import needs the required ones and takes all in any order.</summary>
public static class RegisterColumns
{
    public static IReadOnlyList<string> Names { get; } = [.. Columns().Select(c => c.Name)];

    public static IReadOnlySet<string> Required { get; } =
        new HashSet<string> { "recu_le", "canal", "nom", "prenom", "qualite", "objet", "description" };

    /// <summary>The cells of a row, in the order of <see cref="Names"/>, each already safe to open in a spreadsheet.</summary>
    public static IEnumerable<string> CellsOf(RegisterRow row) => Writers.Select(write => FormulaGuard.Neutralise(write(row) ?? ""));

    private static readonly Func<RegisterRow, string?>[] Writers = [.. Columns().Select(c => c.Write)];

    private static IEnumerable<(string Name, Func<RegisterRow, string?> Write)> Columns() =>
    [
        ("reference", r => r.Reference),
        ("numero_registre", r => r.RegisterNumber),
        ("recu_le", r => Cells.Moment(r.Received)),
        ("canal", r => Channels[r.Channel]),
        ("nature", r => r.Nature is { } nature ? Natures[nature] : null),
        ("nom", r => r.LastName),
        ("prenom", r => r.FirstName),
        ("qualite", r => Stakeholders[r.StakeholderType]),
        ("email", r => r.Email),
        ("telephone", r => r.Phone),
        ("adresse", r => r.PostalAddress),
        ("compte_client", r => r.CustomerAccount),
        ("action_formation", r => r.TrainingAction),
        ("objet", r => r.Subject),
        ("description", r => r.Description),
        ("inscrit_le", r => r.RegisteredOn is { } on ? Cells.Day(on) : null),
        ("accuse_le", r => r.Acknowledged is { } at ? Cells.Moment(at) : null),
        ("echeance", r => r.DueOn is { } on ? Cells.Day(on) : null),
        ("repondu_le", r => r.Replied is { } at ? Cells.Moment(at) : null),
        ("clos_le", r => r.Closed is { } at ? Cells.Moment(at) : null),
        ("statut", r => r.Status is { } status ? Statuses[status] : null),
        ("categorie", r => r.Category),
        ("responsable", r => r.Owner),
        ("decision", r => r.Decision is { } decision ? Decisions[decision] : null),
        ("reponse", r => r.Reply),
        ("actions", r => Cells.Actions(r.Actions)),
        ("motif_cloture", r => r.ClosingReason is { } reason ? ClosingReasons[reason] : null),
        ("consommateur", r => r.Consumer is { } yes ? Cells.YesNo(yes) : null),
    ];
}
