using System.Text;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>
/// A sentence with named places: "Kính mời dự họp ngày {ngày_họp}". A name is letters, digits and "_"; spaces in it count as "_", capitals as
/// small letters, so "{Ngày họp}" is the same place.
/// </summary>
public sealed class FieldText
{
    private const int LongestName = 60;
    private readonly IReadOnlyList<Part> parts;

    private FieldText(IReadOnlyList<Part> parts) => this.parts = parts;

    /// <summary>Names in order of first use, each once.</summary>
    public IReadOnlyList<string> Fields => [.. parts.Where(p => p.IsField).Select(p => p.Text).Distinct()];

    /// <summary>Reads a sentence; exactly one of the two is not null.</summary>
    public static (FieldText? Text, FieldTextFault? Fault) Read(string text)
    {
        var parts = new List<Part>();
        var rest = text.Normalize().AsSpan();
        while (rest.IndexOfAny('{', '}') is var at and >= 0)
        {
            if (rest[at] == '}')
            {
                return (null, new FieldTextFault(FieldTextFaultKind.NotOpened, Around(rest, at)));
            }

            var end = rest[(at + 1)..].IndexOfAny('{', '}');
            if (end < 0 || rest[at + 1 + end] == '{')
            {
                return (null, new FieldTextFault(FieldTextFaultKind.NotClosed, Around(rest, at)));
            }

            var typed = rest.Slice(at + 1, end);
            if (NameOf(typed) is not { } name)
            {
                return (null, new FieldTextFault(FieldTextFaultKind.NotAName, typed.ToString()));
            }

            parts.Add(new Part(rest[..at].ToString(), false));
            parts.Add(new Part(name, true));
            rest = rest[(at + end + 2)..];
        }

        parts.Add(new Part(rest.ToString(), false));
        return (new FieldText(parts), null);
    }

    /// <summary>A name as it is kept, or null for what cannot be one.</summary>
    /// <param name="typed">What stands between the braces.</param>
    public static string? NameOf(ReadOnlySpan<char> typed)
    {
        var words = typed.ToString().Normalize().ToLowerInvariant().Split([' ', '_', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var name = string.Join('_', words);
        return name.Length is > 0 and <= LongestName && name.All(c => c == '_' || char.IsLetterOrDigit(c)) ? name : null;
    }

    /// <summary>The sentence with its values.</summary>
    /// <param name="valueOf">Value of a name; "" writes nothing, null writes <see cref="PaperGaps.Mark"/>.</param>
    public string Fill(Func<string, string?> valueOf)
    {
        var written = new StringBuilder();
        foreach (var part in parts)
        {
            written.Append(part.IsField ? valueOf(part.Text) ?? PaperGaps.Mark(part.Text) : part.Text);
        }

        return written.ToString();
    }

    private static string Around(ReadOnlySpan<char> text, int at) => text[Math.Max(0, at - 20)..Math.Min(text.Length, at + 20)].Trim().ToString();

    private readonly record struct Part(string Text, bool IsField);
}

/// <summary>What is wrong with the braces of a sentence.</summary>
public enum FieldTextFaultKind
{
    /// <summary>"{" without "}".</summary>
    NotClosed,

    /// <summary>"}" without "{".</summary>
    NotOpened,

    /// <summary>What stands between the braces is no name.</summary>
    NotAName,
}

/// <param name="Kind">What is wrong.</param>
/// <param name="Near">Text around the place, or what stands between the braces.</param>
public sealed record FieldTextFault(FieldTextFaultKind Kind, string Near);
