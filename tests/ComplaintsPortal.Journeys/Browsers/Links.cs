using ComplaintsPortal.Casework.Access;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Persistence;
using ComplaintsPortal.Testing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Journeys.Browsers;

/// <summary>What stands in letters and nowhere else.</summary>
internal static class Links
{
    /// <summary>The secret in the acknowledgement of the last complaint that came by e-mail.</summary>
    public static async Task<string> LinkToWriterAsync(this PortalHost portal)
    {
        var letter = await portal.UseAsync<RegisterContext, Guid>(register => register.Letters.AsNoTracking()
            .Where(l => l.Kind == LetterKind.Acknowledgement && register.Complaints.Any(c => c.Id == l.ComplaintId && c.Channel == Channel.Email))
            .OrderByDescending(l => l.WrittenAt).Select(l => l.Id).FirstAsync());
        return await portal.UseAsync<SecretKeeper, string>(secrets => Task.FromResult(secrets.LinkSecret("letter", letter.ToString("N"))));
    }
}
