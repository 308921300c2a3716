using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence.Reading;

/// <summary>For the few questions that concern a whole register: the model asks them like any other, and their answer is read cell by cell.</summary>
public static class PlainReading
{
    /// <summary>
    /// The same row object each time, one row of the answer after the other: read it before asking for the next. Its cells are in the order in
    /// which the question selects them; each must be a column of its own, for the model asks for one only once.
    /// </summary>
    public static async IAsyncEnumerable<PlainRow> ReadPlainlyAsync<T>(
        this RegisterContext database, IQueryable<T> question, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await database.Database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = question.CreateDbCommand();
            await using var answer = await command.ExecuteReaderAsync(cancellation);
            var row = new PlainRow(answer, database.StoredValues);
            while (await answer.ReadAsync(cancellation)) yield return row;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }
}
