namespace ThiDua.Core.Decisions.Upward;

/// <summary>What a column of the list can hold.</summary>
public enum ListField
{
    Ordinal,
    Name,
    BirthYear,
    Sex,
    Title,
    Unit,
    Award,
    Achievement,

    /// <summary>Awards that stand already, newest first.</summary>
    Honours,

    /// <summary>"13/15 (86,7 %)": votes in the council.</summary>
    Votes,

    /// <summary>Number and day of the tờ trình on which the name stands.</summary>
    Submission,
    Movement,

    /// <summary>Left empty, for the authority's own marks.</summary>
    Blank,
}

/// <param name="Heading">The authority's words over the column.</param>
/// <param name="WidthMm">Millimetres on a page on its side.</param>
public sealed record ListColumn(ListField Field, string Heading, int WidthMm);

public static class ListColumns
{
    /// <summary>Writable width of a page on its side: 297 mm less margins of 30 and 20 mm.</summary>
    public const int PageWidthMm = 247;

    public const int Most = 20;

    /// <summary>Until the agency says otherwise.</summary>
    public static IReadOnlyList<ListColumn> Usual { get; } =
    [
        new(ListField.Ordinal, "STT", 10), new(ListField.Name, "Họ và tên, tên tập thể", 45), new(ListField.BirthYear, "Năm sinh", 14), new(ListField.Sex, "Giới tính", 14),
        new(ListField.Title, "Chức vụ, đơn vị công tác", 48), new(ListField.Achievement, "Tóm tắt thành tích", 54), new(ListField.Honours, "Đã được khen thưởng", 36), new(ListField.Votes, "Phiếu đồng ý", 24),
    ];

    public static string Label(this ListField field) => field switch
    {
        ListField.Ordinal => "Số thứ tự",
        ListField.Name => "Họ và tên, tên tập thể",
        ListField.BirthYear => "Năm sinh",
        ListField.Sex => "Giới tính",
        ListField.Title => "Chức vụ, đơn vị công tác",
        ListField.Unit => "Đơn vị đề nghị",
        ListField.Award => "Hình thức đề nghị",
        ListField.Achievement => "Tóm tắt thành tích",
        ListField.Honours => "Đã được khen thưởng",
        ListField.Votes => "Phiếu đồng ý của Hội đồng",
        ListField.Submission => "Số, ngày tờ trình",
        ListField.Movement => "Phong trào",
        ListField.Blank => "Cột trống",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    internal static bool IsCentred(this ListField field) => field is ListField.Ordinal or ListField.BirthYear or ListField.Sex or ListField.Votes;
}
