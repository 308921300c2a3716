namespace ComplaintsPortal.Mail.Reading;

/// <summary>
/// Base64 with errors (RFC 2045, 6.8): signs outside the alphabet are passed over, groups may be padded in the middle. What follows
/// padding and has signs outside the alphabet was written under the part by a mailing list or a gateway, and is left out; so is
/// what follows a ruled line.
/// </summary>
internal static class Base64Decoding
{
    private const byte None = 255;

    private static readonly byte[] Values = Table();

    public static int LongestOutput(int input) => (int)(((long)input + 3) / 4 * 3);

    /// <summary>How much was written: as much as there is room for.</summary>
    /// <param name="damaged">Something was passed over, or the last group was not whole.</param>
    public static int Decode(ReadOnlySpan<byte> input, Span<byte> output, out bool damaged)
    {
        damaged = false;
        var (bits, count, written, padded) = (0, 0, 0, -1);
        for (var at = 0; at < input.Length; at++)
        {
            var octet = input[at];
            var value = Values[octet];
            if (value != None)
            {
                bits = bits << 6 | value;
                if (++count < 4) continue;
                if (written + 3 > output.Length) return written;
                output[written++] = (byte)(bits >> 16);
                output[written++] = (byte)(bits >> 8);
                output[written++] = (byte)bits;
                (bits, count) = (0, 0);
            }
            else if (octet == '=')
            {
                written += Rest(bits, count, output[written..], ref damaged);
                (bits, count, padded) = (0, 0, written);
            }
            else if (octet is not ((byte)'\r' or (byte)'\n' or (byte)' ' or (byte)'\t'))
            {
                damaged = true;
                if (padded >= 0) return padded;
                if (count == 0 && IsRule(input, at)) return written;
            }
        }
        if (count > 0) damaged = true;
        return written + Rest(bits, count, output[written..], ref damaged);
    }

    private static bool IsRule(ReadOnlySpan<byte> input, int at) =>
        at > 0 && input[at - 1] is (byte)'\r' or (byte)'\n' && input[at] is (byte)'_' or (byte)'-' or (byte)'*' && input[at..].StartsWith([input[at], input[at], input[at], input[at]]);

    private static int Rest(int bits, int count, Span<byte> output, ref bool damaged)
    {
        if (count == 1) damaged = true;
        if (count < 2 || output.Length < count - 1) return 0;
        bits <<= 6 * (4 - count);
        output[0] = (byte)(bits >> 16);
        if (count == 3) output[1] = (byte)(bits >> 8);
        return count - 1;
    }

    private static byte[] Table()
    {
        var table = new byte[256];
        Array.Fill(table, None);
        var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8;
        for (var i = 0; i < alphabet.Length; i++) table[alphabet[i]] = (byte)i;
        return table;
    }
}
