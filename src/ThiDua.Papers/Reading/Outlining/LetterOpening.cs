using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>
/// The opening of an official letter (công văn), which bears no type of paper: its subject stands under the number
/// ("V/v …"), and "Kính gửi" with the addressees stands before the text.
/// </summary>
internal sealed partial record LetterOpening(Passage Subject, int HeadEnd, int BodyStart)
{
    private const int LinesAboveAddressees = 60;

    /// <summary>Null where either mark is missing: the text is then no letter.</summary>
    public static LetterOpening? Find(List<RawLine> lines, int tail)
    {
        var last = Math.Min(Math.Min(lines.Count, tail), LinesAboveAddressees);
        var addressees = lines.FindIndex(0, last, static l => Addressees().IsMatch(Folding.Fold(l.Text).Trim()));
        return addressees >= 0 && SubjectOf(ColumnUnfolder.Head(lines[..addressees])) is { } subject
            ? new LetterOpening(subject, addressees, EndOfAddressees(lines, addressees, tail))
            : null;
    }

    /// <summary>"Kính gửi:" with or without the addressees on its line.</summary>
    public static bool IsAddressees(string folded) => Addressees().IsMatch(folded);

    /// <summary>The head without the lines of the subject, which would pass for a body's name.</summary>
    public IReadOnlyList<Passage> WithoutSubject(IReadOnlyList<Passage> head) =>
        [.. head.Where(p => p.Span.Start < Subject.Span.Start - 8 || p.Span.Start > Subject.Span.End)];

    private static Passage? SubjectOf(List<Passage> head)
    {
        var from = head.FindIndex(static p => SubjectMark().IsMatch(p.Folded));
        if (from < 0)
        {
            return null;
        }
        var to = head.FindIndex(from + 1, static p => AfterSubject().IsMatch(p.Folded));
        var whole = Passage.Join(head[from..(to < 0 ? head.Count : to)]);
        var subject = whole.From(SubjectMark().Match(whole.Folded).Length).Trim(alsoAfter: ".;");
        return subject.IsEmpty ? null : subject;
    }

    private static int EndOfAddressees(List<RawLine> lines, int from, int tail)
    {
        var open = false;
        for (var at = from + 1; at < Math.Min(lines.Count, tail); at++)
        {
            var text = lines[at].Text.Trim();
            if (text.Length == 0)
            {
                continue;
            }
            var bullet = PlanLabel.Of(text).IsBullet;
            if (!bullet && !(char.IsLower(text[0]) && open))
            {
                return at;
            }
            open = text[^1] is not ('.' or ';');
        }
        return from + 1;
    }

    [GeneratedRegex(@"^kinh gui\s*(?::|$)")]
    private static partial Regex Addressees();

    [GeneratedRegex(@"^(?:v\s*/\s*v|ve viec)\s*:?\s+")]
    private static partial Regex SubjectMark();

    [GeneratedRegex(@"^(?:cong hoa|doc lap|[-–_=*]{2,}|[^,]{2,60},\s*ngay\b|so\s*:)|^\W*$")]
    private static partial Regex AfterSubject();
}
