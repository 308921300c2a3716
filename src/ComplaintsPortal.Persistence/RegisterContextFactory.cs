using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Persistence;

internal sealed class RegisterContextFactory<T>(IDbContextFactory<T> inner) : IDbContextFactory<RegisterContext> where T : RegisterContext
{
    public RegisterContext CreateDbContext() => inner.CreateDbContext();
}
