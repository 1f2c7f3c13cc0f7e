using System.Globalization;
using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>The decision that corrects, cancels or restores what another decision gave (Luật 06/2022 Điều 93; layout NĐ 30/2020).</summary>
internal static class AmendmentPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Of(DecisionFacts facts, AmendmentFacts change, PaperWords? words = null) => Written(facts, change, (words ?? PaperWords.Shipped(AmendingDecisionWording.Paper)).With(new()
    {
        ["cơ_quan"] = facts.Agency.Name, ["người_quyết_định"] = HeadOf(facts), ["quyết_định_cũ"] = change.Amends.Named, ["quyết_định_tặng"] = change.Amends.Awarding, ["hình_thức"] = change.Amends.AwardForm,
        ["tên_khen_thưởng"] = change.Amends.AwardName, ["số_lượng"] = change.HowMany, ["điều_khoản"] = Clauses(change), ["trích_yếu"] = facts.Abstract, ["đơn_vị_thi_hành"] = PaperParts.Executors(facts),
        ["tiền_thu_hồi"] = change.PaidOut > 0 ? $" và tiền thưởng đã nhận, tổng số {change.PaidOut.Written()} (Bằng chữ: {change.PaidOut.InWords()})," : "",
        ["hạn_nộp_lại"] = change.GiveBackBy is { } day ? $" chậm nhất {day.WrittenOut()} ({change.GiveBackCitation})" : "",
    }));

    private static Paper Written(DecisionFacts facts, AmendmentFacts change, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = PaperParts.Letterhead(facts),
        Number = PaperParts.Number(facts),
        Issued = PaperParts.Issued(facts),
        Title = new NamedTitle("Quyết định", facts.Abstract),
        Enactment = new Enactment(HeadOf(facts)),
        LegalBases = Bases(facts, change),
        Body = [new Article(voice[Does(facts.Kind)]), new Article(voice[Follows(facts.Kind)]), new Article(voice[AmendingDecisionWording.Execution])],
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

    private static string Does(DecisionKind kind) => kind switch
    {
        DecisionKind.Amendment => AmendingDecisionWording.Corrects,
        DecisionKind.Cancellation => AmendingDecisionWording.Cancels,
        _ => AmendingDecisionWording.Restores,
    };

    private static string Follows(DecisionKind kind) => kind switch
    {
        DecisionKind.Amendment => AmendingDecisionWording.CorrectsThen,
        DecisionKind.Cancellation => AmendingDecisionWording.CancelsThen,
        _ => AmendingDecisionWording.RestoresThen,
    };

    private static string Clauses(AmendmentFacts change) => string.Join("; ", change.Changes.Select(c => c.Clause).OfType<string>().Distinct());

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
