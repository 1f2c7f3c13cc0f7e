using System.Globalization;
using System.Text.RegularExpressions;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Ceilings as worded: joint, separate, either/or, rates, unlimited. All null means that the words set none.</summary>
internal sealed record Ceiling
{
    public int? Collectives { get; init; }

    public int? Individuals { get; init; }

    public int? Total { get; init; }

    public bool Either { get; init; }

    public bool Unlimited { get; init; }

    public decimal? CollectivePercent { get; init; }

    public decimal? IndividualPercent { get; init; }

    /// <summary>"mỗi đơn vị", as letters of the text read; null when the ceiling is for the whole movement.</summary>
    public Group? Per { get; init; }

    public bool IsNumber => Collectives is not null || Individuals is not null || Total is not null || CollectivePercent is not null || IndividualPercent is not null;
}

/// <summary>The grammar of ceilings, on folded text.</summary>
internal static partial class CeilingReader
{
    private const string N = @"(?<![\d.,/])(?:tu\s+\d{1,3}\s*(?:-|den)\s*)?(?<n>\d{1,4})(?!\d|[.,]\d)(?:\s*\([^)]{1,20}\))?\s*";

    private const string Bodies = "tap the|to san xuat|to chuyen mon|to cong doan|to|xi nghiep|phan xuong|lop|khoa|phong|chi bo|xa|phuong|huyen|thi tran|thon|khu dan cu|co quan|don vi|doanh nghiep|co so|doi thi|doi|nhom|cum|khoi|chi doan|chi hoi|cong doan co so|truong(?! hop)";

    private const string CollectiveNouns = "tap the|don vi|co quan|phong|khoa|to chuc|chi bo|to|truong";

    private const string IndividualNouns = "ca nhan|can bo|cong chuc|vien chuc|nguoi|lao dong|dang vien|doan vien|hoi vien|giao vien|nha giao";

    private const string Persons = "ca nhan|nong dan|ho nong dan|cong nhan|nguoi lao dong|doan vien|hoi vien|hoc sinh|sinh vien|giao vien|nha giao|giang vien|can bo|cong chuc|vien chuc|nhan vien|thi sinh|dong chi";

    public static Ceiling Read(string folded)
    {
        var per = Per().Match(folded);
        var place = per.Success ? per.Groups["per"] : null;
        var either = Either().Match(folded);
        if (either.Success)
        {
            return new Ceiling { Either = true, Total = Math.Max(Number(either, "n"), either.Groups["m"].Success ? Number(either, "m") : 0), Per = place };
        }
        var joint = Joint().Match(folded);
        if (joint.Success)
        {
            return new Ceiling { Total = Number(joint, "n"), Per = place };
        }
        var ceiling = new Ceiling
        {
            Collectives = One(Collectives().Match(folded)) ?? (place is null ? Sum(CollectiveBodies().Match(folded), MoreBodies(), folded) : null),
            Individuals = Sum(Individuals().Match(folded), MorePersons(), folded),
            CollectivePercent = Rate(CollectiveRate().Match(folded)),
            IndividualPercent = Rate(IndividualRate().Match(folded)),
            Unlimited = Unlimited().IsMatch(folded),
            Per = place,
        };
        return ceiling.IsNumber ? ceiling : ceiling with { Total = One(Bare().Match(folded)) };
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int? One(Match match) => match.Success ? Number(match, "n") : null;

    /// <summary>"10 giáo viên và 15 học sinh", "01 huyện và 03 xã": kinds told one after the other are one ceiling.</summary>
    private static int? Sum(Match first, Regex more, string folded)
    {
        if (One(first) is not { } sum)
        {
            return null;
        }
        for (var next = more.Match(folded, first.Index + first.Length); next.Success; next = more.Match(folded, next.Index + next.Length))
        {
            sum += Number(next, "n");
        }
        return sum;
    }

    private static decimal? Rate(Match match) =>
        match.Success ? decimal.Parse(match.Groups["p"].Value.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(N + "(?:" + Bodies + @")\b[^.;:\d]{0,20}\bhoac\s+(?<m>\d{1,4})(?:\s*\([^)]{1,20}\))?\s*(?:ca nhan|ho|" + IndividualNouns + @")\b|" + N + @"ca nhan\s*,?\s*hoac\s+(?<m>\d{1,4})\s*tap the|" + N + @"(?:truong hop\s*\(?\s*(?:la\s+)?)?(?:tap the\s*,?\s*hoac\s+ca nhan|ca nhan\s*,?\s*hoac\s+tap the)\b")]
    private static partial Regex Either();

    // One number before both kinds: "10 tập thể, cá nhân", "10 (mười) tập thể và cá nhân", "10 tập thể, hộ gia đình, cá nhân".
    [GeneratedRegex(N + @"(?:bang khen\s+|giay khen\s+)?(?:cho\s+)?(?:cac\s+)?(?:tap the\s*(?:,|/|va|hoac|-|&)\s*(?:ho gia dinh\s*(?:,|va)\s*)?(?:cac\s+)?ca nhan|ca nhan\s*(?:,|/|va|hoac)\s*(?:cac\s+)?tap the)\b")]
    private static partial Regex Joint();

    [GeneratedRegex(N + @"(?:bang khen\s+cho\s+|giay khen\s+cho\s+|bang khen\s+|giay khen\s+)?tap the\b|\btap the\s*:?\s*(?:khong (?:vuot )?qua|toi da|so luong)\s*:?\s*" + N + @"(?!\s*%|ca nhan)|\btap the\s*:\s*" + N + @"(?!\s*%|ca nhan)")]
    private static partial Regex Collectives();

    /// <summary>"tặng Cờ thi đua cho 03 xã dẫn đầu".</summary>
    [GeneratedRegex(@"(?:\b(?:cho|khong (?:vuot )?qua|toi da|chon|suy ton|so luong|de nghi)\s*:?|:)\s*" + N + "(?:" + Bodies + @")\b(?!\s*/)")]
    private static partial Regex CollectiveBodies();

    [GeneratedRegex(N + @"(?:bang khen\s+cho\s+|giay khen\s+cho\s+|bang khen\s+|giay khen\s+)?(?:" + Persons + @")\b(?!\s+(?:chon|de nghi))|\bca nhan\s*:?\s*(?:khong (?:vuot )?qua|toi da|so luong)\s*:?\s*" + N + @"(?!\s*%|tap the)|\bca nhan\s*:\s*" + N + @"(?!\s*%|tap the)")]
    private static partial Regex Individuals();

    [GeneratedRegex(@"\G\s*(?:,|va)\s*" + N + "(?:" + Bodies + @")\b")]
    private static partial Regex MoreBodies();

    [GeneratedRegex(@"\G\s*(?:,|va)\s*" + N + "(?:" + Persons + @")\b")]
    private static partial Regex MorePersons();

    [GeneratedRegex(@"(?<p>\d{1,3}(?:[.,]\d+)?)\s*%\s*(?:tren\s+)?(?:tong\s+)?(?:so\s+)?(?:luong\s+)?(?:cac\s+)?(?:" + CollectiveNouns + @")\b|\btap the\s*:?\s*(?:khong (?:vuot )?qua|toi da)\s*(?<p>\d{1,3}(?:[.,]\d+)?)\s*%")]
    private static partial Regex CollectiveRate();

    [GeneratedRegex(@"(?<p>\d{1,3}(?:[.,]\d+)?)\s*%\s*(?:tren\s+)?(?:tong\s+)?(?:so\s+)?(?:luong\s+)?(?:cac\s+)?(?:" + IndividualNouns + @")\b|\bca nhan\s*:?\s*(?:khong (?:vuot )?qua|toi da)\s*(?<p>\d{1,3}(?:[.,]\d+)?)\s*%")]
    private static partial Regex IndividualRate();

    [GeneratedRegex(@"\b(?:khong (?:gioi han|han che|khong che)|khong quy dinh so luong)\b")]
    private static partial Regex Unlimited();

    [GeneratedRegex(@"\b(?:khong (?:vuot )?qua|toi da|so luong)\s*:?\s*(?:la\s+)?" + N + @"(?!\s*(?:%|ngay|thang|nam|trang|buoi|gio|phut|trieu|dong|dia|diem|lan|bo))|(?<![\d./])\b(?<n>\d{1,4})\s*(?:bang khen|giay khen|co thi dua)\b")]
    private static partial Regex Bare();

    [GeneratedRegex(@"\b(?:(?<per>moi (?!dot|nam|lan|ky|quy|thang)[^\s:,]+(?:\s+[^\s:,\d]+){0,9}?)(?=\s*(?:khong (?:vuot )?qua|toi da|duoc|de nghi|de xuat|lua chon|chon|gioi thieu|binh xet|xet|:|,|\d|cu))|\d\s*(?:tap the|ca nhan)?\s*/\s*(?<per>(?:01 |1 )?(?:don vi|ban|phong|cum|khoi|xa|huyen|truong|co quan|chi bo|to)\b))")]
    private static partial Regex Per();
}
