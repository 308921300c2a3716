namespace ComplaintsPortal.Benchmarks.Bare;

/// <summary>What brings the bare page to the size of the one it is held against.</summary>
public sealed record Filler(string Text);
