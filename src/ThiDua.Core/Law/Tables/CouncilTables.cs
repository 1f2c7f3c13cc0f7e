using ThiDua.Core.Councils;

namespace ThiDua.Core.Law.Tables;

internal sealed class VoteRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "ty-le-phieu",
        Name = "law.vote_rule",
        Title = "Tỷ lệ phiếu và cách biểu quyết",
        About = "Danh hiệu nào phải bỏ phiếu, cần bao nhiêu phiếu, bao nhiêu thành viên dự thì được họp.",
        Order = 40,
        Series = ["award_code"],
        OrderBy = AwardField.Order + ", t.valid_from desc",
        Fields =
        [
            AwardField.Of("award_code"),
            new("ballot_required", "Bắt buộc bỏ phiếu", LawFieldType.Flag) { Required = false },
            new("default_method", "Cách biểu quyết mặc định", LawFieldType.Choice) { Options = LawField.Of<VoteMethod>(m => m.Label()) },
            new("threshold_numerator", "Tỷ lệ thông qua: tử số", LawFieldType.Whole) { Least = 1, Most = 100, Help = "90 % ghi 90 trên 100; quá nửa ghi 1 trên 2.", ListLabel = "Tỷ lệ thông qua", ListOver = "threshold_denominator" },
            new("threshold_denominator", "Tỷ lệ thông qua: mẫu số", LawFieldType.Whole) { Least = 1, Most = 100, InList = false },
            new("threshold_strict", "Phải vượt tỷ lệ", LawFieldType.Flag) { Required = false, InList = false, Help = "Chọn khi quy định ghi \"quá\" hoặc \"trên\"; không chọn khi ghi \"từ … trở lên\"." },
            new("denominator_base", "Tính trên", LawFieldType.Choice) { Options = [("all_members", DenominatorBase.AllMembers.Label()), ("present_members", DenominatorBase.PresentMembers.Label())], InList = false },
            new("quorum_numerator", "Số dự họp tối thiểu: tử số", LawFieldType.Whole) { Least = 1, Most = 100, InList = false },
            new("quorum_denominator", "Số dự họp tối thiểu: mẫu số", LawFieldType.Whole) { Least = 1, Most = 100, InList = false },
        ],
    };
}

internal sealed class CouncilRuleTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "quy-che-hoi-dong",
        Name = "law.council_rule",
        Title = "Quy định về hội đồng",
        About = "Số vòng bỏ phiếu, người dự thay, ý kiến bằng văn bản, ban kiểm phiếu.",
        Order = 41,
        Series = ["topic"],
        Fields =
        [
            new("topic", "Việc", LawFieldType.Choice)
            {
                Options =
                [
                    ("rounds", "Số vòng biểu quyết một hình thức"), ("substitute_votes", "Người dự thay được biểu quyết"),
                    ("absent_in_writing", "Thành viên vắng gửi ý kiến bằng văn bản"), ("written_session", "Lấy ý kiến bằng văn bản thay cuộc họp"), ("tellers", "Số người kiểm phiếu"),
                ],
            },
            new("allowed", "Được phép", LawFieldType.Flag) { Required = false },
            new("least", "Ít nhất", LawFieldType.Whole) { Required = false, Least = 1, Most = 99 },
            new("most", "Nhiều nhất", LawFieldType.Whole) { Required = false, Least = 1, Most = 99 },
            new("numerator", "Tỷ lệ: tử số", LawFieldType.Whole) { Required = false, Least = 1, Most = 100, ListLabel = "Tỷ lệ", ListOver = "denominator" },
            new("denominator", "Tỷ lệ: mẫu số", LawFieldType.Whole) { Required = false, Least = 1, Most = 100, InList = false },
            new("denominator_base", "Tính trên", LawFieldType.Choice) { Required = false, InList = false, Options = [("all_members", "tổng số thành viên"), ("answered_members", "số người trả lời")] },
        ],
    };
}
