namespace ThiDua.Core.Law.Tables;

internal sealed class RewardPayerTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "nguon-chi-thuong",
        Name = "law.reward_payer",
        Title = "Nguồn chi tiền thưởng",
        About = "Quỹ của cấp nào chi tiền thưởng, theo cấp ký quyết định.",
        Order = 33,
        Series = ["authority_level"],
        Fields =
        [
            new("authority_level", "Người quyết định", LawFieldType.Choice) { Options = LawField.Of<AuthorityLevel>(l => l.Label()) },
            new("payer", "Nguồn chi", LawFieldType.Choice) { Options = [("signing_level", "Quỹ của cấp ký quyết định"), ("proposer", "Quỹ của cấp trình")] },
        ],
    };
}

internal sealed class RewardOverlapTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "nhieu-khen-thuong",
        Name = "law.reward_overlap",
        Title = "Nhiều khen thưởng trong một thời gian",
        About = "Nhiều danh hiệu hoặc nhiều hình thức cùng thời gian thì nhận mức cao nhất hay nhận từng mức.",
        Order = 34,
        Series = ["award_class"],
        Fields =
        [
            new("award_class", "Loại", LawFieldType.Choice) { Options = [("title", "Danh hiệu thi đua"), ("form", "Hình thức khen thưởng")] },
            new("same_period", "Tiền thưởng", LawFieldType.Choice) { Options = [("highest", "Chỉ mức cao nhất"), ("each", "Từng mức")] },
        ],
    };
}

internal sealed class FundRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "muc-trich-quy",
        Name = "law.fund_rule",
        Title = "Giới hạn chi của Quỹ thi đua, khen thưởng",
        About = "Phần của quỹ được dùng cho từng loại chi.",
        Order = 35,
        Series = ["code"],
        Fields =
        [
            new("code", "Loại chi", LawFieldType.Choice) { Options = [("organisation_share", "Tổ chức phong trào, công tác thi đua, khen thưởng")] },
            new("numerator", "Tỷ lệ tối đa: tử số", LawFieldType.Whole) { Least = 0, Most = 1000, ListLabel = "Tỷ lệ tối đa", ListOver = "denominator" },
            new("denominator", "Tỷ lệ tối đa: mẫu số", LawFieldType.Whole) { Least = 1, Most = 1000, InList = false },
        ],
    };
}

internal sealed class AllowanceCeilingTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "muc-chi-hop",
        Name = "law.allowance_ceiling",
        Title = "Mức chi tối đa cho người dự họp hội đồng",
        About = "Đồng cho một người một buổi; Hội đồng nhân dân tỉnh có thể quy định thấp hơn.",
        Order = 36,
        Series = ["council_role"],
        Fields =
        [
            new("council_role", "Người dự họp", LawFieldType.Choice) { Options = [("chair", "Chủ tịch Hội đồng"), ("member", "Thành viên"), ("support", "Người phục vụ")] },
            new("amount", "Mức tối đa (đồng/người/buổi)", LawFieldType.Whole) { Least = 1, Most = 99_999_999 },
        ],
    };
}

internal sealed class CapRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "ty-le-toi-da",
        Name = "law.cap_rule",
        Title = "Tỷ lệ khen thưởng tối đa",
        About = "Số người đạt một danh hiệu không quá tỷ lệ trên số người đạt danh hiệu khác, cùng cơ quan, cùng năm.",
        Order = 37,
        Series = ["award_code", "of_award_code"],
        Fields =
        [
            AwardField.Of("award_code"),
            AwardField.Of("of_award_code") with { Label = "Tính trên số người đạt" },
            new("percent", "Không quá (%)", LawFieldType.Number) { Least = 0.001m, Most = 100 },
        ],
    };
}
