using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ThiDua.Papers.Reading.Sources;

/// <summary>Writes out the numbers that Word counts by itself and that are nowhere in the text.</summary>
internal sealed partial class DocxNumbering
{
    private static readonly XNamespace W = DocxSource.W;
    private readonly Dictionary<string, string> abstractOfNum = [];
    private readonly Dictionary<(string Abstract, int Level), (string Format, string Text, int Start)> levels = [];
    private readonly Dictionary<(string Num, int Level), int> overrides = [];
    private readonly Dictionary<(string List, int Level), int> counters = [];
    private readonly Dictionary<string, (string Num, int Level)> styles = [];

    public DocxNumbering(XDocument? numbering, XDocument? styleSheet)
    {
        foreach (var list in numbering?.Root?.Elements(W + "abstractNum") ?? [])
        {
            ReadLevels(list);
        }
        foreach (var num in numbering?.Root?.Elements(W + "num") ?? [])
        {
            ReadNum(num);
        }
        foreach (var style in styleSheet?.Root?.Elements(W + "style") ?? [])
        {
            if (Value(style, "styleId") is { } id && style.Element(W + "pPr")?.Element(W + "numPr") is { } numPr && Reference(numPr) is { } reference)
            {
                styles[id] = reference;
            }
        }
    }

    /// <summary>The label of a paragraph with a blank after it, or nothing.</summary>
    public string LabelOf(XElement? properties)
    {
        var reference = properties?.Element(W + "numPr") is { } numPr ? Reference(numPr) : StyleReference(properties);
        if (reference is not { } found || !abstractOfNum.TryGetValue(found.Num, out var list) || !levels.TryGetValue((list, found.Level), out var level))
        {
            return "";
        }
        Count(found.Num, list, found.Level, level.Start);
        if (level.Format == "bullet")
        {
            return "- ";
        }
        var label = Placeholder().Replace(level.Text, m => Number(list, int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1));
        return label.Trim().Length == 0 ? "" : label.Trim() + " ";
    }

    private void ReadLevels(XElement list)
    {
        var id = Value(list, "abstractNumId") ?? "";
        foreach (var level in list.Elements(W + "lvl"))
        {
            levels[(id, Number(level, "ilvl"))] = (
                level.Element(W + "numFmt") is { } format ? Value(format, "val") ?? "decimal" : "decimal",
                level.Element(W + "lvlText") is { } text ? Value(text, "val") ?? "" : "",
                level.Element(W + "start") is { } start ? Number(start, "val") : 1);
        }
    }

    private void ReadNum(XElement num)
    {
        var id = Value(num, "numId") ?? "";
        abstractOfNum[id] = num.Element(W + "abstractNumId") is { } list ? Value(list, "val") ?? "" : "";
        foreach (var change in num.Elements(W + "lvlOverride"))
        {
            if (change.Element(W + "startOverride") is { } start)
            {
                overrides[(id, Number(change, "ilvl"))] = Number(start, "val");
            }
        }
    }

    private (string Num, int Level)? StyleReference(XElement? properties) =>
        properties?.Element(W + "pStyle") is { } style && Value(style, "val") is { } id && styles.TryGetValue(id, out var found) ? found : null;

    private static (string Num, int Level)? Reference(XElement numPr)
    {
        var num = numPr.Element(W + "numId") is { } id ? Value(id, "val") : null;
        // numId 0 takes a paragraph out of the list of its style.
        return num is null or "0" ? null : (num, numPr.Element(W + "ilvl") is { } level ? Number(level, "val") : 0);
    }

    private void Count(string num, string list, int level, int start)
    {
        if (overrides.Remove((num, level), out var restart))
        {
            counters.Remove((list, level));
            start = restart;
        }
        counters[(list, level)] = counters.TryGetValue((list, level), out var last) ? last + 1 : start;
        for (var below = level + 1; below < 9; below++)
        {
            counters.Remove((list, below));
        }
    }

    private string Number(string list, int level)
    {
        levels.TryGetValue((list, level), out var shape);
        var value = counters.TryGetValue((list, level), out var counted) ? counted : Math.Max(1, shape.Start);
        return shape.Format switch
        {
            "upperRoman" => Roman(value),
            "lowerRoman" => Roman(value).ToLowerInvariant(),
            "lowerLetter" => Letter(value),
            "upperLetter" => Letter(value).ToUpperInvariant(),
            "decimalZero" => value.ToString("D2", CultureInfo.InvariantCulture),
            "none" => "",
            _ => value.ToString(CultureInfo.InvariantCulture),
        };
    }

    private static string Letter(int value) => new((char)('a' + ((Math.Max(1, value) - 1) % 26)), 1 + ((Math.Max(1, value) - 1) / 26 % 8));

    private static string Roman(int value)
    {
        (int Worth, string Sign)[] signs = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        var text = new StringBuilder();
        var left = Math.Clamp(value, 0, 399);
        foreach (var (worth, sign) in signs)
        {
            for (; left >= worth; left -= worth)
            {
                text.Append(sign);
            }
        }
        return text.ToString();
    }

    private static string? Value(XElement element, string name) => element.Attribute(W + name)?.Value;

    private static int Number(XElement element, string name) =>
        int.TryParse(Value(element, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : 0;

    [GeneratedRegex(@"%([1-9])")]
    private static partial Regex Placeholder();
}
