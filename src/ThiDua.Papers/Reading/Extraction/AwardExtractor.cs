using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>
/// Award forms with ceilings, from the sections on commendation; where there is none, from sentences that give a number.
/// An award that someone already holds ("đã được tặng Bằng khen") is not offered by this plan.
/// </summary>
internal sealed partial class AwardExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var sections = plan.Nodes.Where(IsAwardNode).ToList();
        foreach (var node in sections)
        {
            ReadNode(sheet, node);
        }
        if (sheet.AwardForms.Count > 0)
        {
            return;
        }
        foreach (var node in plan.Nodes.Where(static n => !Excluded(n)))
        {
            foreach (var clause in Clauses(node.Content).Where(static c => CeilingReader.Read(c.Folded) is { IsNumber: true } or { Unlimited: true }))
            {
                ReadClause(sheet, clause, clause, null);
            }
        }
    }

    private static bool IsAwardNode(PlanNode node) =>
        node.SelfAndAncestors().Any(static n => n.IsHeading && HeadingTerms.Mentions(n.FoldedTitle, Topic.Awards)) && !Excluded(node);

    private static bool Excluded(PlanNode node) => node.SelfAndAncestors().Any(n =>
        n.IsHeading && (OtherMatter().IsMatch(n.FoldedTitle) || (n != node && HeadingTerms.Opens(n.FoldedTitle, Topic.Criteria) && !HeadingTerms.Mentions(n.FoldedTitle, Topic.Awards))
            || (HeadingTerms.Opens(n.FoldedTitle, Topic.Criteria) && !n.Children.Exists(static c => c.IsHeading) && !NumberOrForm().IsMatch(n.FoldedTitle))));

    private static void ReadNode(FactSheet sheet, PlanNode node)
    {
        var own = node.Content;
        if (!FormWords().IsMatch(own.Folded))
        {
            AwardCeilings.ReadQuota(sheet, own, null);
            return;
        }
        var gathered = node.Children.Count > 0 && !node.Children.Exists(static c => FormWords().IsMatch(c.Content.Folded)) && !CeilingReader.Read(own.Folded).IsNumber;
        if (gathered && node.Children.Exists(static c => CeilingReader.Read(c.Content.Folded) is { IsNumber: true, Per: null }))
        {
            ReadClause(sheet, own, node.WithChildren(), AwardGiver.Heading(node));
            return;
        }
        var clauses = Clauses(own).Where(static c => FormWords().IsMatch(c.Folded)).ToList();
        var giver = AwardGiver.Heading(node);
        foreach (var clause in clauses)
        {
            // One award in the paragraph: its words are the whole paragraph, not just a clause.
            giver = ReadClause(sheet, clauses.Count == 1 ? own : clause, clauses.Count == 1 ? own : clause, giver);
        }
    }

    /// <summary>Returns who gives, for the clauses that go on with a bare "tặng …".</summary>
    private static Passage? ReadClause(FactSheet sheet, Passage clause, Passage text, Passage? giver)
    {
        var forms = FormWords().Matches(clause.Folded).Where(m => !Past().IsMatch(clause.Folded[..m.Index]) && !Counted().IsMatch(clause.Folded[..m.Index])).ToList();
        for (var i = 0; i < forms.Count; i++)
        {
            // "Bằng khen … 05 tập thể, Giấy khen … 10 cá nhân" in one clause: each form owns the words up to the next.
            var from = i == 0 ? 0 : OpensAt(clause, forms[i - 1], forms[i]);
            var own = forms.Count == 1 ? clause : clause.Slice(from, i + 1 < forms.Count ? OpensAt(clause, forms[i], forms[i + 1]) : clause.Length);
            var start = forms[i].Index - from;
            var words = own.Trim();
            var named = AuthorityReader.Read(words, start, start + forms[i].Length);
            var authority = named ?? (AwardGiver.GoesOn(words.Folded[..start], i > 0) ? giver : null);
            AddForm(sheet, words, (start, forms[i].Length), forms.Count == 1 ? text : own.Trim(alsoAfter: ","), authority);
            giver = named is not null && named.Span.Start < words.Span.Start + start ? named : giver;
        }
        return giver;
    }

    /// <summary>Where the words of the second form begin: at the form, or at who gives it ("…, Chủ tịch nước tặng Huân chương").</summary>
    private static int OpensAt(Passage clause, Match first, Match second)
    {
        var end = first.Index + first.Length;
        var giver = GiverBetween().Match(clause.Folded[end..second.Index]);
        return giver.Success ? end + giver.Groups["who"].Index : second.Index;
    }

    private static void AddForm(FactSheet sheet, Passage clause, (int Start, int Length) at, Passage text, Passage? authority)
    {
        var (start, length) = at;
        var other = OtherForms().Match(clause.Folded, start);
        var named = other.Success && other.Index == start ? other.Length : length + Class().Match(clause.Folded[(start + length)..]).Length;
        named += clause.Folded.AsSpan(start).StartsWith("co thi dua") ? BannerOf().Match(clause.Folded[(start + named)..]).Length : 0;
        var form = clause.Slice(start, start + named).Trim(alsoAfter: ",;.");
        var ceiling = AwardCeilings.Read(sheet, text, form);
        if (authority is not null && !ceiling.IsNumber && AwardGiver.Two(authority) is var (first, second))
        {
            AddForm(sheet, clause, at, text, first);
            AddForm(sheet, clause, at, text, second);
            return;
        }
        if (Known(sheet, form, authority, ceiling) || AwardCeilings.Complete(sheet, form, authority, ceiling))
        {
            return;
        }
        var stages = AwardCeilings.Stages(text);
        foreach (var bound in stages.Count > 0 ? stages : [ceiling])
        {
            Add(sheet, form, authority, text, bound);
        }
    }

    private static void Add(FactSheet sheet, Passage form, Passage? authority, Passage text, Ceiling ceiling)
    {
        var path = $"/awardForms/{sheet.AwardForms.Count}";
        sheet.Mark(path, text);
        var award = new AwardForm { Form = sheet.Take($"{path}/form", form)!, Authority = sheet.Take($"{path}/authority", authority), Text = sheet.Take($"{path}/text", text)! };
        sheet.AwardForms.Add(AwardCeilings.Bound(award, ceiling));
        if (authority is null)
        {
            sheet.Doubt($"{path}/authority", "Không thấy ai là người quyết định hình thức khen thưởng này.");
        }
    }

    /// <summary>A second mention that adds no number repeats the award; it is not another one.</summary>
    private static bool Known(FactSheet sheet, Passage form, Passage? authority, Ceiling ceiling) =>
        sheet.AwardForms.Exists(a => Folding.Fold(a.Form) == form.Folded
            && (authority is null || a.Authority is null || Likeness.Of(a.Authority, authority.Text) > 0.5)
            && (!ceiling.IsNumber || (a.MaxTotal == ceiling.Total && a.MaxCollectives == ceiling.Collectives && a.MaxIndividuals == ceiling.Individuals)));

    private static IEnumerable<Passage> Clauses(Passage text) =>
        text.Split(ClauseEnd().Matches(text.Folded).Select(static m => (m.Index + 1, m.Index + m.Length)))
            .Select(static p => p.Trim()).Where(static p => !p.IsEmpty);

    private static readonly Regex Forms = new(
        $@"\b(?:{string.Join('|', PlanTerms.AwardForms.OrderByDescending(static f => f.Length))})\b|(?<=\btang (?:thuong )?)co(?= (?:cho|va bang khen)\b)", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static Regex FormWords() => Forms;

    [GeneratedRegex(@"\b(?:da duoc|da co|duoc tang|da tang|tung duoc)\b[^;.]{0,80}$")]
    private static partial Regex Past();

    /// <summary>The law names banners by whose they are: "Cờ thi đua của Bộ", "Cờ thi đua của Ủy ban nhân dân tỉnh".</summary>
    [GeneratedRegex(@"^ cua (?:bo|chinh phu|uy ban nhan dan|ubnd|tinh|thanh pho|tong lien doan|dai hoc)[^:;,.(]{0,50}?(?=\s+(?:cho|tang|so luong|khong qua|toi da|de)\b|[:;,.(]|$)")]
    private static partial Regex BannerOf();

    [GeneratedRegex(@"(?:,|;|\bva)\s+(?<who>(?!va )[^,;]{3,60}\s(?:tang|tang thuong|trao|cap|khen)\s)$")]
    private static partial Regex GiverBetween();

    /// <summary>"Huân chương Lao động hạng Ba".</summary>
    [GeneratedRegex(@"^\s+(?:hang\s+(?:nhat|nhi|ba|i{1,3})|cac hang)\b")]
    private static partial Regex Class();

    /// <summary>"15 % tổng số cá nhân đạt danh hiệu X": X is the base of the rate.</summary>
    [GeneratedRegex(@"%[^;.]{0,60}\b(?:so|dat|duoc cong nhan)(?: danh hieu)?\s*[""“]?\s*$")]
    private static partial Regex Counted();

    [GeneratedRegex(@"hinh thuc khen thuong khac(?:\s+theo quy dinh(?: cua)? phap luat(?: ve thi dua,? khen thuong)?)?")]
    private static partial Regex OtherForms();

    [GeneratedRegex(@";\s*|(?<!\d)\.\s+")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"\b(?:to chuc thuc hien|ho so|thoi gian|thoi han|muc dich|yeu cau|kinh phi|thanh phan|chuong trinh|doi tuong tham du)\b")]
    private static partial Regex OtherMatter();

    [GeneratedRegex(@"\b(?:hinh thuc|so luong)\b")]
    private static partial Regex NumberOrForm();
}
