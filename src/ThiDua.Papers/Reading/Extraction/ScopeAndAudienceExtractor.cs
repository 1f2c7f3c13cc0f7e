using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Where the movement runs ("phạm vi") and who takes part ("đối tượng").</summary>
internal sealed partial class ScopeAndAudienceExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var scope = plan.Nodes.Where(IsScope).SelectMany(Texts).FirstOrDefault();
        sheet.Scope = sheet.Take("/scope", scope);
        // A guidance on commendation alone says only who may be commended.
        var audience = plan.Nodes.FirstOrDefault(n => IsAudience(n) && Texts(n).Any()) ?? plan.Nodes.FirstOrDefault(n => IsCommended(n) && Texts(n).Any());
        if (audience is null)
        {
            return;
        }
        foreach (var part in Texts(audience).SelectMany(Groups).Where(static p => !LeftOut().IsMatch(p.Folded)))
        {
            sheet.AddTo(sheet.Audience, "/audience", part);
        }
    }

    private static bool IsScope(PlanNode node) =>
        Opens(node, Topic.Scope) && !HeadingTerms.Mentions(Name(node), Topic.Audience);

    private static bool IsAudience(PlanNode node) =>
        Opens(node, Topic.Audience) && !HeadingTerms.Mentions(Name(node), Topic.Awards) && !HeadingTerms.Mentions(Name(node), Topic.Criteria) && !HeadingTerms.Mentions(Name(node), Topic.Scope);

    private static bool IsCommended(PlanNode node) =>
        node.IsHeading && Opens(node, Topic.Audience) && !HeadingTerms.Mentions(node.FoldedTitle, Topic.Criteria) && !HeadingTerms.Mentions(node.FoldedTitle, Topic.Scope) && !Forms().IsMatch(node.FoldedTitle);

    [GeneratedRegex(@"\b(?:hinh thuc|so luong)\b")]
    private static partial Regex Forms();

    private static bool Opens(PlanNode node, Topic topic) => HeadingTerms.Opens(Name(node), topic);

    /// <summary>The title, or what stands before the colon of a bullet.</summary>
    private static string Name(PlanNode node) => node.IsHeading ? node.FoldedTitle : InlineName().Match(node.Content.Folded).Groups[1].Value;

    private static IEnumerable<Passage> Texts(PlanNode node)
    {
        if (!node.IsHeading)
        {
            return [node.Content.From(InlineName().Match(node.Content.Folded).Length).Trim()];
        }
        var own = node.Text.IsEmpty ? [] : new[] { node.Text };
        return own.Concat(node.Descendants().Where(d => InTopic(d, node)).Select(static d => d.IsHeading ? d.Text : WithoutSubject(d.Content))).Where(static p => !p.IsEmpty);
    }

    /// <summary>"2. Đối tượng và thời gian" holds a part for each: what stands under the other one is none of its groups.</summary>
    private static bool InTopic(PlanNode node, PlanNode topic) => node.SelfAndAncestors().TakeWhile(n => n != topic)
        .All(static n => !n.IsHeading || Subject().IsMatch(n.FoldedTitle + ":") || HeadingTerms.Opens(n.FoldedTitle, Topic.Audience));

    /// <summary>"- Tập thể: Các sở, ngành": the kind of subject is said by the heading, not by the group.</summary>
    private static Passage WithoutSubject(Passage text) => text.From(Subject().Match(text.Folded).Length);

    private static IEnumerable<Passage> Groups(Passage text) =>
        text.Split(Gaps().Matches(text.Folded).Select(static m => m.Groups["cut"]).Select(static g => (g.Index, g.Index + g.Length)))
            .Select(static p => p.Text.EndsWith("...", StringComparison.Ordinal) ? p.Trim(alsoAfter: ";,") : p.Trim(alsoAfter: ";,."));

    /// <summary>"Người đang bị kỷ luật không được dự thi": who may not take part.</summary>
    [GeneratedRegex(@"\bkhong (?:duoc (?:tham gia|du thi|xet|dang ky)|thuoc (?:doi tuong|pham vi)|ap dung|xet)\b")]
    private static partial Regex LeftOut();

    [GeneratedRegex(@"^(?:(?:doi voi|ve)\s+)?(?:tap the|ca nhan)\s*:\s*")]
    private static partial Regex Subject();

    [GeneratedRegex(@"^((?:pham vi|doi tuong)[^:;.]{0,60}):\s*")]
    private static partial Regex InlineName();

    // Commas stay: they join kinds of one group. "và" parts groups only before words that open a new one.
    [GeneratedRegex(@"(?<cut>;\s*(?:va\s+)?)|\.\.\.(?<cut>\s*,?\s*va\s+)(?=\S)|(?<cut>,?\s+va\s+)(?=nhung |toan the )")]
    private static partial Regex Gaps();
}
