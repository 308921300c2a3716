namespace ComplaintsPortal.Mail.Reading;

internal static class Hex
{
    public static bool TryRead(int high, int low, out byte octet)
    {
        octet = 0;
        if (!char.IsAsciiHexDigit((char)high) || !char.IsAsciiHexDigit((char)low)) return false;
        octet = (byte)(Digit(high) << 4 | Digit(low));
        return true;
    }

    private static int Digit(int sign) => sign <= '9' ? sign - '0' : (sign | 0x20) - 'a' + 10;
}
