using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Who gives an award where its own clause does not say it.</summary>
internal static partial class AwardGiver
{
    private const int LongestName = 80;

    /// <summary>"2. Ban Chấp hành Tỉnh Đoàn: tặng Bằng khen cho …": the heading, or the words before a colon, name the giver.</summary>
    public static Passage? Heading(PlanNode node) =>
        node.SelfAndAncestors().Select(static n => n.Title ?? BeforeColon(n.Content)).OfType<Passage>()
            .FirstOrDefault(static t => char.IsUpper(t.Text[0]) && UnitNames.OpensAuthority(t.Folded) && !NotAGiver().IsMatch(t.Folded));

    private static Passage? BeforeColon(Passage text) =>
        text.Text.IndexOf(':', StringComparison.Ordinal) is > 0 and < LongestName and var colon ? text.Slice(0, colon).Trim() : null;

    /// <summary>True when the words before a form give it without saying who: "…; tặng Cờ thi đua", "…, Bằng khen".</summary>
    public static bool GoesOn(string lead, bool sameClause) => lead.Trim().Length == 0 ? sameClause : BareGiving().IsMatch(lead);

    /// <summary>"đề nghị A và B tặng Bằng khen": two givers, each of an award.</summary>
    public static (Passage First, Passage Second)? Two(Passage authority)
    {
        var link = Link().Match(authority.Folded);
        var (first, second) = (authority.Slice(0, link.Index).Trim(), authority.From(link.Index + link.Length));
        return link.Success && !Plural().IsMatch(authority.Folded) && UnitNames.OpensAuthority(second.Folded) && char.IsUpper(second.Text[0]) ? (first, second) : null;
    }

    [GeneratedRegex(@"\b(?:khen thuong|hinh thuc|so luong|tieu chuan|tieu chi|muc|tang|xet|de nghi)\b")]
    private static partial Regex NotAGiver();

    [GeneratedRegex(@"(?:^|\s)(?:tang thuong|tang|trao|khen thuong)\s*(?:\d{1,3}\s*)?$")]
    private static partial Regex BareGiving();

    [GeneratedRegex(@"\s+va\s+(?=(?:chu tich|thu tuong|bo truong|giam doc|tong giam doc|tong lien doan|ban chap hanh)\b)")]
    private static partial Regex Link();

    [GeneratedRegex(@"\bcac\b|\bcap\b|,")]
    private static partial Regex Plural();
}
