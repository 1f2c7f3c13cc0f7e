using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Numbers that the plan sets as aims. Rates of awards, points of scoring tables and figures of the past are none.</summary>
internal sealed partial class TargetExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var node in plan.Nodes.Where(static n => !Excluded(n)))
        {
            foreach (var sentence in Sentences.Of(node.Content))
            {
                ReadSentence(sheet, sentence, node);
            }
        }
    }

    private static bool Excluded(PlanNode node) => node.SelfAndAncestors().Any(static n => n.IsHeading
        && (HeadingTerms.Mentions(n.FoldedTitle, Topic.Awards) || HeadingTerms.Opens(n.FoldedTitle, Topic.Criteria) || HeadingTerms.Mentions(n.FoldedTitle, Topic.Dossier) || HeadingTerms.Mentions(n.FoldedTitle, Topic.Funding)))
        // "Mỗi tuần ít nhất 02 tin, bài" among the tasks of units is a task.
        || (!UnderTargets(node) && node.SelfAndAncestors().Any(static n => n.IsHeading && HeadingTerms.Opens(n.FoldedTitle, Topic.Organization)));

    private static void ReadSentence(FactSheet sheet, Passage sentence, PlanNode node)
    {
        var folded = sentence.Folded;
        if (NotATarget().IsMatch(folded))
        {
            return;
        }
        var aims = UnderTargets(node) || Aim().IsMatch(folded);
        if (!aims)
        {
            return;
        }
        IEnumerable<Match> counted = UnderTargets(node) || EachUnit().IsMatch(folded) ? CountOfUnits.Matches(folded) : Count.Matches(folded);
        if (!UnderTargets(node) && !EachUnit().IsMatch(folded))
        {
            counted = counted.Concat(CountOfUnits.Matches(folded).Where(m => Reached().IsMatch(folded[..m.Index]))).DistinctBy(static m => m.Groups["value"].Index);
        }
        foreach (var match in Rate().Matches(folded).Concat(counted).OrderBy(static m => m.Index))
        {
            var unit = match.Groups["unit"];
            Add(sheet, sentence, match.Groups["value"].Value, unit.Success ? sentence.Text[unit.Index..(unit.Index + unit.Length)] : "%");
        }
    }

    private static bool UnderTargets(PlanNode node) =>
        node.SelfAndAncestors().Any(static n => n.IsHeading && HeadingTerms.Mentions(n.FoldedTitle, Topic.Targets));

    private static void Add(FactSheet sheet, Passage sentence, string number, string unit)
    {
        var path = $"/targets/{sheet.Targets.Count}";
        var value = Value(number);
        var text = sentence.Trim(alsoAfter: ";");
        sheet.Mark(path, text);
        sheet.Targets.Add(new PlanTarget(sheet.Take($"{path}/text", text)!, value, unit, By(sentence.Folded)));
    }

    /// <summary>"1.250" is a thousand and more, "1,2" and "1.2" a fraction.</summary>
    private static decimal Value(string number) =>
        decimal.Parse(Thousands().IsMatch(number) ? number.Replace(".", "", StringComparison.Ordinal) : number.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string? By(string folded)
    {
        var half = FirstHalf().Match(folded);
        if (half.Success)
        {
            return half.Groups["y"].Success ? $"{half.Groups["y"].Value}-06" : null;
        }
        var by = ByWhen().Match(folded);
        return by.Success ? PeriodReader.Read(by.Value)?.End : null;
    }

    /// <summary>Under a heading of targets a bare "thu 1.250 tỷ đồng" is one; elsewhere only after "ít nhất", "phấn đấu".</summary>
    private static readonly Regex CountOfUnits = new(
        $@"(?<![\d.,/]|\bso |\bmuc |\bkhoan |\bdieu |\bdot |\bmau |\bthang |\bnam |\bngay |\bquy )(?<value>\d{{1,3}}(?:\.\d{{3}})+|\d{{1,5}}(?:,\d{{1,2}})?)(?:\s*\([^)]{{1,20}}\))?\s+(?:tro len\s+)?(?<unit>{string.Join('|', TargetTerms.Units.OrderByDescending(static u => u.Length))}(?:/(?:nguoi|ho|ha|don vi|lan|ngay|tuan|thang|quy|nam))*)\b",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>"ít nhất 40 dự án": what is counted there is an aim under any heading.</summary>
    private static readonly Regex Count = new(
        $@"\b(?:it nhat|toi thieu|phan dau(?: co| dat)?)\s+(?:tu\s+)?(?<value>\d{{1,4}})(?:\s*\([^)]{{1,20}}\))?\s+(?:tro len\s+)?(?<unit>{string.Join('|', TargetTerms.Units.OrderByDescending(static u => u.Length))})\b",
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>"Doanh thu đạt 2.450 tỷ đồng", "phấn đấu đóng điện 09 công trình".</summary>
    [GeneratedRegex(@"\b(?:phan dau|dat|hoan thanh)\b[^;,.\d]{0,30}$")]
    private static partial Regex Reached();

    /// <summary>"Mỗi giáo viên đóng góp 01 bài giảng".</summary>
    [GeneratedRegex(@"^moi\b(?!\s+(?:nam|thang|quy|dot|tuan|ngay)\b)")]
    private static partial Regex EachUnit();

    [GeneratedRegex(@"^\d{1,3}(?:\.\d{3})+$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<![\d.,/])(?<value>\d{1,3}(?:[.,]\d{1,2})?)\s*%")]
    private static partial Regex Rate();

    [GeneratedRegex(@"\b(?:phan dau|dat|hoan thanh|tro len|it nhat|toi thieu|bao dam|dam bao|ty le|ti le|giam|tang)\b|\b100\s*%|^moi\b")]
    private static partial Regex Aim();

    [GeneratedRegex(@"\bdiem\b|\bgiai (?:nhat|nhi|ba|khuyen khich)\b|\bmuc thuong\b|\btien thuong\b|\bkhong con\b|\bket qua dat duoc\b|\bda (?:dat|hoan thanh)\b|\btong so diem\b|\bbang khen\b|\bgiay khen\b|\bkhong (?:vuot )?qua\b[^.;]*%|\btoi da\b[^.;]*%|\bty le (?:bo phieu|phieu)\b")]
    private static partial Regex NotATarget();

    [GeneratedRegex(@"\b6 thang dau nam(?:\s+(?<y>20\d{2}))?")]
    private static partial Regex FirstHalf();

    [GeneratedRegex(@"\b(?:den|truoc|trong) (?:het |cuoi |ngay )?(?:nam \d{4}|thang \d{1,2}[/ ][^,;]{0,12}\d{4}|quy [^,;]{1,12}\d{4}|ngay [^,;]{4,22}\d{4}|\d{1,2}/\d{1,2}/\d{4})")]
    private static partial Regex ByWhen();
}
