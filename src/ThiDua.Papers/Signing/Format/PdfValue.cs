namespace ThiDua.Papers.Signing.Format;

/// <summary>A value of a PDF file (ISO 32000-1, 7.3), as it stands in the file: links are not followed.</summary>
internal abstract class PdfValue
{
    public static readonly PdfValue Null = new PdfWord("null");
}

/// <summary>true, false, null and whatever else is a bare word.</summary>
internal sealed class PdfWord(string word) : PdfValue
{
    public string Word { get; } = word;
}

internal sealed class PdfNumber(string text, double value) : PdfValue
{
    public string Text { get; } = text;

    public double Value { get; } = value;
}

internal sealed class PdfName(string name) : PdfValue
{
    public string Name { get; } = name;
}

/// <summary>A string. <see cref="Start"/> and <see cref="End"/> are the places of its first and after its last sign, brackets with it.</summary>
internal sealed class PdfText(byte[] bytes, int start, int end) : PdfValue
{
    public byte[] Bytes { get; } = bytes;

    public int Start { get; } = start;

    public int End { get; } = end;
}

internal sealed class PdfList(List<PdfValue> items) : PdfValue
{
    public List<PdfValue> Items { get; } = items;
}

internal sealed class PdfMap(Dictionary<string, PdfValue> entries) : PdfValue
{
    public Dictionary<string, PdfValue> Entries { get; } = entries;

    public PdfValue this[string key] => Entries.GetValueOrDefault(key, Null);

    /// <summary>A copy with some entries set anew.</summary>
    public PdfMap With(params ReadOnlySpan<(string Key, PdfValue Value)> changes)
    {
        var copy = new Dictionary<string, PdfValue>(Entries, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            copy[key] = value;
        }

        return new PdfMap(copy);
    }
}

internal sealed class PdfLink(int number, int generation) : PdfValue
{
    public int Number { get; } = number;

    public int Generation { get; } = generation;
}

/// <summary>A stream: its dictionary, and where its bytes stand in the file, still packed.</summary>
internal sealed class PdfData(PdfMap map, int start, int length) : PdfValue
{
    public PdfMap Map { get; } = map;

    public int Start { get; } = start;

    public int Length { get; } = length;
}
