using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>What the papers partial shows, of a batch or of one dossier.</summary>
/// <param name="Checklist">Its lines on papers become rows to upload into.</param>
/// <param name="Open">Papers may be added and removed now.</param>
public sealed record PaperPanel(IReadOnlyList<ChecklistItem> Checklist, IReadOnlyList<PaperRow> Papers, Guid BatchId, bool Open, PaperInput Typed)
{
    public IEnumerable<ChecklistItem> Owed => Checklist.Where(item => item.Part == ChecklistPart.Paper || (item.Part == ChecklistPart.Report && PapersOf(item).Any()));

    public IEnumerable<PaperRow> Free => Papers.Where(paper => Owed.All(item => item.SubjectId != paper.RequiredPaperId));

    public IEnumerable<PaperRow> PapersOf(ChecklistItem item) => Papers.Where(paper => paper.RequiredPaperId == item.SubjectId);
}
