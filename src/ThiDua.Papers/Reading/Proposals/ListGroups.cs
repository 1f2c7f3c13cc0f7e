using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>
/// What a line between the rows says of the rows below it. Lines of one level follow one another: the kind of their number, or what they say
/// when they bear none.
/// </summary>
internal sealed record ListGroup(string Level, ProposedKind? Kind, string? Award, string? Unit, string Place);

/// <summary>The groups that are open where the reader stands: "A. Giấy khen", under it "II. Cá nhân", under it "Phòng Kế hoạch".</summary>
internal sealed partial class ListGroups
{
    private readonly List<ListGroup> open = [];

    public ProposedKind? Kind => open.FindLast(static g => g.Kind is not null)?.Kind;

    public ListGroup? Award => open.FindLast(static g => g.Award is not null);

    public ListGroup? Unit => open.FindLast(static g => g.Unit is not null);

    public void Enter(ListGroup group)
    {
        var same = open.FindIndex(g => g.Level == group.Level);
        if (same >= 0)
        {
            open.RemoveRange(same, open.Count - same);
        }
        else if (group.Level is "unit")
        {
            open.RemoveAll(static g => g is { Unit: not null, Kind: null, Award: null });
        }

        open.Add(group);
    }

    /// <summary>
    /// The group that a line opens; null when its words are no group's. The label is what the column of numbers says, empty when the number
    /// stands in the line itself.
    /// </summary>
    public static ListGroup? Of(string label, string text, string place)
    {
        var (number, rest) = label.Length > 0 ? (label, text) : Split(text);
        var folded = Folding.Fold(rest).Trim();
        var awards = SaidAwards.Different(SaidAwards.In(rest));
        var kind = KindOf(folded);
        var award = awards.Count == 1 && StartsAsHeading(folded) ? awards[0] : null;
        var unit = kind is null && award is null && IsBody(rest) ? Counted().Replace(rest, "").Trim(' ', ':', '.', ';') : null;
        return kind is null && award is null && unit is null ? null
            : new ListGroup(LevelOf(number) ?? (award is not null ? "award" : kind is not null ? "kind" : "unit"), kind, award, unit, place);
    }

    /// <summary>Arabic numbers count people; anything else counts groups.</summary>
    public static bool CountsGroups(string label) => label.Length > 0 && LevelOf(label) is not "1";

    /// <summary>The words open with a kind of body and not with the office of a person in one.</summary>
    public static bool IsBody(string text)
    {
        var folded = Folding.Fold(text).Trim();
        return !UnitNames.OpensWith(PlanTerms.Positions, folded) && (UnitNames.OpensLetterhead(folded) || UnitNames.OpensWith(ListTerms.SmallBodies, folded));
    }

    private static (string Label, string After) Split(string text) =>
        Label().Match(text) is { Success: true } match ? (match.Groups["label"].Value, text[match.Length..]) : ("", text);

    private static string? LevelOf(string label) =>
        label.Trim(' ', '.', ')', '(', '-', ':') switch
        {
            "" => null,
            var l when l.All(static c => "IVX".Contains(c, StringComparison.Ordinal)) => "I",
            var l when l.All(char.IsAsciiDigit) => "1",
            var l when l.Length == 1 && char.IsUpper(l[0]) => "A",
            var l when l.Length == 1 && char.IsLower(l[0]) => "a",
            _ => "1.1",
        };

    private static ProposedKind? KindOf(string folded) =>
        KindLine().Match(folded) is not { Success: true } match ? null
        : match.Groups["kind"].Value switch
        {
            "tap the" => ProposedKind.Collective,
            "ca nhan" => ProposedKind.Individual,
            _ => ProposedKind.Household,
        };

    private static bool StartsAsHeading(string folded) => AwardLine().IsMatch(folded);

    [GeneratedRegex(@"^\s*(?<label>[IVX]{1,5}|[A-ZĐ]|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\s*[.):/\-–]\s*")]
    private static partial Regex Label();

    // "Tập thể Phòng Kế hoạch" names a collective; "Tập thể (03):", "Tập thể đề nghị …" head a group; titles of honour begin with the same words.
    [GeneratedRegex(@"^(?:(?:danh sach|doi voi|ve|cac|de nghi|khen thuong|tang thuong|tang|giay khen|bang khen|cho|co|so)\s+)*(?:\d{1,3}\s+)?(?<kind>tap the|ca nhan|ho gia dinh|gia dinh)(?:\s+(?:de nghi|duoc de nghi|duoc|co thanh tich|tieu bieu|xuat sac|dien hinh|co nhieu|gom|la)\b.*|\s*[:(.;,\-].*|\s+\d.*)?$|\b(?:cho|danh cho|doi voi)\s+(?:cac\s+)?(?:\d{1,3}\s+)?(?<kind>tap the|ca nhan|ho gia dinh)\b")]
    private static partial Regex KindLine();

    [GeneratedRegex(@"^(?:(?:danh sach|doi voi|ve|cac|de nghi|khen thuong|tang thuong|tang|trao tang|xet tang|danh hieu|hinh thuc|cong nhan|tap the|ca nhan|duoc|cho|so luong)\s*:?\s*)*(?:""|')?(?:bang khen|giay khen|thu khen|co thi dua|chien si thi dua|lao dong tien tien|lao dong xuat sac|huan chuong|huy chuong|ky niem chuong|giay chung nhan)")]
    private static partial Regex AwardLine();

    [GeneratedRegex(@"\s*\(\s*\d{1,3}[^)]{0,40}\)\s*:?\s*$|\s*:\s*\d{1,3}\s*(?:nguoi|người|tap the|tập thể)?\s*$")]
    private static partial Regex Counted();
}
