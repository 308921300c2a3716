using System.Data.Common;
using System.Net.Sockets;

namespace ComplaintsPortal.Persistence;

/// <summary>Whether something failed because the database could not be reached or did not do what it was asked.</summary>
public static class DatabaseFailure
{
    /// <summary>The innermost cause that the database or the line to it is blamed for; EF Core wraps it in exceptions that say less.</summary>
    public static Exception? In(Exception? failure)
    {
        Exception? found = null;
        for (; failure is not null; failure = failure.InnerException)
            if (failure is DbException or SocketException) found ??= failure;
        return found;
    }
}
