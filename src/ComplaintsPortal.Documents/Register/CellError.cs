namespace ComplaintsPortal.Documents.Register;

/// <summary>What is wrong with one cell: the line in the file (the header is line 1), the column, a code that resources word, and the cell's text.</summary>
public sealed record CellError(int Line, string Column, string Code, string Text);
