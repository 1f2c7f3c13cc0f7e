namespace ThiDua.Papers.Writing;

/// <summary>A piece of a paper's content.</summary>
public abstract record Block
{
    private protected Block() { }
}

/// <summary>Side to which text is set.</summary>
public enum TextAlignment
{
    /// <summary>To both sides.</summary>
    Justified,

    /// <summary>To the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Centred,

    /// <summary>To the right: figures.</summary>
    Right,
}

/// <summary>A paragraph of running text; justified ones have the first line indented.</summary>
/// <param name="Text">The text.</param>
/// <param name="Alignment">Side to which it is set.</param>
public sealed record Paragraph(PaperText Text, TextAlignment Alignment = TextAlignment.Justified) : Block;

/// <summary>The great parts of a long paper (NĐ 30/2020, Phụ lục I, mục II.6): their label stands on a line of its own, in the middle.</summary>
public enum DivisionLevel
{
    /// <summary>"Phần I"; sections "I." begin again under it.</summary>
    Part,

    /// <summary>"Chương I", counted through the paper.</summary>
    Chapter,

    /// <summary>"Mục 1", counted in its chapter.</summary>
    Section,

    /// <summary>"Tiểu mục 1", counted in its section.</summary>
    Subsection,
}

/// <summary>"Chương II" over its title, both in bold and in the middle, the title in capitals. Articles are counted on through all of them.</summary>
/// <param name="Level">Which part; its number is the writers'.</param>
/// <param name="Title">The title, e.g. "Quy định chung".</param>
public sealed record Division(DivisionLevel Level, PaperText Title) : Block;

/// <summary>Levels of numbering (NĐ 30/2020, Phụ lục I, mục II.6, and its scheme without articles).</summary>
public enum NumberLevel
{
    /// <summary>I., II., III.</summary>
    Section,

    /// <summary>1., 2., 3.; restarts under each section or article.</summary>
    Clause,

    /// <summary>a), b), c), d), đ), e) …; restarts under each clause.</summary>
    Point,
}

/// <summary>
/// A numbered title on a line of its own, in bold; a section's also in capitals. The number is the writers': give "Mục đích", not "I. MỤC ĐÍCH".
/// </summary>
/// <param name="Level">Level; headings and <see cref="NumberedParagraph"/>s of one level share one count.</param>
/// <param name="Text">The title.</param>
public sealed record NumberedHeading(NumberLevel Level, PaperText Text) : Block;

/// <summary>A paragraph of running text with a number before it, counted with the headings of its level.</summary>
/// <param name="Level">Level.</param>
/// <param name="Text">The text.</param>
public sealed record NumberedParagraph(NumberLevel Level, PaperText Text) : Block;

/// <summary>"Điều n." in bold, followed by text on the same line; numbered through the paper.</summary>
/// <param name="Text">The text after the number.</param>
public sealed record Article(PaperText Text) : Block;

/// <summary>A line after a dash.</summary>
/// <param name="Text">The text.</param>
public sealed record Bullet(PaperText Text) : Block;

/// <summary>Content that needs a page on its side, for a wide table outside an appendix (NĐ 30/2020, Phụ lục I, mục I.2).</summary>
/// <param name="Blocks">The content; at least one block and no other landscape block.</param>
public sealed record LandscapeBlock(IReadOnlyList<Block> Blocks) : Block;
