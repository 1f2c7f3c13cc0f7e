namespace ThiDua.Core.Law.Tables;

/// <summary>The guards as the administrator of law sees them.</summary>
internal sealed class GuardRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "quy-tac-kiem-tra",
        Name = "law.guard_rule",
        Title = "Quy tắc kiểm tra hồ sơ",
        About = "Hồ sơ được kiểm tra theo các quy tắc này khi gửi, tiếp nhận, xét chọn và lập quyết định.",
        Order = 55,
        OrderBy = "(select g.ordinal from law.guard g where g.code = t.guard), t.valid_from desc",
        Fields =
        [
            new LawField("guard", "Quy tắc", LawFieldType.Choice) { OptionsSql = "select code, number || '. ' || name from law.guard order by ordinal" },
            new LawField("sentence", "Nội dung", LawFieldType.LongText),
            new LawField("severity", "Mức xử lý", LawFieldType.Choice) { Options = LawField.Of<GuardSeverity>(s => s.Label()) },
            new LawField("limit_value", "Ngưỡng", LawFieldType.Number) { Required = false, InList = false, Least = 0.001m, Most = 999_999m },
            new LawField("limit_unit", "Đơn vị của ngưỡng", LawFieldType.Choice) { Required = false, InList = false, Options = LawField.Of<GuardLimitUnit>(u => u.Label()) },
            new LawField("award_codes", "Áp dụng cho", LawFieldType.Choices)
            {
                Required = false, Help = "Để trống nếu áp dụng cho mọi danh hiệu, hình thức khen thưởng.", InList = false,
                OptionsSql = "select code, coalesce(full_name, name) from law.award_kind order by protocol_order, code",
            },
            new LawField("from_reception", "Chuyển tiếp theo ngày nhận hồ sơ", LawFieldType.Flag)
            {
                Required = false, InList = false, Help = "Hồ sơ nhận trước ngày bắt đầu áp dụng vẫn theo quy định cũ.",
            },
        ],
        Series = ["guard"],
    };
}
