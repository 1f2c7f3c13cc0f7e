using System.Globalization;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The decision that corrects, cancels or restores what another decision gave (Luật 06/2022 Điều 93; layout NĐ 30/2020).</summary>
internal static class AmendmentPaper
{
    public static Paper Of(DecisionFacts facts, AmendmentFacts change) => new()
    {
        Letterhead = PaperParts.Letterhead(facts),
        Number = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        Title = new NamedTitle("Quyết định", facts.Abstract),
        Enactment = new Enactment(HeadOf(facts)),
        LegalBases = Bases(facts, change),
        Body = [Does(facts.Kind, change), Follows(facts, change), Execution(facts)],
        Signatures = [PaperParts.Signature(facts)],
        Recipients = new RecipientList([new Recipient("Như Điều 3"), new Recipient(facts.Agency.ParentName, "để báo cáo")], PaperParts.Filing(facts)),
        Appendices = [List(facts, change)],
    };

    private static string HeadOf(DecisionFacts facts) => AuthorityWording.Head(facts.Agency.DirectorTitle, facts.Agency.Name);

    private static List<string> Bases(DecisionFacts facts, AmendmentFacts change)
    {
        var lines = new List<string>(facts.Rules.LegalBases);
        lines.AddRange(facts.ExtraBases.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        lines.Add($"Căn cứ {change.Amends.Named} {FirstLower(change.Amends.Abstract)}");
        if (facts.Agency.StandingUnit is { } unit)
        {
            lines.Add($"Theo đề nghị của {unit}");
        }

        return lines;
    }

    private static Article Does(DecisionKind kind, AmendmentFacts change) => new(kind switch
    {
        DecisionKind.Amendment => $"Sửa đổi, đính chính nội dung ghi tại {change.Amends.Named} đối với {change.HowMany} (có danh sách kèm theo).",
        DecisionKind.Cancellation => $"Hủy bỏ việc tặng {change.Amends.AwardName} cho {change.HowMany} tại {change.Amends.Named} (có danh sách và lý do kèm theo), theo {Clauses(change)}.",
        _ => $"Hủy bỏ nội dung của {change.Amends.Named} đối với {change.HowMany} (có danh sách kèm theo); {change.Amends.AwardName} tặng tại {change.Amends.Awarding} có hiệu lực trở lại.",
    });

    private static Article Follows(DecisionFacts facts, AmendmentFacts change) => new(facts.Kind switch
    {
        DecisionKind.Amendment => $"Cấp lại {change.Amends.AwardForm} theo nội dung đã sửa và thu hồi bản đã cấp. Các nội dung khác của {change.Amends.Named} không thay đổi.",
        DecisionKind.Cancellation => Recall(facts, change),
        _ => $"Trả lại {change.Amends.AwardForm} và tiền thưởng đã thu hồi cho các tập thể, cá nhân có tên trong danh sách.",
    });

    private static string Recall(DecisionFacts facts, AmendmentFacts change)
    {
        var money = change.PaidOut > 0 ? $" và tiền thưởng đã nhận, tổng số {change.PaidOut.Written()} (Bằng chữ: {change.PaidOut.InWords()})," : "";
        var deadline = change.GiveBackBy is { } day ? $" chậm nhất {day.WrittenOut()} ({change.GiveBackCitation})" : "";
        return $"Các tập thể, cá nhân có tên trong danh sách nộp lại {change.Amends.AwardForm}{money} cho {facts.Agency.Name}{deadline}. Số sổ khen thưởng đã cấp không dùng lại.";
    }

    private static string Clauses(AmendmentFacts change) => string.Join("; ", change.Changes.Select(c => c.Clause).OfType<string>().Distinct());

    private static Article Execution(DecisionFacts facts)
    {
        var unit = facts.Agency.StandingUnit is { } name ? $"{name}, các" : "Các";
        return new Article(
            $"Quyết định này có hiệu lực kể từ ngày ký. {unit} phòng, đơn vị có liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.");
    }

    private static Appendix List(DecisionFacts facts, AmendmentFacts change) => new()
    {
        Title = facts.Kind switch
        {
            DecisionKind.Amendment => "Danh sách nội dung sửa đổi, đính chính",
            DecisionKind.Cancellation => $"Danh sách tập thể, cá nhân\nbị hủy bỏ {change.Amends.AwardName}",
            _ => $"Danh sách tập thể, cá nhân\nđược khôi phục {change.Amends.AwardName}",
        },
        Reference = $"(Kèm theo Quyết định số {PaperParts.Number(facts).Reference} {PaperParts.Issued(facts).Date} của {HeadOf(facts)})",
        Blocks = [facts.Kind is DecisionKind.Amendment ? Corrections(change) : Names(change)],
    };

    private static TableBlock Corrections(AmendmentFacts change) => new(
        [
            new TableColumn("STT", 12, TextAlignment.Centred), new TableColumn("Số thứ tự tại danh sách cũ", 22, TextAlignment.Centred),
            new TableColumn("Nội dung đã ghi", 60), new TableColumn("Nội dung sửa lại", 60), new TableColumn("Lý do", 40),
        ],
        [.. change.Changes.Select(c => new CellsRow(
            [
                Figure(c.Ordinal), Figure(c.ItemOrdinal), Words(c.OldName, c.OldTitle, c.OldAchievement),
                Words(c.NewName!, c.NewTitle!, c.NewAchievement!), c.Reason,
            ]))]);

    private static TableBlock Names(AmendmentFacts change) => new(
        [
            new TableColumn("STT", 12, TextAlignment.Centred), new TableColumn("Họ và tên, tên tập thể", 48), new TableColumn("Chức vụ, đơn vị công tác", 48),
            new TableColumn("Tiền thưởng đã nhận (đồng)", 28, TextAlignment.Right), new TableColumn("Lý do", 58),
        ],
        [.. change.Changes.Select(c => new CellsRow(
            [Figure(c.Ordinal), c.OldName, c.OldTitle, c.NetPaid > 0 ? c.NetPaid.Figures() : "0", c.Ground is null ? c.Reason : $"{c.Ground}. {c.Reason}"]))]);

    private static string Words(params string[] parts) => string.Join('\n', parts.Where(p => p.Length > 0));

    private static string Figure(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FirstLower(string text) => text.Length == 0 ? text : $"{char.ToLowerInvariant(text[0])}{text[1..]}";
}
