namespace ThiDua.Core.Law.Tables;

internal sealed class RewardPayerTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "ai-chi-tien-thuong",
        Name = "law.reward_payer",
        Title = "Cấp chi tiền thưởng",
        About = "Quỹ nào chi tiền thưởng theo cấp ký quyết định khen thưởng.",
        Order = 33,
        Series = ["authority_level"],
        Fields =
        [
            new("authority_level", "Cấp quyết định", LawFieldType.Choice) { Options = LawField.Of<AuthorityLevel>(l => l.Label()) },
            new("payer", "Quỹ chi", LawFieldType.Choice) { Options = [("signing_level", "Cấp ký quyết định"), ("proposer", "Cơ quan trình khen thưởng")] },
        ],
    };
}

internal sealed class RewardOverlapTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "nhieu-khen-thuong-cung-ky",
        Name = "law.reward_overlap",
        Title = "Nhiều khen thưởng trong cùng thời điểm",
        About = "Được tặng nhiều danh hiệu hoặc nhiều hình thức cùng thời điểm thì chi mức cao nhất hay chi từng khoản.",
        Order = 34,
        Series = ["award_class"],
        Fields =
        [
            new("award_class", "Loại", LawFieldType.Choice) { Options = [("title", "Danh hiệu thi đua"), ("form", "Hình thức khen thưởng")] },
            new("same_period", "Cách chi", LawFieldType.Choice) { Options = [("highest", "Chỉ chi mức cao nhất"), ("each", "Chi từng khoản")] },
        ],
    };
}

internal sealed class FundRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "ty-le-chi-to-chuc",
        Name = "law.fund_rule",
        Title = "Tỷ lệ chi tổ chức từ Quỹ",
        About = "Phần Quỹ thi đua, khen thưởng được dùng cho tổ chức phong trào, hội nghị.",
        Order = 35,
        Series = ["code"],
        Fields =
        [
            new("code", "Quy định", LawFieldType.Choice) { Options = [("organisation_share", "Chi tổ chức tối đa")] },
            new("numerator", "Tử số", LawFieldType.Whole) { Least = 0, Most = 1000 },
            new("denominator", "Mẫu số", LawFieldType.Whole) { Least = 1, Most = 1000 },
        ],
    };
}

internal sealed class AllowanceCeilingTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "boi-duong-hoi-dong",
        Name = "law.allowance_ceiling",
        Title = "Mức bồi dưỡng họp Hội đồng",
        About = "Mức tối đa cho mỗi người mỗi buổi họp Hội đồng Thi đua - Khen thưởng.",
        Order = 36,
        Series = ["council_role"],
        Fields =
        [
            new("council_role", "Người dự", LawFieldType.Choice) { Options = [("chair", "Chủ tịch Hội đồng"), ("member", "Thành viên, thư ký"), ("support", "Người phục vụ")] },
            new("amount", "Mức tối đa (đồng/người/buổi)", LawFieldType.Whole) { Least = 1, Most = 99_999_999 },
        ],
    };
}

internal sealed class RevocationGroundTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "can-cu-huy-bo",
        Name = "law.revocation_ground",
        Title = "Căn cứ hủy bỏ khen thưởng",
        About = "Trường hợp phải hủy bỏ quyết định khen thưởng, thu hồi hiện vật và tiền thưởng; thành tích còn được xét lại hay không.",
        Order = 37,
        Series = ["code"],
        Fields =
        [
            new("sentence", "Trường hợp") { MaxLength = 300 },
            new("frees_achievement", "Thành tích được xét lại", LawFieldType.Flag) { Required = false },
            new("frees_certainty", "Độ chắc chắn của việc xét lại", LawFieldType.Choice) { Options = LawField.Of<Certainty>(c => c.Label()), InList = false },
            new("code", "Mã trong phần mềm") { MaxLength = 40, InList = false, Help = "Chữ thường không dấu, ví dụ gian_doi." },
        ],
    };
}

internal sealed class RecallDeadlineTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "thoi-han-thu-hoi",
        Name = "law.recall_deadline",
        Title = "Thời hạn hủy bỏ, thu hồi",
        About = "Thời hạn trình hủy quyết định và nộp lại hiện vật, tiền thưởng.",
        Order = 38,
        Series = ["step"],
        Fields =
        [
            new("step", "Bước", LawFieldType.Choice) { Options = [("cancel", "Hủy quyết định khen thưởng"), ("give_back", "Nộp lại hiện vật, tiền thưởng")] },
            new("days", "Số ngày", LawFieldType.Whole) { Least = 1, Most = 366 },
            new("unit", "Đơn vị", LawFieldType.Choice) { Options = [("day", "Ngày"), ("working_day", "Ngày làm việc")] },
        ],
    };
}
