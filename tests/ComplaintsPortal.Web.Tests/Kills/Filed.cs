namespace ComplaintsPortal.Web.Tests.Kills;

/// <summary>A complaint whose form was answered by 303: from then on nothing may lose it. Its subject is its own.</summary>
internal sealed record Filed(string Subject, IReadOnlyList<byte[]> Files);
