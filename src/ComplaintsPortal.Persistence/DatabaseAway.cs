using System.Net.Sockets;
using ComplaintsPortal.Persistence.PostgreSql;
using ComplaintsPortal.Persistence.SqlServer;

namespace ComplaintsPortal.Persistence;

/// <summary>Whether a server's database is away just now: not up yet, out of reach, without a connection left. Waiting may mend that; a wrong password or a database that is not there it does not.</summary>
public static class DatabaseAway
{
    /// <summary>The whole chain of causes is looked at.</summary>
    public static bool Is(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is SocketException || PostgreSqlAway.Is(failure) || SqlServerAway.Is(failure)) return true;
        return false;
    }
}
