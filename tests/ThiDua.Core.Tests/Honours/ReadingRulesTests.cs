using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Tests.Honours;

/// <summary>How words of old lists are understood; no database.</summary>
public sealed class ReadingRulesTests
{
    private static readonly KnownAward[] Catalogue =
    [
        new("cstd_tinh", ["Chiến sĩ thi đua cấp tỉnh", "CSTĐ tỉnh"]), new("cstd_co_so", ["Chiến sĩ thi đua cơ sở", "CSTĐCS"]), new("ldtt", ["Lao động tiên tiến", "LĐTT"]),
        new("ttldtt", ["Tập thể lao động tiên tiến", "TTLĐTT"], true), new("bang_khen_ttg", ["Bằng khen của Thủ tướng Chính phủ", "Bằng khen"]),
        new("bang_khen_tinh", ["Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", "Bằng khen"]), new("giay_khen_so", ["Giấy khen của Giám đốc Sở", "Giấy khen"]), new("giay_khen_xa", ["Giấy khen của Chủ tịch Ủy ban nhân dân xã", "Giấy khen"]),
    ];

    [Theory]
    [InlineData("CSTĐCS", "", "cstd_co_so")]
    [InlineData("C.S.T.Đ.C.S", "", "cstd_co_so")]
    [InlineData("chiến sĩ thi đua CƠ SỞ", "Giám đốc Sở", "cstd_co_so")]
    [InlineData("CSTĐ cấp tỉnh", "UBND tỉnh", "cstd_tinh")]
    [InlineData("Tập thể LĐTT", "", "ttldtt")]
    [InlineData("Bằng khen", "Thủ tướng Chính phủ", "bang_khen_ttg")]
    [InlineData("Bằng khen", "Chủ tịch UBND tỉnh", "bang_khen_tinh")]
    [InlineData("Bằng khen UBND tỉnh", "", "bang_khen_tinh")]
    [InlineData("Giấy khen", "Giám đốc Sở KH&CN", "giay_khen_so")]
    [InlineData("Giấy khen", "Chủ tịch UBND xã", "giay_khen_xa")]
    public void The_lists_own_words_find_the_award(string award, string authority, string code) =>
        new AwardNaming(Catalogue, new Dictionary<(string, string), string?>()).Find(award, authority).Code.ShouldBe(code);

    [Fact]
    public void A_certificate_of_nobody_knows_whom_is_a_question_with_suggestions()
    {
        var meaning = new AwardNaming(Catalogue, new Dictionary<(string, string), string?>()).Find("Bằng khen", "");
        (meaning.Settled, meaning.Code).ShouldBe((false, null));
        meaning.Suggestions.ShouldBe(["bang_khen_ttg", "bang_khen_tinh"]);
    }

    [Theory]
    [InlineData("125/QĐ-SKHCN", "125", "QĐ-SKHCN", null)]
    [InlineData("QĐ số 125/QĐ-SKHCN ngày 20/01/2023", "125", "QĐ-SKHCN", "2023-01-20")]
    [InlineData("125/QĐ-SKHCN, 20.1.2023", "125", "QĐ-SKHCN", "2023-01-20")]
    [InlineData("Quyết định 7", "7", null, null)]
    [InlineData("", null, null, null)]
    public void A_cell_for_a_decision_is_taken_apart(string text, string? number, string? symbol, string? day) =>
        DecisionNumber.Split(text).ShouldBe((number, symbol, day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Phòng Quản lý khoa học", SubjectKind.Collective), InlineData("Văn phòng Sở", SubjectKind.Collective), InlineData("Đoàn Thị Hồng Nhạn", SubjectKind.Individual)]
    [InlineData("Hộ ông Nguyễn Văn Lúa", SubjectKind.Household), InlineData("Tô Văn Hội", SubjectKind.Individual), InlineData("Trung tâm Ứng dụng", SubjectKind.Collective)]
    public void A_name_says_whether_it_is_a_persons(string name, SubjectKind kind) => SubjectGuess.Of(name, false).ShouldBe(kind);

    [Theory]
    [InlineData("HTXSNV", RatingLevel.Outstanding), InlineData("hoàn thành tốt nhiệm vụ", RatingLevel.Good), InlineData("Không hoàn thành", RatingLevel.NotDone), InlineData("HT", RatingLevel.Done)]
    public void Ratings_are_read_by_their_usual_short_forms(string text, RatingLevel level) => Read(HistoryKind.Ratings, ("Tên", "An Văn Bình"), ("Xếp loại", text), ("Năm", "2023")).Level.ShouldBe(level);

    [Theory]
    [InlineData("1.490.000", 1_490_000), InlineData("1,490,000 đồng", 1_490_000), InlineData("447000", 447_000)]
    public void Money_is_read_as_people_write_it(string text, int amount) => Read(HistoryKind.Awards, ("Tên", "An"), ("Danh hiệu", "LĐTT"), ("Năm", "2023"), ("Tiền", text)).Amount.ShouldBe(amount);

    [Fact]
    public void A_day_that_the_calendar_does_not_have_is_a_fault_wherever_it_stands() =>
        Read(HistoryKind.Awards, ("Tên", "An"), ("Danh hiệu", "LĐTT"), ("Năm", "2022"), ("Số", "88/QĐ-SKHCN ngày 31/02/2022")).Faults.ShouldHaveSingleItem().ShouldContain("31/02/2022");

    [Fact]
    public void A_school_year_is_the_year_in_which_it_ends() => Read(HistoryKind.Awards, ("Tên", "An"), ("Danh hiệu", "LĐTT"), ("Năm", "2022 - 2023")).Year.ShouldBe(2023);

    [Fact]
    public void What_a_citation_says_is_written_from_the_rows()
    {
        HeldAward[] awards =
        [
            new("Giấy khen của Giám đốc Sở", AwardClass.Form, 220, 2024, "Quyết định số 5/QĐ-SKHCN ngày 02/01/2025"), new("Chiến sĩ thi đua cơ sở", AwardClass.Title, 16, 2025, ""),
            new("Chiến sĩ thi đua cơ sở", AwardClass.Title, 16, 2023, ""), new("Chiến sĩ thi đua cơ sở", AwardClass.Title, 16, 2024, ""), new("Lao động tiên tiến", AwardClass.Title, 18, 2023, ""),
        ];
        HonourClause.Sentence(awards).ShouldBe("đạt danh hiệu Chiến sĩ thi đua cơ sở các năm 2023, 2024, 2025; đạt danh hiệu Lao động tiên tiến năm 2023; được tặng Giấy khen của Giám đốc Sở năm 2024");
        HonourClause.Lines(awards[..1]).ShouldBe("- Năm 2024: Giấy khen của Giám đốc Sở, quyết định số 5/QĐ-SKHCN ngày 02/01/2025.");
        HonourClause.Lines([]).ShouldBe("Không.");
    }

    private static HistoryRow Read(HistoryKind kind, params (string Heading, string Text)[] cells)
    {
        HistoryColumn[] order = [.. cells.Select(c => c.Heading switch
        {
            "Tên" => HistoryColumn.Name, "Danh hiệu" => HistoryColumn.Award, "Xếp loại" => HistoryColumn.Rating, "Năm" => HistoryColumn.Year, "Tiền" => HistoryColumn.Amount, _ => HistoryColumn.Number,
        })];
        var map = new SheetMap { Name = "Trang 1", HeaderRow = 1, Headings = [], Columns = order.Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i) };
        return new HistoryRowReader(kind, map, new DateOnly(2025, 6, 2)).Read(new SheetRow(2, [.. cells.Select(c => c.Text)]));
    }
}
