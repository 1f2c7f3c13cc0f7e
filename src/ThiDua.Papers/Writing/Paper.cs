namespace ThiDua.Papers.Writing;

/// <summary>
/// One official paper as data, before it is a file. The same paper goes to <see cref="DocxWriter"/>, <see cref="PdfWriter"/> and <see cref="HtmlWriter"/>;
/// layout (page, sizes, lines, order of the parts) is theirs and follows NĐ 30/2020/NĐ-CP, Phụ lục I.
/// </summary>
/// <remarks>
/// All texts are plain Vietnamese; writers normalise them to NFC and drop characters that XML cannot carry. The closing "./." is part of the
/// caller's last sentence. Writers refuse what <see cref="PaperFaults"/> finds.
/// </remarks>
public sealed record Paper
{
    /// <summary>The two columns at the top of the first page (ô số 1 and 2).</summary>
    public required Letterhead Letterhead { get; init; }

    /// <summary>Number and symbol (ô số 3). A paper without its own number, such as a guidance annex, leaves it null.</summary>
    public PaperNumber? Number { get; init; }

    /// <summary>Place and date (ô số 4).</summary>
    public required PlaceAndDate Issued { get; init; }

    /// <summary>Name of the type with its abstract (ô số 5a), or the subject of a công văn (ô số 5b).</summary>
    public required PaperTitle Title { get; init; }

    /// <summary>"Kính gửi" (ô số 9a), without bullets and closing marks. One stays on the line, several become a list.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Authority and verb of a decision: they stand before and after the legal bases.</summary>
    public Enactment? Enactment { get; init; }

    /// <summary>
    /// Legal bases in order, each a whole line beginning with "Căn cứ" or "Theo đề nghị"; written in italics with ";" after each and "."
    /// after the last (ô số 6), whatever mark the text came with.
    /// </summary>
    public IReadOnlyList<string> LegalBases { get; init; } = [];

    /// <summary>The content (ô số 6).</summary>
    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>
    /// Signers (ô số 7). One: at the right, level with the recipients. Two: side by side in this order, as minutes have them
    /// (Thư ký, Chủ trì), with the recipients below.
    /// </summary>
    public required IReadOnlyList<Signature> Signatures { get; init; }

    /// <summary>"Nơi nhận" (ô số 9b); null for a paper that has none.</summary>
    public RecipientList? Recipients { get; init; }

    /// <summary>Signs of secrecy, haste, circulation, copy and draft (ô số 10 to 14).</summary>
    public PaperMarks Marks { get; init; } = new();

    /// <summary>Appendices, each on a new page with page numbers of its own.</summary>
    public IReadOnlyList<Appendix> Appendices { get; init; } = [];

    /// <summary>The same paper with "DỰ THẢO" across each page: what is read before signing must not be taken for the paper itself.</summary>
    public Paper AsDraft() => this with { Marks = Marks with { Draft = true } };

    /// <summary>Which of its maker's papers it is; null for one that has no name. Writers do not look at it, templates do.</summary>
    public PaperForm? Form { get; init; }
}

/// <summary>The name of a kind of paper and the values that one paper was written from.</summary>
/// <param name="Code">E.g. "giay-moi".</param>
/// <param name="Fields">Values by name; null where there is none yet.</param>
public sealed record PaperForm(string Code, IReadOnlyDictionary<string, string?> Fields);
