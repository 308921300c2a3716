using System.Security.Cryptography;
using System.Text;

namespace ComplaintsPortal.Casework.Acts;

/// <summary>
/// The form by which somebody asks for the act of this request. The same form with the same words on the same case is one act,
/// however often it comes: the act leaves the form's digest in its own transaction. Without a form (a job, the demonstration)
/// nothing is left and nothing is refused.
/// </summary>
public sealed class SentForm
{
    private string? _sent;

    /// <param name="token">What the form was given when it was shown, and no other has.</param>
    /// <param name="content">All that was typed and chosen: gone back to, changed and sent again it asks for another act.</param>
    public void Is(string token, string content) => _sent = $"{token}\n{content}";

    internal byte[]? DigestOn(Guid complaintId) =>
        _sent is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes($"{complaintId:N}\n{_sent}"));

    /// <summary>Its act is done: what the same request does besides is no repetition.</summary>
    internal void Serve() => _sent = null;
}
