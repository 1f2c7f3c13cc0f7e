namespace ThiDua.Core.Law;

/// <summary>
/// A table of rules that the administrator of law sees and changes. One class describes it; found by type.
/// The table must have one column that names a row (a primary or unique key), certainty (law.certainty) and, unless it lists days,
/// valid_from and valid_to with an exclusion constraint against overlaps.
/// </summary>
public interface ILawTable
{
    LawTable Table { get; }
}

/// <summary>What the screens and the engine of changes know of a table of rules.</summary>
public sealed record LawTable
{
    /// <summary>In addresses: "luong-co-so".</summary>
    public required string Slug { get; init; }

    /// <summary>"law.base_salary".</summary>
    public required string Name { get; init; }

    /// <summary>"Mức lương cơ sở".</summary>
    public required string Title { get; init; }

    /// <summary>One sentence on what hangs on it.</summary>
    public required string About { get; init; }

    /// <summary>Place in the list of tables.</summary>
    public required int Order { get; init; }

    /// <summary>The column whose value names a row. "id" is given by the database; any other is one of the fields or the first day of validity.</summary>
    public string Key { get; init; } = "id";

    /// <summary>Columns of a rule in the order of the screen, without validity and certainty; the first ones name the row.</summary>
    public required IReadOnlyList<LawField> Fields { get; init; }

    /// <summary>Columns whose words name a row; without them its series, or else its first field.</summary>
    public IReadOnlyList<string>? Naming { get; init; }

    /// <summary>Between the words of a name.</summary>
    public string NamingGlue { get; init; } = ", ";

    /// <summary>Column that is false while nobody has compared the text's content with our rows, however sure its dates are.</summary>
    public string? Checked { get; init; }

    /// <summary>SQL order of the list, over the row t; without it the series and then the youngest first.</summary>
    public string? OrderBy { get; init; }

    /// <summary>Columns that say which rows are versions of one rule over time; empty: the whole table is one rule. Null: rows are not versions of anything.</summary>
    public IReadOnlyList<string>? Series { get; init; }

    /// <summary>Column of the first day; null for a table without validity, whose rows are only withdrawn.</summary>
    public string? From { get; init; } = "valid_from";

    /// <summary>Column of the last day, or of the day on which the row was withdrawn; null when rows only come and are confirmed.</summary>
    public string? To { get; init; } = "valid_to";

    /// <summary>Column with the key of the row that a row took the place of, where a follower has a code of its own.</summary>
    public string? Replaces { get; init; }

    /// <summary>Column of the day from which a row must be checked again.</summary>
    public string? Recheck { get; init; }

    /// <summary>Where the source stands; null when the row is itself the source.</summary>
    public string? Citation { get; init; } = "citation";

    /// <summary>
    /// The agency may have rows of its own (column agency_id, which joins the fields and the series by itself).
    /// Rewards, authority and guards are national rules: never there.
    /// </summary>
    public bool AgencyMayOwn { get; init; }

    /// <summary>Column that says 'national' or 'agency', where the table has one beside agency_id.</summary>
    public string? Scope { get; init; }

    /// <summary>SQL run after a row was added, with @key and @replaced (null unless it replaces one): for what hangs below a row.</summary>
    public string? OnAdded { get; init; }

    /// <summary>SQL run after a row was compared with its text itself, with @key.</summary>
    public string? OnConfirmed { get; init; }
}

public enum LawFieldType
{
    Text,
    LongText,
    Whole,
    Number,
    Date,
    Flag,
    Choice,
    Choices,
}

/// <param name="Column">Column of the table.</param>
/// <param name="Label">Heading on screen.</param>
public sealed record LawField(string Column, string Label, LawFieldType Type = LawFieldType.Text)
{
    public bool Required { get; init; } = true;

    public string? Help { get; init; }

    /// <summary>Values and words of a Choice or Choices field that are fixed in the program.</summary>
    public IReadOnlyList<(string Value, string Label)> Options { get; init; } = [];

    /// <summary>Values and words that are rows: SQL with two text columns, value and label, e.g. "select code, name from law.award_kind".</summary>
    public string? OptionsSql { get; init; }

    public int MaxLength { get; init; } = 500;

    public decimal? Least { get; init; }

    public decimal? Most { get; init; }

    /// <summary>False: kept for the form and the row's own page, left out of the list.</summary>
    public bool InList { get; init; } = true;

    /// <summary>Heading in the list, when it differs from the form's label.</summary>
    public string? ListLabel { get; init; }

    /// <summary>What the list says of an empty value.</summary>
    public string? WhenEmpty { get; init; }

    /// <summary>Another column shown behind a stroke in the list: the denominator of a fraction.</summary>
    public string? ListOver { get; init; }

    /// <summary>Options of an enumeration with its words.</summary>
    public static IReadOnlyList<(string Value, string Label)> Of<TEnum>(Func<TEnum, string> label)
        where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(v => (Foundation.EnumText.Of(v), label(v)))];
}
