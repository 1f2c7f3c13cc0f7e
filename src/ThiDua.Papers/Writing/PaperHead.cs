using System.Globalization;

namespace ThiDua.Papers.Writing;

/// <summary>The issuing side of the top of a paper; the national side (quốc hiệu, tiêu ngữ) is the same on every paper.</summary>
/// <param name="ParentAgency">Cơ quan chủ quản trực tiếp, e.g. "UBND tỉnh Hòa An"; null when there is none. Written in capitals.</param>
/// <param name="Agency">Cơ quan ban hành, e.g. "Sở Khoa học và Công nghệ". Written in bold capitals over a short line.</param>
public sealed record Letterhead(string? ParentAgency, string Agency);

/// <summary>Number and symbol of a paper (NĐ 30/2020, Phụ lục I, mục II.3).</summary>
/// <param name="Number">Number given by the clerk of records; null leaves a gap to be filled by hand: "Số:      /QĐ-SKHCN".</param>
/// <param name="Symbol">Symbol after the stroke, e.g. "QĐ-SKHCN" or, for a công văn, "SKHCN-VP".</param>
public sealed record PaperNumber(int? Number, string Symbol)
{
    /// <summary>"05/QĐ-SKHCN": numbers below 10 get a leading zero; six spaces stand for an unknown number.</summary>
    public string Reference =>
        (Number is { } n ? n.ToString("00", CultureInfo.InvariantCulture) : new string(' ', 6)) + "/" + Symbol;

    /// <summary>"Số: 05/QĐ-SKHCN".</summary>
    public override string ToString() => "Số: " + Reference;
}

/// <summary>A date as papers write it; an unknown day or month stays blank to be filled by hand.</summary>
/// <param name="Day">Day of the month, or null.</param>
/// <param name="Month">Month, or null.</param>
/// <param name="Year">Year, or null.</param>
public sealed record PaperDate(int? Day, int? Month, int? Year)
{
    /// <summary>A whole date.</summary>
    public static PaperDate Of(DateOnly date) => new(date.Day, date.Month, date.Year);

    /// <summary>A whole date, or all blank but the year.</summary>
    public static PaperDate Of(DateOnly? date, int yearIfUnknown) => date is { } d ? Of(d) : new(null, null, yearIfUnknown);

    /// <summary>"ngày 07 tháng 3 năm 2024": days below 10 and months 1 and 2 get a leading zero (NĐ 30/2020, Phụ lục I, mục II.4).</summary>
    public override string ToString() => $"ngày {Padded(Day, 10)} tháng {Padded(Month, 3)} năm {Padded(Year, 0)}";

    private static string Padded(int? value, int padBelow) => value switch
    {
        null => new string(' ', 4),
        { } v when v < padBelow => "0" + v.ToString(CultureInfo.InvariantCulture),
        { } v => v.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>Place and date of a paper: "Hòa An, ngày 07 tháng 3 năm 2024".</summary>
/// <param name="Place">Official name of the administrative unit where the agency sits.</param>
/// <param name="Date">Date; parts may be blank.</param>
public sealed record PlaceAndDate(string Place, PaperDate Date)
{
    /// <summary>The line as written.</summary>
    public override string ToString() => $"{Place}, {Date}";
}

/// <summary>What the paper is called.</summary>
public abstract record PaperTitle
{
    private protected PaperTitle() { }
}

/// <summary>A paper with a type name (ô số 5a): bold and centred, the abstract under it, a short line under both.</summary>
/// <param name="TypeName">E.g. "Quyết định"; written in capitals.</param>
/// <param name="Abstract">Trích yếu, e.g. "Về việc tặng Giấy khen …"; null for none.</param>
public sealed record NamedTitle(string TypeName, string? Abstract) : PaperTitle;

/// <summary>A công văn (ô số 5b): no type name; the subject stands under the number.</summary>
/// <param name="Subject">Subject without "V/v", e.g. "hướng dẫn lập hồ sơ".</param>
public sealed record LetterTitle(string Subject) : PaperTitle;

/// <summary>The authority that enacts, and its verb.</summary>
/// <param name="Authority">E.g. "Giám đốc Sở Khoa học và Công nghệ"; written in bold capitals before the legal bases.</param>
/// <param name="Verb">Written in bold after the legal bases.</param>
public sealed record Enactment(string Authority, string Verb = "QUYẾT ĐỊNH:");
