namespace ThiDua.Core.Law.Tables;

internal sealed class AwardCriterionTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "tieu-chuan",
        Name = "law.award_criterion",
        Title = "Tiêu chuẩn của danh hiệu, hình thức",
        About = "Điều kiện cần mà dữ liệu cho biết được; các dòng cùng phương án phải đạt đủ, mỗi phương án là một cách đạt.",
        Order = 25,
        Series = ["award_code", "subject_kind", "alternative", "ordinal"],
        Naming = ["award_code", "subject_kind", "fact"],
        OrderBy = AwardField.Order + ", t.subject_kind desc, t.alternative, t.ordinal, t.valid_from desc",
        Fields =
        [
            AwardField.Of("award_code"),
            new("subject_kind", "Đối tượng", LawFieldType.Choice) { Options = [("individual", "cá nhân"), ("collective", "tập thể")] },
            new("alternative", "Phương án", LawFieldType.Whole) { Least = 1, Most = 50 },
            new("ordinal", "Thứ tự trong phương án", LawFieldType.Whole) { Least = 1, Most = 50, InList = false },
            new("fact", "Điều kiện", LawFieldType.Choice)
            {
                Options =
                [
                    ("title", "Đã đạt danh hiệu, hình thức"), ("rating", "Xếp loại hoàn thành nhiệm vụ"), ("initiative", "Sáng kiến, đề tài được công nhận"),
                    ("member_share", "Tỷ lệ cá nhân trong tập thể đạt danh hiệu"), ("member_any", "Có cá nhân trong tập thể đạt danh hiệu"),
                ],
            },
            AwardField.Of("award_needed") with { Label = "Danh hiệu cần đạt", Required = false },
            new("rating_needed", "Mức xếp loại cần đạt", LawFieldType.Choice) { Required = false, InList = false, Options = [("outstanding", "Hoàn thành xuất sắc"), ("good", "Hoàn thành tốt"), ("done", "Hoàn thành")] },
            new("reach", "Phạm vi của sáng kiến", LawFieldType.Choice) { Required = false, InList = false, Options = [("base", "cơ sở"), ("province", "bộ, tỉnh"), ("national", "toàn quốc")] },
            new("times", "Số lần", LawFieldType.Whole) { Least = 1, Most = 50 },
            new("span", "Tính trong", LawFieldType.Choice) { InList = false, Options = [("this_year", "năm xét"), ("consecutive", "các năm liên tục"), ("within", "số năm gần nhất"), ("ever", "từ trước đến nay")] },
            new("within_years", "Số năm gần nhất", LawFieldType.Whole) { Required = false, Least = 1, Most = 60, InList = false },
            new("per_cent", "Tỷ lệ (%)", LawFieldType.Whole) { Required = false, Least = 1, Most = 100, InList = false },
        ],
    };
}

internal sealed class SimpleRouteTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "thu-tuc-don-gian",
        Name = "law.simple_route_case",
        Title = "Trường hợp theo thủ tục đơn giản",
        About = "Trường hợp được dùng hồ sơ rút gọn và mẫu báo cáo tóm tắt tương ứng.",
        Order = 62,
        Key = "code",
        Naming = ["name"],
        OrderBy = "t.ordinal, t.valid_from desc",
        Fields =
        [
            new("name", "Trường hợp", LawFieldType.LongText),
            new("form_purpose", "Mẫu báo cáo", LawFieldType.Choice) { OptionsSql = "select code, name from law.report_purpose order by name" },
            new("ordinal", "Thứ tự", LawFieldType.Whole) { Least = 1, Most = 999, InList = false },
            new("code", "Mã trong phần mềm") { MaxLength = 60, InList = false, Help = "Chữ thường không dấu và dấu gạch dưới." },
        ],
    };
}
