using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Core.Nominations.Papers;

/// <summary>The administrator of law's screens for what a dossier is made of: national rows, and the agency's own where the law delegates.</summary>
public sealed class DossierRuleTable : ILawTable
{
    private const string Papers = "select code, name from law.dossier_paper order by ordinal, code";

    public LawTable Table { get; } = new()
    {
        Slug = "thanh-phan-ho-so",
        Name = "law.dossier_rule",
        Title = "Thành phần hồ sơ",
        About = "Giấy tờ, số bộ, tệp điện tử của hồ sơ theo hình thức khen thưởng và thủ tục; quy định riêng của cơ quan thay dòng của luật ở nơi luật giao bộ, tỉnh quy định.",
        Order = 60,
        Series = ["award_code", "award_class", "level", "route", "proposer"],
        AgencyMayOwn = true,
        Scope = "scope",
        Fields =
        [
            new("award_code", "Hình thức, danh hiệu", LawFieldType.Choice) { Required = false, OptionsSql = "select code, coalesce(full_name, name) from law.award_kind order by protocol_order, code", Help = "Để trống: mọi hình thức cùng loại, cùng cấp." },
            new("award_class", "Loại", LawFieldType.Choice) { Required = false, InList = false, Options = [("title", "Danh hiệu thi đua"), ("form", "Hình thức khen thưởng")] },
            new("level", "Cấp quyết định", LawFieldType.Choice) { Required = false, Options = LawField.Of<AuthorityLevel>(level => level.Label()) },
            new("route", "Thủ tục", LawFieldType.Choice) { Options = [("normal", "Thông thường"), ("simple", "Đơn giản")] },
            new("proposer", "Bên đề nghị", LawFieldType.Choice) { Options = [("unit", "Đơn vị của cơ quan"), ("outside", "Ngoài cơ quan")], InList = false },
            new("parts", "Giấy tờ bắt buộc", LawFieldType.Choices) { OptionsSql = Papers },
            new("optional_parts", "Giấy tờ kèm theo (nếu có)", LawFieldType.Choices) { Required = false, OptionsSql = Papers, InList = false },
            new("sets", "Số bộ", LawFieldType.Whole) { Required = false, Least = 1, Most = 20 },
            new("formats", "Tệp điện tử", LawFieldType.Choices) { Required = false, Options = [("pdf", "pdf"), ("docx", "docx"), ("xlsx", "xlsx")], InList = false },
            new("delegated", "Luật giao bộ, tỉnh quy định", LawFieldType.Flag) { Required = false, InList = false },
        ],
    };
}
