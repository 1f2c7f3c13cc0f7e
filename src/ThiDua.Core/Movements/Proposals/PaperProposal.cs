using System.Text.RegularExpressions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>A paper of the dossier as read: its kind, who owes it, and the form of the decree it names.</summary>
internal static partial class PaperProposal
{
    public static RequiredPaperPart Of(string text, DossierPaperDetail? detail, Guid id, ProposedPlan proposed, ProposalContext context)
    {
        var fact = id.ToString();
        var words = Fold.InMemory(text);
        var kind = KindOf(words);
        var form = FormOf(detail, context);
        if (detail?.Form is not null && form is null)
        {
            proposed.Doubts.Add((fact, detail.FormSource is null
                ? $"\"{detail.Form}\" không ghi văn bản ban hành mẫu; cùng số mẫu ở mỗi nghị định có nghĩa khác nhau. Chọn mẫu."
                : $"Chưa có \"{detail.Form}\" của {detail.FormSource} trong danh mục. Chọn mẫu gần nhất hoặc để các đơn vị tải lên."));
        }

        var owers = (detail?.OnlyFrom ?? []).SelectMany(Kinds).Distinct().Order().ToList();
        if (detail?.OnlyFrom.Count > 0 && owers.Count == 0)
        {
            proposed.Doubts.Add((fact, $"Giấy tờ này chỉ đòi của \"{string.Join(", ", detail.OnlyFrom)}\" nhưng chưa nhận ra là loại đơn vị nào. Chọn loại đơn vị."));
        }

        return new RequiredPaperPart
        {
            Id = id,
            Kind = kind,
            Name = proposed.Fit(text, 500, fact, "Tên giấy tờ"),
            Level = kind is PaperKind.Submission or PaperKind.Minutes ? PaperLevel.Batch : PaperLevel.Nomination,
            UnitKinds = owers,
            ReportFormId = kind is PaperKind.AchievementReport ? form?.Id : null,
            FormText = proposed.Fit(detail?.Form is null ? null : $"{detail.Form}{(detail.FormSource is null ? "" : $" {detail.FormSource}")}", 300, fact, "Mẫu"),
            Mandatory = !words.Contains("neu co", StringComparison.Ordinal),
        };
    }

    private static PaperKind KindOf(string words) =>
        words.StartsWith("to trinh", StringComparison.Ordinal) ? PaperKind.Submission
        : words.Contains("bien ban", StringComparison.Ordinal) ? PaperKind.Minutes
        : words.Contains("bao cao", StringComparison.Ordinal) ? PaperKind.AchievementReport
        : words.Contains("sang kien", StringComparison.Ordinal) ? PaperKind.InitiativeCertificate
        : PaperKind.Other;

    private static ReportFormChoice? FormOf(DossierPaperDetail? detail, ProposalContext context) =>
        detail is { Form: { } form, FormSource: { } source } && Number().Match(form) is { Success: true, Value: var number }
            ? context.Forms.FirstOrDefault(f => f.FormNumber.TrimStart('0') == number.TrimStart('0') && source.Contains(f.DocumentNumber, StringComparison.OrdinalIgnoreCase))
            : null;

    private static IEnumerable<UnitKind> Kinds(string who)
    {
        var words = Fold.InMemory(who);
        (string Word, UnitKind[] Kinds)[] known =
        [
            ("doan the", [UnitKind.TradeUnion, UnitKind.YouthUnion]), ("truc thuoc", [UnitKind.Subordinate]), ("cong doan", [UnitKind.TradeUnion]),
            ("doan thanh nien", [UnitKind.YouthUnion]), ("chi doan", [UnitKind.YouthUnion]), ("chi bo", [UnitKind.PartyCell]), ("dang bo", [UnitKind.PartyCell]),
            ("van phong", [UnitKind.Office]), ("phong chuyen mon", [UnitKind.Division]), ("cac phong", [UnitKind.Division]), ("phong thuoc", [UnitKind.Division]),
        ];
        return known.Where(k => words.Contains(k.Word, StringComparison.Ordinal)).SelectMany(k => k.Kinds);
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
