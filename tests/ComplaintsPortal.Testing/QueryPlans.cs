using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintsPortal.Testing;

/// <summary>Notes how SQLite means to answer each query of a context, so that a test can refuse one that would walk a whole table.</summary>
public sealed class QueryPlans : DbCommandInterceptor
{
    private readonly List<string> _steps = [];

    /// <summary>Each step of each plan, such as <c>SEARCH c USING INDEX …</c> or <c>SCAN c</c>.</summary>
    public IReadOnlyList<string> Steps => _steps;

    /// <summary>Forgets what was noted so far.</summary>
    public void Clear() => _steps.Clear();

    /// <summary>The steps that walk a whole table or index; not those over what a step before has already narrowed down.</summary>
    public IEnumerable<string> Scans => _steps.Where(step => step.StartsWith("SCAN ", StringComparison.Ordinal) && !IsOverLittle(step));

    /// <summary>The steps that sort what they have found instead of finding it in order.</summary>
    public IEnumerable<string> Sorts => _steps.Where(step => step.Contains("TEMP B-TREE FOR", StringComparison.Ordinal));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Explain(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Explain(command);
        return result;
    }

    private bool IsOverLittle(string scan)
    {
        var name = scan.Split(' ')[1];
        return scan.Contains("VIRTUAL TABLE INDEX", StringComparison.Ordinal) || scan == "SCAN CONSTANT ROW"
            || _steps.Any(step => step == $"CO-ROUTINE {name}" || step == $"MATERIALIZE {name}");
    }

    private void Explain(DbCommand command)
    {
        using var explain = command.Connection!.CreateCommand();
        explain.Transaction = command.Transaction;
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        foreach (DbParameter given in command.Parameters)
        {
            var parameter = explain.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (given.ParameterName, given.Value);
            explain.Parameters.Add(parameter);
        }

        using var rows = explain.ExecuteReader();
        while (rows.Read()) _steps.Add(rows.GetString(3));
    }
}
