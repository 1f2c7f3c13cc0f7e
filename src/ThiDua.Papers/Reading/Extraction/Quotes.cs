using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>A name set apart: in quotation marks or in italics. Start and End hold the marks too.</summary>
internal sealed record QuotedName(int Start, int End, Passage Name, bool Quoted);

/// <summary>Finds text in quotation marks and in italics.</summary>
internal static class Quotes
{
    private const int Longest = 400;

    /// <summary>Quoted and slanted stretches in order; an italic run that holds a quotation is one name.</summary>
    public static List<QuotedName> Find(Passage passage)
    {
        var quoted = Quoted(passage);
        var slanted = Slanted(passage);
        var names = new List<QuotedName>();
        foreach (var run in slanted)
        {
            var inside = quoted.RemoveAll(q => q.Start >= run.Start && q.End <= run.End && (q.Start > run.Start || q.End < run.End));
            var same = quoted.Exists(q => q.Start < run.End && run.Start < q.End);
            if (inside > 0 || !same)
            {
                names.Add(run with { Quoted = inside > 0 });
            }
        }
        names.AddRange(quoted);
        names.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return names;
    }

    private static List<QuotedName> Quoted(Passage passage)
    {
        var found = new List<QuotedName>();
        var text = passage.Text;
        var lastMark = text.AsSpan().LastIndexOfAny("”»\"");
        for (var i = 0; i < lastMark; i++)
        {
            var close = text[i] switch { '“' => '”', '«' => '»', '"' => '"', '„' => '”', '”' => '”', _ => '\0' };
            if (close == '\0')
            {
                continue;
            }
            var end = Close(text, i, close);
            if (end < 0)
            {
                continue;
            }
            Add(found, passage, i, end + 1, i + 1, end, true);
            i = end;
        }
        return found;
    }

    /// <summary>OCR mixes the marks, so any closing mark will do within reach.</summary>
    private static int Close(string text, int open, char close)
    {
        var depth = 0;
        for (var i = open + 1; i < Math.Min(text.Length, open + Longest); i++)
        {
            if (text[i] == '“' && close == '”')
            {
                depth++;
            }
            else if (text[i] == close || (text[i] is '"' or '”' && depth == 0 && close != '»'))
            {
                if (depth-- == 0)
                {
                    return i;
                }
            }
        }
        return -1;
    }

    private static List<QuotedName> Slanted(Passage passage)
    {
        var found = new List<QuotedName>();
        for (var i = 0; i < passage.Length; i++)
        {
            if (!passage.IsSlanted(i))
            {
                continue;
            }
            var end = i;
            while (end < passage.Length && passage.IsSlanted(end))
            {
                end++;
            }
            // A whole paragraph in italics sets nothing apart.
            if (end - i < Math.Min(passage.Length * 0.9, Longest))
            {
                Add(found, passage, i, end, i, end, false);
            }
            i = end;
        }
        return found;
    }

    private static void Add(List<QuotedName> found, Passage passage, int start, int end, int from, int to, bool quoted)
    {
        var name = passage.Slice(from, to).Trim(alsoBefore: ",;:.", alsoAfter: ",;.");
        if (!quoted && name.Length > 2 && IsMark(name.Text[0]) && IsMark(name.Text[^1]) && name.Text.Count(IsMark) == 2)
        {
            name = name.Slice(1, name.Length - 1).Trim(alsoAfter: ",;.");
        }
        if (name.Length > 3)
        {
            found.Add(new QuotedName(start, end, name, quoted));
        }
    }

    private static bool IsMark(char c) => c is '"' or '“' or '”' or '«' or '»';
}
