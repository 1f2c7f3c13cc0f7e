using ThiDua.Core.Law;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>What a batch and its dossiers must hold, and what is still missing. Pure: facts in, lines out.</summary>
public static class DossierChecklist
{
    public static IReadOnlyList<ChecklistItem> OfBatch(BatchFacts facts) =>
    [
        new(ChecklistPart.Subjects, null, "Tập thể, cá nhân đề nghị khen thưởng", facts.Dossiers > 0, true, "Đề xuất ít nhất một tập thể hoặc cá nhân."),
        .. facts.Papers
            .Where(paper => paper.Level == PaperLevel.Batch && paper.IsOwedBy(facts.Unit))
            .Where(paper => facts.SimpleKinds?.Contains(paper.Kind) ?? true)
            .Select(paper => Attached(paper, facts.Attached)),
    ];

    public static IReadOnlyList<ChecklistItem> OfDossier(DossierFacts facts) =>
    [
        new(ChecklistPart.Achievement, null, "Thành tích tóm tắt", facts.Achievement.Length > 0, true, "Ghi một, hai câu để đưa vào danh sách trình Hội đồng."),
        .. Papers(facts),
        .. Criteria(facts),
        .. facts.Targets.Select(target =>
            new ChecklistItem(ChecklistPart.Target, target.Id, $"Kết quả chỉ tiêu: {target.Text}", target.Recorded, true, "Nhập số liệu và ngày tính số liệu.")),
    ];

    public static IEnumerable<ChecklistItem> Missing(this IEnumerable<ChecklistItem> items) => items.Where(item => item.Mandatory && !item.Done);

    private static IEnumerable<ChecklistItem> Papers(DossierFacts facts)
    {
        var owed = facts.Papers
            .Where(paper => paper.Level == PaperLevel.Nomination && paper.IsOwedBy(facts.Unit))
            .Where(paper => paper.FormFor is null || paper.FormFor == facts.Subject)
            .Where(paper => facts.SimpleKinds?.Contains(paper.Kind) ?? true);
        return owed.Select(paper => paper.Kind == PaperKind.AchievementReport && facts.ReportMode == ReportMode.OnScreen
            ? WrittenReport(paper, facts.EmptySections)
            : Attached(paper, facts.Attached));
    }

    private static ChecklistItem WrittenReport(OwedPaper paper, IReadOnlyList<string> emptySections) =>
        new(ChecklistPart.Report, paper.Id, Named(paper), emptySections.Count == 0, paper.Mandatory, $"Chưa viết phần: {string.Join("; ", emptySections)}.");

    private static ChecklistItem Attached(OwedPaper paper, IReadOnlySet<Guid> attached) =>
        new(ChecklistPart.Paper, paper.Id, Named(paper), attached.Contains(paper.Id), paper.Mandatory, "Tải lên bản đã ký.");

    private static string Named(OwedPaper paper) => paper.Form is null ? paper.Name : $"{paper.Name} ({paper.Form})";

    private static IEnumerable<ChecklistItem> Criteria(DossierFacts facts)
    {
        const string Hint = "Đánh dấu đạt và ghi minh chứng.";
        var common = facts.Criteria.Where(c => c.Subject == CriterionSubject.Common).Select(c => Each(c, true));
        var kind = facts.Subject == SubjectKind.Individual ? CriterionSubject.Individual : CriterionSubject.Collective;
        var own = facts.Criteria.Where(c => c.Subject == kind).ToList();
        if (facts.Logic == CriterionLogic.OneOf && own.Count > 1)
        {
            // One of them is owed: the line for the whole carries the demand, the single ones only tell what is ticked.
            var met = own.Any(c => c.Met);
            return [.. common, new(ChecklistPart.Criterion, null, "Ít nhất một tiêu chí đạt", met, true, Hint), .. own.Select(c => Each(c, false))];
        }

        return [.. common, .. own.Select(c => Each(c, true))];

        static ChecklistItem Each(CriterionFact criterion, bool mandatory) =>
            new(ChecklistPart.Criterion, criterion.Id, $"Tiêu chí: {criterion.Text}", criterion.Met, mandatory, Hint);
    }
}

public enum ChecklistPart
{
    Subjects,
    Achievement,
    Report,
    Paper,
    Criterion,
    Target,
}

/// <param name="SubjectId">The required paper, criterion or target meant; null when the line is about none.</param>
/// <param name="What">What is owed, in the words of the plan.</param>
/// <param name="Mandatory">False: worth having, nothing waits for it.</param>
/// <param name="Hint">What to do while it is missing.</param>
public sealed record ChecklistItem(ChecklistPart Part, Guid? SubjectId, string What, bool Done, bool Mandatory, string Hint);
