using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>
/// Deadlines and tasks of a table that has a column of times ("TT | Nội dung | Đơn vị chủ trì | Thời gian"): one a row whose
/// time is a whole date. Rows without one, as of scoring tables, say nothing.
/// </summary>
internal sealed partial class TimetableExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        IReadOnlyList<Passage>? heads = null;
        foreach (var row in plan.TableRows.Concat(plan.AnnexRows))
        {
            if (row.Any(static c => TimeColumn().IsMatch(c.Folded)) && row.Any(static c => WorkColumn().IsMatch(c.Folded)))
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
        var time = row[Column(heads, TimeColumn())];
        var (who, work) = (Column(heads, WhoColumn()), row[Column(heads, WorkColumn())]);
        if (who >= 0 && UnitNames.Opens(row[who].Folded))
        {
            var task = $"/assignments/{sheet.Assignments.Count}";
            sheet.Mark(task, work);
            sheet.Assignments.Add(new Assignment(sheet.Take($"{task}/unit", row[who]), sheet.Take($"{task}/task", work)!));
        }
        var match = Time().Match(time.Folded);
        var recurring = Recurring().IsMatch(time.Folded);
        var date = match.Success ? DateWords.Iso(match) : null;
        if (date is null && !recurring)
        {
            return;
        }
        var lead = match.Groups["lead"].Value;
        var semantic = recurring ? "recurring" : lead.Contains("truoc", StringComparison.Ordinal) ? "before"
            : lead.Contains("nhat", StringComparison.Ordinal) || lead.Contains("het", StringComparison.Ordinal) ? "on-or-before"
            : lead.StartsWith("tu", StringComparison.Ordinal) ? "from"
            : match.Groups["q"].Success ? "by-quarter" : match.Groups["d"].Success ? "on" : "in-month";
        var path = $"/deadlines/{sheet.Deadlines.Count}";
        sheet.Mark(path, time);
        sheet.Deadlines.Add(new PlanDeadline(date, semantic, work.Text, who < 0 ? null : row[who].Text, sheet.Take($"{path}/text", time)!));
    }

    private static int Column(IReadOnlyList<Passage> heads, Regex name) => heads.ToList().FindIndex(h => name.IsMatch(h.Folded));

    [GeneratedRegex(@"^(?:thoi gian|thoi han|tien do|ngay|han)\b")]
    private static partial Regex TimeColumn();

    [GeneratedRegex(@"^(?:noi dung|nhiem vu|cong viec|hoat dong)\b")]
    private static partial Regex WorkColumn();

    [GeneratedRegex(@"^(?:don vi|co quan|bo phan|chu tri|nguoi|phan cong)\b")]
    private static partial Regex WhoColumn();

    [GeneratedRegex(@"^(?:dinh ky )?(?:\S+ ){0,2}(?:hang|moi) (?:tuan|thang|quy|nam)$")]
    private static partial Regex Recurring();

    [GeneratedRegex(@"^(?<lead>(?:xong |hoan thanh |nop |gui )?(?:truoc|cham nhat|muon nhat|den het|het|tu|vao|trong|du kien)?)\s*(?:" + DateWords.Pattern + @")\.?$")]
    private static partial Regex Time();
}
