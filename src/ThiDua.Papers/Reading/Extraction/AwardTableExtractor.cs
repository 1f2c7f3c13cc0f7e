using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Awards whose ceilings stand in a table: "Hình thức | Cấp khen | Tập thể | Cá nhân". A cell that is no number sets no ceiling.</summary>
internal sealed partial class AwardTableExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        IReadOnlyList<Passage>? heads = null;
        foreach (var row in plan.TableRows)
        {
            if (Column(row, FormColumn()) >= 0 && Column(row, Collectives()) >= 0 && Column(row, Individuals()) >= 0)
            {
                heads = row;
            }
            else if (heads is not null && row.Count == heads.Count)
            {
                Read(sheet, heads, row);
            }
        }
    }

    private static void Read(FactSheet sheet, IReadOnlyList<Passage> heads, IReadOnlyList<Passage> row)
    {
        var cell = row[Column(heads, FormColumn())];
        var words = PlanTerms.AwardForms.Where(w => cell.Folded.StartsWith(w, StringComparison.Ordinal)).MaxBy(static w => w.Length);
        if (words is null)
        {
            return;
        }
        var path = $"/awardForms/{sheet.AwardForms.Count}";
        var who = Column(heads, AuthorityColumn());
        var authority = who >= 0 ? row[who] : AuthorityReader.Read(cell, 0, words.Length);
        sheet.Mark(path, cell);
        sheet.AwardForms.Add(new AwardForm
        {
            Form = sheet.Take($"{path}/form", cell.Slice(0, words.Length))!,
            Authority = sheet.Take($"{path}/authority", authority),
            MaxCollectives = Number(row[Column(heads, Collectives())]),
            MaxIndividuals = Number(row[Column(heads, Individuals())]),
            Text = sheet.Take($"{path}/text", cell)!,
        });
    }

    private static int Column(IReadOnlyList<Passage> heads, Regex name) => heads.ToList().FindIndex(h => name.IsMatch(h.Folded));

    private static int? Number(Passage cell) =>
        int.TryParse(cell.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"^(?:hinh thuc|danh hieu)\b")]
    private static partial Regex FormColumn();

    [GeneratedRegex(@"^(?:cap|tham quyen|co quan|nguoi|chuc danh)\b")]
    private static partial Regex AuthorityColumn();

    [GeneratedRegex(@"^(?:so )?(?:luong )?tap the\b")]
    private static partial Regex Collectives();

    [GeneratedRegex(@"^(?:so )?(?:luong )?ca nhan\b")]
    private static partial Regex Individuals();
}
