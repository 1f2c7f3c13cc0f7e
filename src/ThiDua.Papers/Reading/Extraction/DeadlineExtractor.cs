using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>
/// Dates by which something is due, kept apart by the meaning of their words: "trước ngày" ends as the day begins,
/// "chậm nhất ngày" as it ends. The date of a cited paper or a historical span is no deadline.
/// </summary>
internal sealed partial class DeadlineExtractor : IFactExtractor
{
    /// <summary>Without one of these no pattern of an undated deadline can match; looking for them is cheaper.</summary>
    private static readonly string[] UndatedWords = ["ngay", "dinh ky", "hang ", "moi ", "sau khi", "/lan"];

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        foreach (var node in plan.Nodes.Where(n => !Excluded(n, sheet)))
        {
            var sentences = Sentences.Of(node.Content).ToList();
            for (var i = 0; i < sentences.Count; i++)
            {
                var at = i;
                Read(sheet, node, sentences[i], () => Consequence(sentences, at, node));
            }
        }
    }

    private static bool Excluded(PlanNode node, FactSheet sheet) =>
        (sheet.Period is { Text: { } period, Start: not { Length: 4 } } && node.Content.Text.Contains(period, StringComparison.Ordinal) && node.Content.Length < period.Length + 60)
        || (sheet.Conference?.When is { } when && node.Content.Text.Contains(when, StringComparison.Ordinal))
        || node.SelfAndAncestors().Any(static n => n.IsHeading && HeadingTerms.Opens(n.FoldedTitle, Topic.Purpose) && n.Level == 1);

    private static void Read(FactSheet sheet, PlanNode node, Passage sentence, Func<Passage?> consequence)
    {
        var folded = sentence.Folded;
        // "Đến hết năm 2025 có 90 %": a date without a day belongs to the target, which carries it.
        var target = sheet.Targets.Exists(t => t.Text == sentence.Trim(alsoAfter: ";").Text);
        var yearly = Yearly().IsMatch(folded);
        var found = Entry(sheet, node, sentence);
        var taken = 0;
        IEnumerable<Match> dates = HasDigit(folded) ? Dated().Matches(folded) : [];
        foreach (var match in dates)
        {
            var spanEnd = match.Groups["lead"].Value == "den" && !Received().IsMatch(folded);
            if (spanEnd || match.Index < taken || (target && !match.Groups["d"].Success) || InQuotes(sentence, match.Index))
            {
                continue;
            }
            var range = RangeStart().Match(folded, match.Index + match.Length, folded.Length - match.Index - match.Length);
            if (range.Success && !Sends().IsMatch(folded))
            {
                continue;
            }
            var semantic = AddDated(sheet, node, sentence, match, null, yearly, consequence);
            found |= semantic is not null;
            if (range.Groups["end"].Success)
            {
                // "nộp hồ sơ từ ngày 04/6 đến 16 giờ 30 ngày 15/6": open from one day, due on the other.
                AddDated(sheet, node, sentence, range, "on-or-before", yearly, consequence);
                taken = range.Index + range.Length;
            }
            taken = semantic is null ? taken : Math.Max(taken, AddSecond(sheet, node, sentence, match, semantic, yearly, consequence));
        }
        found = found || (folded.Contains(':', StringComparison.Ordinal) && HasDigit(folded) && Named(sheet, node, sentence));
        if ((!found || DaysAfter().IsMatch(folded)) && !target && Undated(folded) is { } undated)
        {
            Add(sheet, node, sentence, new PlanDeadline(null, undated, null, null, ""), consequence);
        }
    }

    /// <summary>A second date that shares the words of the first; where it ends, or 0.</summary>
    private static int AddSecond(FactSheet sheet, PlanNode node, Passage sentence, Match match, string semantic, bool yearly, Func<Passage?> consequence)
    {
        var (folded, from) = (sentence.Folded, match.Index + match.Length);
        if (!match.Groups["d"].Success && DateWords.Iso(match) is { } first && AlsoYear().Match(folded, from) is { Success: true } year)
        {
            // "quý IV năm 2016, 2017".
            Add(sheet, node, sentence, new PlanDeadline(string.Concat(year.Groups["y"].Value, first.AsSpan(4)), semantic, What(sentence, match.Index, node), null, ""), consequence);
            return year.Index + year.Length;
        }
        if (AlsoDated().Match(folded, from, folded.Length - from) is { Success: true } also)
        {
            // "trước ngày 20/6 và ngày 20/12".
            AddDated(sheet, node, sentence, also, semantic, yearly, consequence);
            return also.Index + also.Length;
        }
        return 0;
    }

    /// <summary>An entry of a timetable: "- Ngày 10/10/2017: Tổ chức lễ", "Tháng 02/2017: Ban hành kế hoạch".</summary>
    private static bool Entry(FactSheet sheet, PlanNode node, Passage sentence)
    {
        var match = TimetableEntry().Match(sentence.Folded);
        if (!match.Success || !node.Label.IsBullet || sentence.Span.Start != node.Content.Span.Start || DateWords.Iso(match) is not { } date)
        {
            return false;
        }
        var semantic = match.Groups["q"].Success ? "by-quarter" : match.Groups["d"].Success ? "on" : "in-month";
        Add(sheet, node, sentence, new PlanDeadline(date, semantic, sentence.From(match.Length).Trim(alsoAfter: ";.").Text, null, ""), static () => null);
        return true;
    }

    /// <summary>A name and its day: "Vòng sơ khảo: ngày 10/5/2017"; a month only under a heading of times. A span of days is no deadline.</summary>
    private static bool Named(FactSheet sheet, PlanNode node, Passage sentence)
    {
        var match = NamedEntry().Match(sentence.Folded);
        var opens = sentence.Span.Start == node.Content.Span.Start && match.Groups["d"].Success && !node.IsUnder(Topic.Awards);
        if (!match.Success || !(opens || node.IsUnder(Topic.Time)) || DateWords.Iso(match) is not { } date)
        {
            return false;
        }
        var semantic = match.Groups["q"].Success ? "by-quarter" : match.Groups["d"].Success ? "on" : "in-month";
        Add(sheet, node, sentence, new PlanDeadline(date, semantic, sentence.Slice(0, match.Groups["what"].Length).Text, null, ""), static () => null);
        return true;
    }

    private static string? AddDated(FactSheet sheet, PlanNode node, Passage sentence, Match match, string? known, bool yearly, Func<Passage?> consequence)
    {
        var lead = match.Groups["lead"].Value;
        var date = DateWords.Iso(match);
        var monthDay = DateWords.MonthDay(match);
        if ((date is null && monthDay is null) || (date is null && PagesOrPoints().IsMatch(match.Value)))
        {
            return null;
        }
        var semantic = yearly && date is null ? "recurring" : known ?? Semantic(lead, match);
        var index = sheet.Deadlines.Count;
        Add(sheet, node, sentence, new PlanDeadline(date, semantic, What(sentence, match.Index, node), null, "") { MonthDay = date is null ? monthDay : null }, consequence);
        if (date is null && semantic != "recurring")
        {
            sheet.Doubt($"/deadlines/{index}/date", "Thời hạn không ghi năm; hãy điền năm trước khi phát hành.");
        }
        return semantic;
    }

    private static string Semantic(string lead, Match match)
    {
        if (lead.EndsWith("truoc", StringComparison.Ordinal))
        {
            return "before";
        }
        if (OnOrBefore().IsMatch(lead))
        {
            return "on-or-before";
        }
        if (lead.StartsWith("tu", StringComparison.Ordinal) || lead.StartsWith("bat dau", StringComparison.Ordinal) || lead.StartsWith("ke tu", StringComparison.Ordinal))
        {
            return "from";
        }
        return match.Groups["q"].Success ? "by-quarter" : match.Groups["d"].Success ? "on" : "in-month";
    }

    private static bool HasDigit(string folded) => folded.AsSpan().ContainsAnyInRange('0', '9');

    private static string? Undated(string folded)
    {
        if (!UndatedWords.Any(w => folded.Contains(w, StringComparison.Ordinal)))
        {
            return null;
        }
        if (DayOfMonth().IsMatch(folded))
        {
            return "recurring";
        }
        if (!Sends().IsMatch(folded))
        {
            return null;
        }
        return Periodic().IsMatch(folded) ? "recurring" : OnEvent().IsMatch(folded) ? "on-event" : null;
    }

    private static void Add(FactSheet sheet, PlanNode node, Passage sentence, PlanDeadline deadline, Func<Passage?> consequence)
    {
        var path = $"/deadlines/{sheet.Deadlines.Count}";
        var text = sentence.Trim(alsoAfter: ";");
        sheet.Mark(path, text);
        sheet.Deadlines.Add(deadline with
        {
            Text = sheet.Take($"{path}/text", text)!,
            Who = UnitSplitter.Split(node.Content).Unit?.Text ?? HeadingUnit(node),
            Consequence = sheet.Take($"{path}/consequence", consequence()?.Trim(alsoAfter: ";")),
            Approximate = Approximate().IsMatch(sentence.Folded) ? true : null,
        });
    }

    /// <summary>The words before the date, without the unit that opens them; else the heading above.</summary>
    private static string? What(Passage sentence, int date, PlanNode node)
    {
        var before = sentence.Slice(0, date);
        var split = UnitSplitter.Split(before.Trim(alsoAfter: ",:( "));
        var what = (split.Unit is null ? before : split.Task).Trim(alsoAfter: ",:( ");
        return what.Text.Contains(' ', StringComparison.Ordinal) ? what.Text : node.Title?.Text;
    }

    private static string? HeadingUnit(PlanNode node) =>
        node.SelfAndAncestors().Where(static n => n.IsHeading).Select(static n => UnitSplitter.Heading(n.Title!)).FirstOrDefault(static u => u is not null)?.Text;

    /// <summary>"Quá thời hạn trên … coi như không có hồ sơ": in this sentence's paragraph or the one after.</summary>
    private static Passage? Consequence(List<Passage> sentences, int at, PlanNode node)
    {
        var after = sentences.Skip(at + 1).Take(2);
        var siblings = node.Parent?.Children;
        if (siblings is not null && siblings.IndexOf(node) is var index && index + 1 < siblings.Count)
        {
            after = after.Concat(Sentences.Of(siblings[index + 1].Content).Take(1));
        }
        return after.FirstOrDefault(static s => TooLate().IsMatch(s.Folded));
    }

    private static bool InQuotes(Passage sentence, int index) => Quotes.Find(sentence).Exists(q => q.Quoted && q.Start < index && index < q.End);
}
