using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Slogan ("khẩu hiệu") and theme ("chủ đề"), in quotation marks or as the whole of their section.</summary>
internal sealed partial class SloganAndThemeExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var passages = plan.Preamble.Concat(plan.Nodes.Select(static n => n.Content)).ToList();
        if (plan.Title is not null)
        {
            passages.Insert(0, plan.Title);
        }
        var slogan = passages.Select(static p => After(p, "khau hieu", SloganLead())).FirstOrDefault(static p => p is not null) ?? Section(plan, Topic.Slogan);
        var theme = passages.Select(static p => After(p, "chu de", ThemeLead())).FirstOrDefault(static p => p is not null) ?? Section(plan, Topic.Theme);
        sheet.Slogan = sheet.Take("/slogan", slogan);
        sheet.Theme = sheet.Take("/theme", theme);
        if (slogan is not null && passages.Select(Display).FirstOrDefault(static p => p is not null) is { } display)
        {
            sheet.SloganDisplay = sheet.Take("/sloganDisplay", display);
        }
    }

    private static Passage? After(Passage passage, string word, Regex lead)
    {
        if (!passage.Folded.Contains(word, StringComparison.Ordinal))
        {
            return null;
        }
        foreach (var name in Quotes.Find(passage).Where(static q => q.Quoted))
        {
            if (lead.IsMatch(passage.Folded[Math.Max(0, name.Start - 120)..name.Start]))
            {
                return name.Name;
            }
        }
        return null;
    }

    /// <summary>"III. KHẨU HIỆU" followed by the slogan itself.</summary>
    private static Passage? Section(PlanOutline plan, Topic topic)
    {
        var node = plan.Nodes.FirstOrDefault(n => n.IsHeading && HeadingTerms.Opens(n.FoldedTitle, topic) && n.FoldedTitle.Count(static c => c == ' ') <= 4);
        var text = node is null ? null : !node.Text.IsEmpty ? node.Text : node.Children.FirstOrDefault(static c => !c.IsHeading)?.Content;
        if (text is null)
        {
            return null;
        }
        var quoted = Quotes.Find(text).FirstOrDefault(static q => q.Quoted)?.Name;
        return quoted ?? (text.Length < 250 ? text.Trim(alsoAfter: ".;") : null);
    }

    private static Passage? Display(Passage passage)
    {
        var match = Hanging().Match(passage.Folded);
        return match.Success ? passage.Slice(match.Index, match.Index + match.Length).Trim(alsoAfter: ",;.") : null;
    }

    [GeneratedRegex(@"\bkhau hieu\b[^.;""]*$")]
    private static partial Regex SloganLead();

    [GeneratedRegex(@"\bchu de\b[^.;""]{0,60}$")]
    private static partial Regex ThemeLead();

    [GeneratedRegex(@"(?:thoi gian treo|treo)(?:[^.;""]{0,80}?)\b(?:tu|den|truoc|trong|nhan|vao)\b[^.;]{3,120}")]
    private static partial Regex Hanging();
}
