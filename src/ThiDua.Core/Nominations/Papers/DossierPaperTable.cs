using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>The papers that rules on dossiers choose from.</summary>
public sealed class DossierPaperTable : ILawTable
{
    public LawTable Table { get; } = new()
    {
        Slug = "giay-to-ho-so",
        Name = "law.dossier_paper",
        Title = "Giấy tờ trong hồ sơ",
        About = "Danh mục giấy tờ để chọn khi quy định thành phần hồ sơ.",
        Order = 61,
        Key = "code",
        From = null,
        To = null,
        Fields =
        [
            new("code", "Mã") { Help = "Chữ thường không dấu, số, gạch dưới.", MaxLength = 40 },
            new("name", "Tên giấy tờ"),
            new("kind", "Loại", LawFieldType.Choice) { Options = LawField.Of<PaperKind>(kind => kind.Label()) },
            new("level", "Số bản", LawFieldType.Choice) { Options = [("batch", "Một bản cho cả đợt của đơn vị"), ("nomination", "Một bản cho từng hồ sơ")] },
            new("unit_kinds", "Đơn vị phải nộp", LawFieldType.Choices) { Required = false, Options = LawField.Of<UnitKind>(kind => kind.Label()), Help = "Không chọn: mọi đơn vị.", InList = false },
            new("form_purpose", "Mẫu báo cáo", LawFieldType.Choice) { Required = false, OptionsSql = "select code, name from law.report_purpose order by name", InList = false },
            new("ordinal", "Thứ tự", LawFieldType.Whole) { Least = 0, Most = 999, InList = false },
        ],
    };
}
