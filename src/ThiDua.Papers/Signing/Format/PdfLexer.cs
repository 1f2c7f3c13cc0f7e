using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Signing.Format;

/// <summary>Reads values from bytes. Depth is bounded: a file of ten thousand brackets must not end the program.</summary>
internal sealed class PdfLexer(byte[] bytes, int at, int limit)
{
    private const int MaxDepth = 64;
    private const int MaxItems = 500_000;
    private int items;

    public int At { get; set; } = at;

    public bool AtEnd => At >= limit;

    public PdfValue Read(int depth = 0)
    {
        SkipSpace();
        if (AtEnd || depth > MaxDepth)
        {
            throw AtEnd ? PdfFault.Broken() : PdfFault.TooComplex();
        }

        if (++items > MaxItems)
        {
            throw PdfFault.TooComplex();
        }

        return bytes[At] switch
        {
            (byte)'/' => Name(),
            (byte)'(' => LiteralText(),
            (byte)'[' => List(depth),
            (byte)'<' => At + 1 < limit && bytes[At + 1] == (byte)'<' ? Map(depth) : HexText(),
            (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9') => NumberOrLink(),
            _ => Word(),
        };
    }

    /// <summary>A whole number without sign, or -1.</summary>
    public int ReadCount()
    {
        SkipSpace();
        var from = At;
        long value = 0;
        while (!AtEnd && bytes[At] is >= (byte)'0' and <= (byte)'9' && At - from < 11)
        {
            value = (value * 10) + bytes[At++] - '0';
        }

        return At == from || value > int.MaxValue ? -1 : (int)value;
    }

    /// <summary>Steps over a word if it comes next.</summary>
    public bool Take(ReadOnlySpan<byte> word)
    {
        SkipSpace();
        if (At > limit || !bytes.AsSpan(At, limit - At).StartsWith(word))
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    public void SkipSpace()
    {
        for (; !AtEnd; At++)
        {
            if (bytes[At] == (byte)'%')
            {
                while (!AtEnd && bytes[At] is not ((byte)'\r' or (byte)'\n'))
                {
                    At++;
                }
            }
            else if (!IsSpace(bytes[At]))
            {
                return;
            }
        }
    }

    public static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte b) => b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'{' or (byte)'}' or (byte)'/' or (byte)'%';

    private PdfName Name()
    {
        var name = new StringBuilder();
        for (At++; !AtEnd && !IsSpace(bytes[At]) && !IsDelimiter(bytes[At]); At++)
        {
            if (bytes[At] == (byte)'#' && At + 2 < limit && Hex(bytes[At + 1]) is >= 0 and var high && Hex(bytes[At + 2]) is >= 0 and var low)
            {
                name.Append((char)((high << 4) | low));
                At += 2;
            }
            else
            {
                name.Append((char)bytes[At]);
            }
        }

        return new PdfName(name.ToString());
    }

    private PdfList List(int depth)
    {
        var list = new List<PdfValue>();
        At++;
        while (!Take("]"u8))
        {
            list.Add(Read(depth + 1));
        }

        return new PdfList(list);
    }

    private PdfMap Map(int depth)
    {
        var map = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        At += 2;
        while (!Take(">>"u8))
        {
            map[Read(depth + 1) is PdfName key ? key.Name : throw PdfFault.Broken()] = Read(depth + 1);
        }

        return new PdfMap(map);
    }

    private PdfText HexText()
    {
        var start = At++;
        var read = new List<byte>();
        var half = -1;
        for (; !AtEnd && bytes[At] != (byte)'>'; At++)
        {
            if (Hex(bytes[At]) is >= 0 and var digit)
            {
                half = half < 0 ? digit : Add(read, half, digit);
            }
            else if (!IsSpace(bytes[At]))
            {
                throw PdfFault.Broken();
            }
        }

        if (half >= 0)
        {
            Add(read, half, 0);
        }

        At = AtEnd ? throw PdfFault.Broken() : At + 1;
        return new PdfText([.. read], start, At);
    }

    private static int Add(List<byte> read, int high, int low)
    {
        read.Add((byte)((high << 4) | low));
        return -1;
    }

    private PdfText LiteralText()
    {
        var start = At++;
        var read = new List<byte>();
        for (var open = 1; ; At++)
        {
            if (AtEnd)
            {
                throw PdfFault.Broken();
            }

            var b = bytes[At];
            if (b == (byte)'\\')
            {
                Escaped(read);
                continue;
            }

            open += b == (byte)'(' ? 1 : b == (byte)')' ? -1 : 0;
            if (open == 0)
            {
                At++;
                return new PdfText([.. read], start, At);
            }

            read.Add(b);
        }
    }

    private void Escaped(List<byte> read)
    {
        if (++At >= limit)
        {
            throw PdfFault.Broken();
        }

        switch (bytes[At])
        {
            case (byte)'n': read.Add(10); break;
            case (byte)'r': read.Add(13); break;
            case (byte)'t': read.Add(9); break;
            case (byte)'b': read.Add(8); break;
            case (byte)'f': read.Add(12); break;
            case (byte)'\r': At += At + 1 < limit && bytes[At + 1] == (byte)'\n' ? 1 : 0; break;
            case (byte)'\n': break;
            case >= (byte)'0' and <= (byte)'7': read.Add(Octal()); break;
            default: read.Add(bytes[At]); break;
        }
    }

    private byte Octal()
    {
        var value = bytes[At] - '0';
        for (var i = 0; i < 2 && At + 1 < limit && bytes[At + 1] is >= (byte)'0' and <= (byte)'7'; i++)
        {
            value = (value * 8) + bytes[++At] - '0';
        }

        return (byte)value;
    }

    private PdfValue NumberOrLink()
    {
        var number = Number();
        var back = At;
        if (number.Text.All(char.IsAsciiDigit) && ReadCount() is >= 0 and var generation && Take("R"u8) && (AtEnd || IsSpace(bytes[At]) || IsDelimiter(bytes[At])))
        {
            return new PdfLink(number.Value <= int.MaxValue ? (int)number.Value : throw PdfFault.Broken(), generation);
        }

        At = back;
        return number;
    }

    private PdfNumber Number()
    {
        var from = At;
        while (!AtEnd && bytes[At] is (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'))
        {
            At++;
        }

        var text = Encoding.ASCII.GetString(bytes, from, At - from);
        return new PdfNumber(text, double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0);
    }

    private PdfWord Word()
    {
        var from = At;
        while (!AtEnd && !IsSpace(bytes[At]) && !IsDelimiter(bytes[At]))
        {
            At++;
        }

        return At > from ? new PdfWord(Encoding.Latin1.GetString(bytes, from, At - from)) : throw PdfFault.Broken();
    }

    private static int Hex(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };
}
