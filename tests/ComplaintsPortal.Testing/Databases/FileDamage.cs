using System.Text;

namespace ComplaintsPortal.Testing.Databases;

/// <summary>What a failing disk or a careless copy does to the file of an embedded register.</summary>
public enum FileDamage
{
    /// <summary>The first bytes are another program's.</summary>
    Header,

    /// <summary>A page in the midst holds nothing that makes sense.</summary>
    MiddlePage,

    /// <summary>The second half is missing.</summary>
    Truncated,
}

public static class FileDamages
{
    private const int PageSize = 4096;
    private const int HeaderLength = 100;

    /// <param name="damage">Of what kind.</param>
    /// <param name="file">Nobody has it open.</param>
    /// <param name="mark">Words that stand in the page that is to be damaged.</param>
    public static void Do(this FileDamage damage, string file, string mark)
    {
        var bytes = File.ReadAllBytes(file);
        switch (damage)
        {
            case FileDamage.Header:
                bytes.AsSpan(0, HeaderLength).Fill((byte)'x');
                break;
            case FileDamage.MiddlePage:
                var at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark));
                if (at < PageSize) throw new InvalidOperationException($"No page after the first holds {mark}.");
                bytes.AsSpan(at / PageSize * PageSize, PageSize).Fill(0xff);
                break;
            default:
                bytes = bytes[..(bytes.Length / 2 / PageSize * PageSize)];
                break;
        }

        File.WriteAllBytes(file, bytes);
    }
}
