using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>What the papers partial shows, of a batch or of one dossier.</summary>
/// <param name="Checklist">Its lines on papers become rows to upload into.</param>
/// <param name="Open">Papers may be added and removed now.</param>
public sealed record PaperPanel(IReadOnlyList<ChecklistItem> Checklist, IReadOnlyList<PaperRow> Papers, Guid BatchId, bool Open, PaperInput Typed)
{
    /// <summary>How many dossiers go off with the press that uploads the last papers; null where nothing is sent from here.</summary>
    public int? ToSend { get; init; }

    /// <summary>The batch's version that the page shows, for sending.</summary>
    public uint Version { get; init; }

    public IReadOnlyList<ChecklistItem> Owed { get; } = [.. Checklist.Where(item =>
        item.Part == ChecklistPart.Paper || (item.Part == ChecklistPart.Report && Papers.Any(paper => paper.RequiredPaperId == item.SubjectId)))];

    public IEnumerable<PaperRow> Free => Papers.Where(paper => Owed.All(item => item.SubjectId != paper.RequiredPaperId));

    public IEnumerable<PaperRow> PapersOf(ChecklistItem item) => Papers.Where(paper => paper.RequiredPaperId == item.SubjectId);
}
