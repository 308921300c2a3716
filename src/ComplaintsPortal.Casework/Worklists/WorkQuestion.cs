using System.Linq.Expressions;
using ComplaintsPortal.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Casework.Worklists;

/// <summary>A query of the work list, translated once; each time it is asked it is told who reads and which day it is.</summary>
internal sealed class WorkQuestion<T>
{
    private readonly Func<RegisterContext, Guid?, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateTimeOffset, IAsyncEnumerable<T>> _ask;

    /// <param name="query">Made for <see cref="WorkStandIns.Reader"/> on <see cref="WorkStandIns.Terms"/>.</param>
    public WorkQuestion(Expression query)
    {
        var standIns = new WorkStandIns();
        var body = standIns.Visit(query);
        _ask = EF.CompileAsyncQuery(
            Expression.Lambda<Func<RegisterContext, Guid?, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateOnly, DateTimeOffset, IQueryable<T>>>(
                body, [Expression.Parameter(typeof(RegisterContext), "database"), .. standIns.Parameters]));
    }

    public IAsyncEnumerable<T> Ask(RegisterContext database, Guid? reader, WorkTerms terms) => _ask(
        database, reader, terms.Today, terms.Soon, terms.InformationAskedUntil, terms.ConfirmationAskedUntil, terms.RemindedUntil, terms.WrittenUntil, terms.SetApartSince);
}
