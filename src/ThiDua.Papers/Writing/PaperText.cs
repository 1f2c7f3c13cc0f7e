namespace ThiDua.Papers.Writing;

/// <summary>A stretch of text in one face.</summary>
/// <param name="Text">The letters.</param>
/// <param name="Bold">Bold face.</param>
/// <param name="Italic">Italic face.</param>
public sealed record TextRun(string Text, bool Bold = false, bool Italic = false);

/// <summary>Text of one paragraph: plain (a string converts by itself) or made of runs.</summary>
/// <param name="Runs">Runs in reading order.</param>
public sealed record PaperText(IReadOnlyList<TextRun> Runs)
{
    /// <summary>Plain text.</summary>
    public static PaperText Plain(string text) => new([new TextRun(text)]);

    /// <summary>Plain text.</summary>
    public static PaperText FromString(string text) => Plain(text);

    /// <summary>Plain text.</summary>
    public static implicit operator PaperText(string text) => Plain(text);

    /// <summary>The same text with a plain stretch after it.</summary>
    public PaperText Then(string text) => new([.. Runs, new TextRun(text)]);

    /// <summary>The same text with a bold stretch after it.</summary>
    public PaperText ThenBold(string text) => new([.. Runs, new TextRun(text, Bold: true)]);

    /// <summary>The same text with an italic stretch after it.</summary>
    public PaperText ThenItalic(string text) => new([.. Runs, new TextRun(text, Italic: true)]);

    /// <summary>The letters alone.</summary>
    public override string ToString() => string.Concat(Runs.Select(r => r.Text));
}
