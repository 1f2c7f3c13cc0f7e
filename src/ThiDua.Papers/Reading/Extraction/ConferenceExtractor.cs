using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>The conference, congress or ceremony that the plan itself organises.</summary>
internal sealed partial class ConferenceExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var whole = Organizes(plan);
        var gatherings = plan.Nodes.Where(static n => n.IsHeading && (Gathering().IsMatch(n.FoldedTitle) || Gathers(n))).ToHashSet();
        var nodes = plan.Nodes.Where(n => whole || n.SelfAndAncestors().Any(gatherings.Contains)).ToList();
        var agenda = Leaf(nodes, Topic.Programme);
        if (agenda is not null)
        {
            // Of several gatherings the one with a programme is the plan's own; its facts stand in its section.
            nodes = [.. nodes.OrderBy(n => Section(n) == Section(agenda) ? 0 : 1)];
        }
        var when = Leaf(nodes, Topic.Time);
        var participants = Leaf(nodes, Topic.Participants);
        var size = Leaf(nodes, Topic.Size) ?? (participants is not null && Titled(participants).Any(static b => Size().IsMatch(b.Folded)) ? participants : null);
        if (participants is null && agenda is null && size is null)
        {
            return;
        }
        var (text, normalized) = ReadWhen(when);
        var (sizeText, count) = ReadSize(size);
        sheet.Conference = new PlanConference(
            sheet.Take("/conference/when", text), normalized,
            text is not null && Approximate().IsMatch(text.Folded) ? true : null,
            sheet.Take("/conference/place", Leaf(nodes, Topic.Place) is { } place ? Body(place).FirstOrDefault()?.Trim(alsoAfter: ".;") : null),
            count, sheet.Take("/conference/sizeText", sizeText),
            Items(sheet, "/conference/participants", participants), Items(sheet, "/conference/agenda", agenda));
        if (when is not null && normalized is not null)
        {
            AddDeadline(sheet, Body(when).First(), normalized);
        }
    }

    /// <summary>"3. Cấp tỉnh" over who attends and what happens speaks of a gathering, whatever its name.</summary>
    private static bool Gathers(PlanNode node) =>
        node.Children.Exists(static c => Names(c, Topic.Participants)) && node.Children.Exists(static c => Names(c, Topic.Programme));

    private static PlanNode Section(PlanNode node) => node.SelfAndAncestors().Last();

    /// <summary>True when the whole plan is for a conference, congress or ceremony.</summary>
    public static bool Organizes(PlanOutline plan) => plan.Title is not null && EventTitle().IsMatch(plan.Title.Folded);

    /// <summary>The node that speaks of this topic and holds no headings of its own ("Thời gian, thành phần, chương trình" does).</summary>
    private static PlanNode? Leaf(List<PlanNode> nodes, Topic topic)
    {
        var first = nodes.Find(n => Names(n, topic) && !n.Children.Exists(static c => c.IsHeading && HeadingTerms.Opens(c.FoldedTitle)) && Body(n).Any());
        // "1. Thời gian, địa điểm / - Thời gian: …": the bullet is nearer to the fact than its heading.
        return first?.Descendants().FirstOrDefault(d => Names(d, topic)) ?? first;
    }

    private static bool Names(PlanNode node, Topic topic)
    {
        var name = node.IsHeading ? node.FoldedTitle : InlineName().Match(node.Content.Folded).Groups[1].Value;
        return name.Length > 0 && HeadingTerms.Opens(name, topic) && !NotTheEvent().IsMatch(name);
    }

    private static IEnumerable<Passage> Body(PlanNode node)
    {
        var own = node.IsHeading ? node.Text : node.Content.From(InlineName().Match(node.Content.Folded).Length).Trim();
        return (own.IsEmpty ? [] : new[] { own }).Concat(node.Descendants().Select(static d => d.Content)).Where(static p => !p.IsEmpty);
    }

    /// <summary>The heading too: "Thành phần (khoảng 120 đại biểu)".</summary>
    private static IEnumerable<Passage> Titled(PlanNode node) => Body(node).Concat(node.Title is { } title ? [title] : []);

    private static (Passage? Text, string? Normalized) ReadWhen(PlanNode? node)
    {
        if (node is null)
        {
            return (null, null);
        }
        var text = Body(node).First();
        var note = text.Text.IndexOf('(', StringComparison.Ordinal);
        var bare = (note > 0 ? text.Slice(0, note) : text).Trim(alsoAfter: ".;,");
        return (bare, EventTime(bare.Folded));
    }

    private static string? EventTime(string folded)
    {
        var hour = Hour().Match(folded);
        var point = PeriodReader.Read(folded);
        if (point is not { Start: { } start })
        {
            return null;
        }
        if (start.Length < 10 || !hour.Success)
        {
            return start;
        }
        var minutes = hour.Groups["m"].Success ? hour.Groups["m"].Value : "00";
        return IsoDate.Invariant($"{start}T{int.Parse(hour.Groups["h"].Value, CultureInfo.InvariantCulture):D2}:{minutes}");
    }

    private static (Passage? Text, int? Count) ReadSize(PlanNode? node)
    {
        foreach (var text in node is null ? [] : Titled(node))
        {
            var match = Size().Match(text.Folded);
            if (match.Success)
            {
                return (text, int.Parse(match.Groups["n"].ValueSpan, CultureInfo.InvariantCulture));
            }
        }
        return (null, null);
    }

    private static List<string> Items(FactSheet sheet, string path, PlanNode? node)
    {
        var items = new List<string>();
        var bodies = node is null ? [] : Body(node).ToList();
        var lines = bodies.Count > 1 ? bodies.Where(b => b.Text[^1] != ':' && !Size().IsMatch(b.Folded[..Math.Min(b.Length, 24)])) : bodies.SelectMany(Sentences.Of);
        foreach (var line in lines)
        {
            sheet.AddTo(items, path, line.Trim(alsoBefore: "-+", alsoAfter: ";.,"));
        }
        return items;
    }

    private static void AddDeadline(FactSheet sheet, Passage text, string date)
    {
        var path = $"/deadlines/{sheet.Deadlines.Count}";
        sheet.Mark(path, text);
        var semantic = date.Contains('Q', StringComparison.Ordinal) ? "by-quarter" : date.Length == 7 ? "in-month" : date.Length > 7 ? "on" : null;
        if (semantic is not null)
        {
            sheet.Deadlines.Add(new PlanDeadline(date, semantic, null, null, sheet.Take($"{path}/text", text)!) { Approximate = Approximate().IsMatch(text.Folded) ? true : null });
        }
    }

    [GeneratedRegex(@"^(?:ke hoach\s+)?(?:ve viec\s+)?(?:to chuc)\s+(?:cac\s+)?(?:hoi nghi|dai hoi|le |hop mat|gap mat|toa dam|hoi thao|buoi)")]
    private static partial Regex EventTitle();

    [GeneratedRegex(@"\b(?:hoi nghi|dai hoi|hop mat|gap mat|le (?:phat dong|tong ket|ky niem|trao|tuyen duong|ton vinh|cong bo)|toa dam|hoi thao)\b")]
    private static partial Regex Gathering();

    [GeneratedRegex(@"^((?:thoi gian|thanh phan|so luong|quy mo|chuong trinh|dia diem)[^:;.]{0,60}):\s*")]
    private static partial Regex InlineName();

    [GeneratedRegex(@"\b(?:khen thuong|ho so|bao cao|nop|thi dua|thuc hien|trien khai|phat dong phong trao|danh sach)\b")]
    private static partial Regex NotTheEvent();

    [GeneratedRegex(@"\b(?<h>\d{1,2})\s*(?:h|gio|:)\s*(?<m>\d{2})?(?!\d)")]
    private static partial Regex Hour();

    [GeneratedRegex(@"(?<![\d./])(?<n>\d{2,5})\s*(?:\([^)]{1,30}\)\s*)?(?:dai bieu|nguoi|khach|dong chi)\b")]
    private static partial Regex Size();

    [GeneratedRegex(@"\b(?:du kien|khoang)\b")]
    private static partial Regex Approximate();
}
