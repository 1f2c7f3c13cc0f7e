namespace ThiDua.Core.Law.Tables;

internal sealed class BaseSalaryTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "luong-co-so",
        Name = "law.base_salary",
        Title = "Mức lương cơ sở",
        About = "Tiền thưởng bằng hệ số nhân mức lương cơ sở của ngày ký quyết định.",
        Order = 30,
        Key = "valid_from",
        Series = [],
        Fields = [new("amount", "Mức lương cơ sở (đồng/tháng)", LawFieldType.Whole) { Least = 1, Most = 99_999_999 }],
    };
}

internal sealed class RoundingTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "lam-tron",
        Name = "law.rounding_rule",
        Title = "Làm tròn tiền thưởng",
        About = "Tiền thưởng được làm tròn lên bội số này, một lần, sau khi nhân hệ số.",
        Order = 31,
        Key = "valid_from",
        Series = [],
        Fields = [new("step", "Làm tròn lên hàng (đồng)", LawFieldType.Whole) { Least = 1, Most = 10_000_000 }],
    };
}

internal sealed class RewardCoefficientTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "he-so-tien-thuong",
        Name = "law.reward_coefficient",
        Title = "Hệ số tiền thưởng",
        About = "Số lần mức lương cơ sở của từng danh hiệu, hình thức khen thưởng.",
        Order = 32,
        Series = ["award_code", "subject_kind"],
        OrderBy = AwardField.Order + ", t.subject_kind desc, t.valid_from desc",
        Fields =
        [
            AwardField.Of("award_code"),
            new("subject_kind", "Đối tượng", LawFieldType.Choice) { Options = LawField.Of<SubjectKind>(k => k.Label()) },
            new("coefficient", "Hệ số", LawFieldType.Number) { Least = 0.001m, Most = 999.999m },
            new("is_maximum", "Là mức tối đa", LawFieldType.Flag) { Required = false, Help = "Cấp có thẩm quyền được quy định mức thấp hơn." },
        ],
    };
}

/// <summary>The list of titles and forms, as other tables refer to it.</summary>
internal static class AwardField
{
    public const string Order = "(select k.protocol_order from law.award_kind k where k.code = t.award_code)";

    public static LawField Of(string column) => new(column, "Danh hiệu, hình thức", LawFieldType.Choice)
    {
        OptionsSql = "select code, coalesce(full_name, name) from law.award_kind order by protocol_order",
    };
}
