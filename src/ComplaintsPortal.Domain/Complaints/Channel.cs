namespace ComplaintsPortal.Domain.Complaints;

/// <summary>How an arrival came (R6).</summary>
public enum Channel { Web, Email, Post, Telephone, FaceToFace }
