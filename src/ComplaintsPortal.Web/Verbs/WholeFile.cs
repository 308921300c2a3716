namespace ComplaintsPortal.Web.Verbs;

/// <summary>Writes a file that is there whole or not at all: beside its place first, then moved into it.</summary>
public static class WholeFile
{
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var beside = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var output = new FileStream(beside, FileMode.CreateNew, FileAccess.Write)) await write(output);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
