namespace ThiDua.Core.Law.Tables;

internal sealed class RevocationGroundTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "can-cu-huy-quyet-dinh",
        Name = "law.revocation_ground",
        Title = "Trường hợp hủy quyết định khen thưởng",
        About = "Vì sao một quyết định bị hủy, hiện vật và tiền thưởng bị thu hồi.",
        Order = 70,
        Series = ["code"],
        Naming = ["sentence"],
        Fields =
        [
            new("sentence", "Trường hợp", LawFieldType.LongText) { MaxLength = 300 },
            new("frees_achievement", "Thành tích được xét lại", LawFieldType.Flag) { Required = false, Help = "Chọn khi thành tích có thật và còn được dùng để xét khen thưởng khác." },
            new("frees_certainty", "Mức đối chiếu của việc xét lại", LawFieldType.Choice)
            {
                InList = false,
                Options = [("confirmed", "Văn bản gốc"), ("confirmed_secondary", "Nguồn thứ cấp"), ("derived", "Suy ra"), ("recalled_medium", "Chưa đối chiếu")],
            },
            new("code", "Mã trong phần mềm") { MaxLength = 40, InList = false, Help = "Chữ thường không dấu và dấu gạch dưới." },
        ],
    };
}

internal sealed class RecallDeadlineTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "thoi-han-thu-hoi",
        Name = "law.recall_deadline",
        Title = "Thời hạn hủy, thu hồi",
        About = "Thời hạn ra quyết định hủy và thời hạn nộp lại hiện vật, tiền thưởng.",
        Order = 71,
        Series = ["step"],
        Fields =
        [
            new("step", "Việc", LawFieldType.Choice) { Options = [("cancel", "Ra quyết định hủy"), ("give_back", "Nộp lại hiện vật, tiền thưởng")] },
            new("days", "Thời hạn", LawFieldType.Whole) { Least = 1, Most = 366 },
            new("unit", "Đơn vị", LawFieldType.Choice) { Options = [("day", "ngày"), ("working_day", "ngày làm việc")] },
        ],
    };
}
