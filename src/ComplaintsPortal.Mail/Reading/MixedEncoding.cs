using System.Text;
using System.Text.Unicode;

namespace ComplaintsPortal.Mail.Reading;

/// <summary>UTF-8 in which a byte that is not UTF-8 is read as Windows-1252: what a careless program most likely meant.</summary>
internal static class MixedEncoding
{
    /// <param name="whole">Whether all of it was UTF-8.</param>
    public static string Read(ReadOnlySpan<byte> bytes, out bool whole)
    {
        whole = Utf8.IsValid(bytes);
        if (whole) return Encoding.UTF8.GetString(bytes);
        return Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback()).GetString(bytes);
    }

    private sealed class Windows1252Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _read = "";
        private int _at;

        public override int Remaining => _read.Length - _at;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_read, _at) = (Charsets.Windows1252.GetString(bytesUnknown), 0);
            return _read.Length > 0;
        }

        public override char GetNextChar() => _at < _read.Length ? _read[_at++] : '\0';

        public override bool MovePrevious()
        {
            if (_at == 0) return false;
            _at--;
            return true;
        }

        public override void Reset() => (_read, _at) = ("", 0);
    }
}
