namespace ThiDua.Papers.Reading.Proposals;

/// <summary>
/// What a unit's submission (tờ trình) with its list says, in its own wording. What the file does not say is null: nothing is inferred
/// from what units usually mean. Dates are ISO, cut to what the file gives ("1985", "1985-03", "1985-03-12").
/// </summary>
public sealed record ProposalFacts
{
    /// <summary>The running number before the slash; null while it is blank or the file is a bare list.</summary>
    public required string? Number { get; init; }

    /// <summary>The symbol after the slash, e.g. "TTr-TTUD".</summary>
    public required string? Symbol { get; init; }

    /// <summary>ISO; null unless day, month and year all stand in the paper.</summary>
    public required string? Date { get; init; }

    /// <summary>The proposing body as its letterhead writes it.</summary>
    public required string? Issuer { get; init; }

    /// <summary>The abstract (trích yếu).</summary>
    public required string? Title { get; init; }

    /// <summary>The one award asked in the text around the lists; null when there is none or more than one.</summary>
    public required string? Award { get; init; }

    /// <summary>How many collectives the text says that it proposes.</summary>
    public required int? SaidCollectives { get; init; }

    /// <summary>How many individuals the text says that it proposes.</summary>
    public required int? SaidIndividuals { get; init; }

    /// <summary>People and collectives proposed, in the order of the file.</summary>
    public required IReadOnlyList<ProposalRow> Rows { get; init; }

    /// <summary>Readings that the reader itself doubts.</summary>
    public required IReadOnlyList<ProposalDoubt> Doubts { get; init; }
}

/// <summary>One person or collective of the list.</summary>
public sealed record ProposalRow
{
    /// <summary>From 1, over all lists of the file.</summary>
    public required int Ordinal { get; init; }

    /// <summary>Where the row stands: "Bảng 1, dòng 4" or "Trang Danh sách, dòng 7".</summary>
    public required string Place { get; init; }

    /// <summary>The row's cells as written, set apart by " | ".</summary>
    public required string Source { get; init; }

    /// <summary>Told by the heading or by the group that the row stands in; null when neither says.</summary>
    public ProposedKind? Kind { get; init; }

    /// <summary>Name without "Ông", "Bà" or academic titles; null when the cell is empty.</summary>
    public string? Name { get; init; }

    /// <summary>Position (chức vụ, chức danh).</summary>
    public string? Position { get; init; }

    /// <summary>Unit, from its column, from the position's cell, or from the sub-heading above.</summary>
    public string? Unit { get; init; }

    /// <summary>Award asked: from the row, the group above it, or the text before the list.</summary>
    public string? Award { get; init; }

    /// <summary>Achievement in brief.</summary>
    public string? Achievement { get; init; }

    /// <summary>ISO, cut to what the file gives.</summary>
    public string? BirthDate { get; init; }

    /// <summary>From its column, from "Ông"/"Bà", or from which of the columns "Nam" and "Nữ" is filled.</summary>
    public ProposedSex? Sex { get; init; }

    /// <summary>Personnel code.</summary>
    public string? Code { get; init; }

    /// <summary>What the column of notes says.</summary>
    public string? Note { get; init; }

    /// <summary>Field in camelCase ("name", "award", …) to the place it was read at, e.g. "Bảng 1, dòng 4, cột 2".</summary>
    public required IReadOnlyDictionary<string, string> Places { get; init; }
}

/// <summary>What a row proposes.</summary>
public enum ProposedKind
{
    /// <summary>Cá nhân.</summary>
    Individual,

    /// <summary>Tập thể.</summary>
    Collective,

    /// <summary>Hộ gia đình.</summary>
    Household,
}

/// <summary>Sex as a list writes it.</summary>
public enum ProposedSex
{
    /// <summary>Nam.</summary>
    Male,

    /// <summary>Nữ.</summary>
    Female,
}

/// <summary>A reading that the reader doubts.</summary>
/// <param name="Row">Ordinal of the row; null for the file as a whole.</param>
/// <param name="Field">Field in camelCase; null for the row as a whole.</param>
/// <param name="Why">Vietnamese, says what to do.</param>
public sealed record ProposalDoubt(int? Row, string? Field, string Why);
