namespace ThiDua.Papers.Writing;

/// <summary>One signer (ô số 7a, 7b), with room for the signature and seal between the lines and the name.</summary>
/// <param name="CapacityLines">
/// Lines in order, e.g. "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC" or "TM. HỘI ĐỒNG", "CHỦ TỊCH"; written in bold capitals.
/// </param>
/// <param name="Name">Full name without titles (NĐ 30/2020, Phụ lục I, mục II.7); null leaves the place blank.</param>
public sealed record Signature(IReadOnlyList<string> CapacityLines, string? Name)
{
    /// <summary>A signer by what gives the right to sign (NĐ 30/2020, Điều 13; Phụ lục I, mục II.7a).</summary>
    /// <param name="capacity">What gives the right.</param>
    /// <param name="head">The head or body in whose right it is signed, e.g. "Giám đốc", "Hội đồng"; the signer's own office for Own and Acting.</param>
    /// <param name="office">The signer's own office, e.g. "Phó Giám đốc"; wanted for all others.</param>
    /// <param name="name">Full name; null leaves the place blank.</param>
    /// <exception cref="ArgumentException">A signer in another's right is without an own office.</exception>
    public static Signature As(SigningCapacity capacity, string head, string? office, string? name) => capacity switch
    {
        SigningCapacity.Own => new([head], name),
        SigningCapacity.Acting => new(["Q. " + head], name),
        _ when string.IsNullOrWhiteSpace(office) => throw new ArgumentException("Who signs in another's right states the own office.", nameof(office)),
        SigningCapacity.OnBehalfOf => new(["TM. " + head, office], name),
        SigningCapacity.ForSuperior => new(["KT. " + head, office], name),
        SigningCapacity.ByOrder => new(["TL. " + head, office], name),
        _ => new(["TUQ. " + head, office], name),
    };
}

/// <summary>What gives a signer the right to sign.</summary>
public enum SigningCapacity
{
    /// <summary>The head in person.</summary>
    Own,

    /// <summary>TM.: on behalf of a collective.</summary>
    OnBehalfOf,

    /// <summary>Q.: acting head.</summary>
    Acting,

    /// <summary>KT.: a deputy for the head.</summary>
    ForSuperior,

    /// <summary>TL.: by the head's order.</summary>
    ByOrder,

    /// <summary>TUQ.: by written authority.</summary>
    ByAuthority,
}

/// <summary>One line of "Nơi nhận".</summary>
/// <param name="Name">Who receives, e.g. "UBND tỉnh".</param>
/// <param name="Purpose">Why, without brackets, e.g. "để báo cáo"; null for none.</param>
public sealed record Recipient(string Name, string? Purpose = null);

/// <summary>"Nơi nhận": each line ends with ";" and the filing line "- Lưu: VT, VP." closes the list.</summary>
/// <param name="Items">Recipients in order; the first of a paper with "Kính gửi" is usually "Như trên".</param>
/// <param name="Filing">Who keeps a copy, e.g. "VT, VP"; null leaves the filing line out.</param>
public sealed record RecipientList(IReadOnlyList<Recipient> Items, string? Filing);

/// <summary>An appendix, on a new page, with its own page numbers.</summary>
public sealed record Appendix
{
    /// <summary>E.g. "Phụ lục I"; null for a list that has only a title.</summary>
    public string? Label { get; init; }

    /// <summary>Title, e.g. "Danh sách tập thể, cá nhân được tặng Giấy khen"; written in bold capitals; a line feed breaks the line.</summary>
    public required string Title { get; init; }

    /// <summary>
    /// The line under the title in italics, with its brackets: "(Kèm theo Quyết định số 05/QĐ-SKHCN ngày 07 tháng 3 năm 2024 của …)"; null for none.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>The content.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>True to lay the page on its side.</summary>
    public bool Landscape { get; init; }

    /// <summary>Signers under the appendix; usually none.</summary>
    public IReadOnlyList<Signature> Signatures { get; init; } = [];
}
