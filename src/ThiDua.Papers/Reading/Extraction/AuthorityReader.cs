using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Who gives an award: "Bằng khen của X", "X tặng Bằng khen", "do X quyết định".</summary>
internal static partial class AuthorityReader
{
    private const int Longest = 120;

    /// <param name="clause">The clause that names the award.</param>
    /// <param name="start">Where the form begins in the clause.</param>
    /// <param name="end">Where the form ends.</param>
    public static Passage? Read(Passage clause, int start, int end) =>
        // "Chủ tịch UBND tỉnh tặng Cờ thi đua của UBND tỉnh": who gives stands before, the body after belongs to the name of the banner.
        (clause.Folded.AsSpan(start).StartsWith("co thi dua") ? Before(clause, start) : null) ?? After(clause, end) ?? Before(clause, start) ?? Deciding(clause);

    private static Passage? After(Passage clause, int end)
    {
        var rest = clause.From(end).Trim(alsoBefore: ",:-–");
        var link = Link().Match(rest.Folded);
        var name = rest.From(link.Length);
        if (!UnitNames.OpensAuthority(name.Folded) || (!link.Success && (name.IsEmpty || !char.IsUpper(name.Text[0]))))
        {
            return null;
        }
        var receiver = Receiver().Match(name.Folded);
        var stop = receiver.Success && name.Folded.AsSpan(0, receiver.Index).IndexOfAny(":;(.") < 0 ? receiver.Index : Stop().Match(name.Folded) is { Success: true } m ? m.Index : name.Length;
        return Checked(name.Slice(0, stop));
    }

    /// <summary>"đề nghị Chủ tịch UBND tỉnh tặng Bằng khen".</summary>
    private static Passage? Before(Passage clause, int start)
    {
        var lead = clause.Slice(0, start);
        var match = Giving().Match(lead.Folded);
        if (!match.Success)
        {
            return null;
        }
        var group = match.Groups["who"];
        var words = lead.Slice(group.Index, group.Index + group.Length);
        words = words.From(Asked().Match(words.Folded) is { Success: true } asked ? asked.Length : 0);
        for (var at = 0; at < words.Length; at++)
        {
            if ((at == 0 || words.Text[at - 1] == ' ') && char.IsUpper(words.Text[at]) && UnitNames.OpensAuthority(words.Folded[at..]))
            {
                return Checked(words.From(at));
            }
        }
        return null;
    }

    private static Passage? Deciding(Passage clause)
    {
        var match = Decider().Match(clause.Folded);
        return match.Success ? Checked(clause.Slice(match.Groups["who"].Index, match.Groups["who"].Index + match.Groups["who"].Length)) : null;
    }

    private static Passage? Checked(Passage name)
    {
        var trimmed = name.Trim(alsoAfter: ",;:.-–");
        return trimmed.Length is > 2 and < Longest ? trimmed : null;
    }

    /// <summary>"Sở lựa chọn … đề nghị Bộ trưởng": who is asked gives, not who asks.</summary>
    [GeneratedRegex(@"^.*\b(?:de nghi|trinh)\s+")]
    private static partial Regex Asked();

    [GeneratedRegex(@"^(?:cua|do)\s+")]
    private static partial Regex Link();

    [GeneratedRegex(@"\s(?:cho|doi voi|danh cho)\s")]
    private static partial Regex Receiver();

    [GeneratedRegex(@"[:;(.]|,(?!\s*(?:don vi|co quan|to chuc|dia phuong|doanh nghiep|thu truong|chu tich|giam doc|hieu truong|truong|ban|nganh|doan the|thi xa|thanh pho|xa|phuong|cap)\b)|\s+(?:so luong|toi da|khong (?:vuot )?qua|tang|khen|quyet dinh|ve|\d+|trong|theo|va giay|va bang|kem)\b|\s[-–]\s")]
    private static partial Regex Stop();

    [GeneratedRegex(@"(?<who>[^;:.]{3,140}?)\s*,?\s*(?:(?:xem xet|xet),?\s*)?(?:quyet dinh\s*)?(?:tang thuong|tang|khen thuong|cap|trao tang|trao|khen)\s*(?:\d+\s*)?$")]
    private static partial Regex Giving();

    [GeneratedRegex(@"\bdo\s+(?<who>[^;:.]{3,120}?)\s+(?:quyet dinh|xem xet|tang|khen thuong|cap)\b")]
    private static partial Regex Decider();
}
