using System.Diagnostics.CodeAnalysis;
using ComplaintsPortal.Domain;
using ComplaintsPortal.Domain.Reporting;
using static ComplaintsPortal.Domain.Complaints.RegisterWords;

namespace ComplaintsPortal.Documents.Register;

/// <summary>Reads the cells of one line; every cell that cannot be understood is an error, none is guessed.</summary>
internal sealed class RowReading(int line, Func<string, string?> cell)
{
    private delegate bool TryRead<T>(string text, out T value);

    private readonly List<CellError> _errors = [];

    public ReadRow Read()
    {
        var row = new RegisterRow
        {
            Reference = Text("reference"),
            RegisterNumber = Text("numero_registre"),
            Received = Needed<DayOrInstant>("recu_le", Cells.TryReadMoment),
            Channel = NeededWord("canal", Channels),
            Nature = Word("nature", Natures),
            LastName = Needed("nom"),
            FirstName = Needed("prenom"),
            StakeholderType = NeededWord("qualite", Stakeholders),
            Email = Text("email"),
            Phone = Text("telephone"),
            PostalAddress = Text("adresse"),
            CustomerAccount = Text("compte_client"),
            TrainingAction = Text("action_formation"),
            Subject = Needed("objet"),
            Description = Needed("description"),
            RegisteredOn = Value<DateOnly>("inscrit_le", Cells.TryReadDay),
            Acknowledged = Value<DayOrInstant>("accuse_le", Cells.TryReadMoment),
            DueOn = Value<DateOnly>("echeance", Cells.TryReadDay),
            Replied = Value<DayOrInstant>("repondu_le", Cells.TryReadMoment),
            Closed = Value<DayOrInstant>("clos_le", Cells.TryReadMoment),
            Status = Word("statut", Statuses),
            Category = Text("categorie"),
            Owner = Text("responsable"),
            Decision = Word("decision", Decisions),
            Reply = Text("reponse"),
            Actions = Text("actions") is { } actions ? Cells.ReadActions(actions) : [],
            ClosingReason = Word("motif_cloture", ClosingReasons),
            Consumer = Value<bool>("consommateur", Cells.TryReadYesNo),
        };
        return new(line, _errors.Count == 0 ? row : null, _errors);
    }

    private string? Text(string column) =>
        cell(column) is { Length: > 0 } text ? FormulaGuard.Restore(text) : null;

    private string Needed(string column)
    {
        if (Text(column) is { } text && !string.IsNullOrWhiteSpace(text))
            return text;
        Fail(column, "cell-missing", "");
        return "";
    }

    private T? Value<T>(string column, TryRead<T> read) where T : struct
    {
        if (Text(column) is not { } text || string.IsNullOrWhiteSpace(text))
            return null;
        if (read(text, out var value))
            return value;
        Fail(column, "cell-not-understood", text);
        return null;
    }

    private T Needed<T>(string column, TryRead<T> read) where T : struct
    {
        if (string.IsNullOrWhiteSpace(Text(column)))
            Fail(column, "cell-missing", "");
        return Value(column, read) ?? default;
    }

    private T? Word<T>(string column, WordTable<T> words) where T : struct, Enum =>
        Value(column, (string text, out T value) => words.TryRead(text, out value));

    private T NeededWord<T>(string column, WordTable<T> words) where T : struct, Enum =>
        Needed(column, (string text, out T value) => words.TryRead(text, out value));

    private void Fail(string column, string code, string text) => _errors.Add(new(line, column, code, text));
}
