using System.Text;

namespace ThiDua.Papers.Reading.Cleaning;

/// <summary>Clean text that remembers, letter for letter, where it stood in the text as read.</summary>
internal sealed record MappedText(string Text, string Folded, int[] Starts, int[] Ends, bool[] Slanted);

/// <summary>A stretch of clean text. Positions given to and taken from it are relative to its own start.</summary>
internal sealed class Passage(MappedText source, int start, int end)
{
    private string? text;
    private string? folded;

    public int Length => end - start;

    public bool IsEmpty => Length <= 0;

    /// <summary>Wording as in the document.</summary>
    public string Text => text ??= source.Text[start..end];

    /// <summary>The same, lower case and without marks.</summary>
    public string Folded => folded ??= source.Folded[start..end];

    /// <summary>Place in the text as read.</summary>
    public TextSpan Span => IsEmpty ? default : new TextSpan(source.Starts[start], source.Ends[end - 1]);

    public bool IsSlanted(int index) => source.Slanted[start + index];

    public Passage Slice(int from, int to) => new(source, start + from, start + Math.Max(from, to));

    public Passage From(int from) => Slice(from, Length);

    /// <summary>The slice without blanks and without the given letters at its ends.</summary>
    public Passage Trim(string alsoBefore = "", string alsoAfter = "")
    {
        int from = start, to = end;
        while (from < to && (char.IsWhiteSpace(source.Text[from]) || alsoBefore.Contains(source.Text[from])))
        {
            from++;
        }
        while (to > from && (char.IsWhiteSpace(source.Text[to - 1]) || alsoAfter.Contains(source.Text[to - 1])))
        {
            to--;
        }
        return new Passage(source, from, to);
    }

    /// <summary>Pieces between the cuts; a cut is a range to drop.</summary>
    public IEnumerable<Passage> Split(IEnumerable<(int From, int To)> cuts)
    {
        var at = 0;
        foreach (var (from, to) in cuts)
        {
            yield return Slice(at, from);
            at = to;
        }
        yield return From(at);
    }

    public static Passage Join(IReadOnlyList<Passage> parts)
    {
        if (parts.Count == 1)
        {
            return parts[0];
        }
        var builder = new MappedTextBuilder();
        foreach (var part in parts)
        {
            builder.Append(part);
        }
        return builder.Build();
    }

    public void CopyTo(MappedTextBuilder builder)
    {
        for (var i = start; i < end; i++)
        {
            builder.Append(source.Text[i], source.Starts[i], source.Ends[i], source.Slanted[i]);
        }
    }

}

/// <summary>Collects letters with their places; blanks are joined to one space as they come.</summary>
internal sealed class MappedTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<int> starts = [];
    private readonly List<int> ends = [];
    private readonly List<bool> slanted = [];

    public int Length => text.Length;

    public void Append(char c, int start, int end, bool isSlanted)
    {
        if (char.IsWhiteSpace(c))
        {
            if (text.Length == 0 || text[^1] == ' ')
            {
                return;
            }
            c = ' ';
        }
        text.Append(c);
        starts.Add(start);
        ends.Add(end);
        slanted.Add(isSlanted);
    }

    /// <summary>Adds a passage after one space.</summary>
    public void Append(Passage part)
    {
        if (part.IsEmpty)
        {
            return;
        }
        if (ends.Count > 0)
        {
            Append(' ', ends[^1], Math.Max(ends[^1], part.Span.Start), slanted[^1]);
        }
        part.CopyTo(this);
    }

    public Passage Build()
    {
        var joined = text.ToString();
        var mapped = new MappedText(joined, Folding.Fold(joined), [.. starts], [.. ends], [.. slanted]);
        return new Passage(mapped, 0, joined.Length).Trim();
    }
}
