using ComplaintsPortal.Domain.Reporting;

namespace ComplaintsPortal.Documents.Register;

/// <summary>A line of a register's file: either a row, or what is wrong with it.</summary>
public sealed record ReadRow(int Line, RegisterRow? Row, IReadOnlyList<CellError> Errors);
