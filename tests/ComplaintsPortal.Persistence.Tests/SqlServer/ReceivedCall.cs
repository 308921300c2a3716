using System.Buffers.Binary;
using System.Text;

namespace ComplaintsPortal.Persistence.Tests.SqlServer;

/// <summary>Reads a call as it went over the line: each parameter's name with the length of its value as sent, in bytes.</summary>
internal sealed class ReceivedCall
{
    private const byte Text = 0xE7, LongBytes = 0xA5, FixedBytes = 0xAD, Instant = 0x2B, Day = 0x28;
    private const int Unbounded = ushort.MaxValue;
    private const int CollationLength = 5;

    private readonly byte[] _message;
    private int _at;

    private ReceivedCall(byte[] message) => _message = message;

    /// <summary>Behind the headers stand the procedure (by number) and its options.</summary>
    public static Dictionary<string, long> LengthsIn(byte[] message)
    {
        var call = new ReceivedCall(message);
        call._at = BitConverter.ToInt32(message) + 6;
        var lengths = new Dictionary<string, long>();
        for (var rank = 0; call._at < message.Length; rank++)
        {
            var name = Encoding.Unicode.GetString(call.Take(call.Take(1)[0] * 2));
            call.Take(1);
            lengths.Add(name.Length == 0 ? $"{rank}" : name, call.Value());
        }

        return lengths;
    }

    private long Value()
    {
        switch (Take(1)[0])
        {
            case Text:
                var bound = Short();
                Take(CollationLength);
                return bound == Unbounded ? Pieces() : Sized();
            case LongBytes or FixedBytes:
                return Short() == Unbounded ? Pieces() : Sized();
            case Day:
                return Take(Take(1)[0]).Length;
            case Instant or _:
                Take(1);
                return Take(Take(1)[0]).Length;
        }
    }

    private long Sized() => Short() is var length && length != Unbounded ? Take(length).Length : 0;

    /// <summary>Whole length (all ones: nothing; one less: unknown), then pieces until an empty one.</summary>
    private long Pieces()
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(Take(8)) == ulong.MaxValue) return 0;
        long sum = 0;
        for (var length = Long(); length > 0; length = Long()) sum += Take(length).Length;
        return sum;
    }

    private int Short() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    private int Long() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

    private ReadOnlySpan<byte> Take(int count) => _message.AsSpan((_at += count) - count, count);
}
