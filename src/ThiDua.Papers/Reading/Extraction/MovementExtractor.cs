using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>
/// Names of movements: set apart by quotation marks or italics after "phong trào". What other nouns introduce
/// (slogans, themes, titles of honour, software) is not a movement, even in quotation marks.
/// </summary>
internal sealed partial class MovementExtractor : IFactExtractor
{
    private const double SameName = 0.85;

    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var found = new List<(string Name, bool Quoted, List<string> Variants)>();
        foreach (var (passage, before) in Passages(plan))
        {
            var accepted = false;
            var end = 0;
            foreach (var name in Quotes.Find(passage))
            {
                var lead = passage.Folded[end..name.Start];
                lead = lead.Trim().Length == 0 && end == 0 ? before : lead;
                var longer = PartlyQuoted(passage, end, name, accepted);
                accepted = longer is not null || (IsName(name) && Introduces(lead, accepted));
                if (accepted)
                {
                    Keep(sheet, found, longer ?? name.Name, name.Quoted);
                }
                end = name.End;
            }
            foreach (var bare in BareMovementNames.Find(passage))
            {
                if (Keep(sheet, found, bare, false))
                {
                    sheet.Doubt($"/movements/{found.Count - 1}", "Tên phong trào không đặt trong ngoặc kép; hãy kiểm tra chỗ kết thúc của tên.");
                }
            }
        }
        sheet.Movements.AddRange(found.Select(static f => f.Name));
        sheet.MovementsDetail.AddRange(found.Select(static (f, i) => new MovementDetail(i, f.Quoted, f.Variants)));
    }

    /// <summary>Each passage with the words that stand before it: a bullet goes on from the line above its list.</summary>
    private static IEnumerable<(Passage Passage, string Before)> Passages(PlanOutline plan)
    {
        if (plan.Title is not null)
        {
            yield return (plan.Title, "");
        }
        foreach (var paragraph in plan.Preamble)
        {
            yield return (paragraph, "");
        }
        foreach (var node in plan.Nodes)
        {
            yield return (node.Content, node.Parent?.Content.Folded ?? "");
        }
    }

    private static bool IsName(QuotedName name) =>
        name.Name.Length is > 7 and < 350 && name.Name.Text.Contains(' ') && (name.Quoted || char.IsUpper(name.Name.Text[0]));

    /// <summary>The last noun before the name decides; a mere comma or "và" carries on a list.</summary>
    private static bool Introduces(string lead, bool afterMovement)
    {
        var movement = LastIndex(MovementNoun().Matches(lead));
        var other = LastIndex(OtherNoun().Matches(lead));
        if (movement < 0 && other < 0)
        {
            return afterMovement && ListGap().IsMatch(lead);
        }
        return movement > other && !lead[movement..].Contains(". ", StringComparison.Ordinal);
    }

    /// <summary>"…”; Cả nước chung tay “Xóa nhà tạm” trong năm 2025": the marks hold only the middle of the name.</summary>
    private static Passage? PartlyQuoted(Passage passage, int from, QuotedName name, bool afterMovement)
    {
        var lead = OpenName().Match(passage.Folded[from..name.Start]);
        var start = from + lead.Groups["name"].Index;
        var follows = lead.Groups["noun"].Success || afterMovement;
        if (!name.Quoted || !lead.Success || !follows || !char.IsUpper(passage.Text[start]) || OtherNoun().IsMatch(lead.Groups["name"].Value))
        {
            return null;
        }
        var years = YearsAfter().Match(passage.Folded[name.End..]);
        return passage.Slice(start, name.End + years.Length).Trim();
    }

    private static int LastIndex(MatchCollection matches) => matches.Count == 0 ? -1 : matches[^1].Index;

    private static bool Keep(FactSheet sheet, List<(string Name, bool Quoted, List<string> Variants)> found, Passage name, bool quoted)
    {
        var known = found.FindIndex(f => Likeness.Of(f.Name, name.Text) >= SameName);
        if (known < 0)
        {
            sheet.Mark($"/movements/{found.Count}", name);
            found.Add((name.Text, quoted, [name.Text]));
            return true;
        }
        if (!found[known].Variants.Contains(name.Text))
        {
            found[known].Variants.Add(name.Text);
            sheet.Doubt($"/movements/{known}", "Tên phong trào này được viết theo nhiều cách trong kế hoạch.");
        }
        return false;
    }

    [GeneratedRegex(@"\bphong trao\b|\bdot thi dua\b|\bdot phat dong\b|\bthi dua chuyen de\b|(?<!khau hieu |chu de |phuong cham )\bthi dua\s*[""“]?\s*$")]
    private static partial Regex MovementNoun();

    [GeneratedRegex(@"\b(?:khau hieu|chu de|phuong cham|tinh than|danh hieu|phan mem|cuoc van dong|mo hinh|de an|du an|chuong trinh|hoi thi|cuoc thi|giai thuong|ngay hoi|loi day|tieu chi|tieu de|chuyen muc|chuyen trang|chuyen de ve|nghi quyet|chi thi|huan chuong|huy chuong|ky niem chuong|bang khen|giay khen|ung dung|cau lac bo|hoi nghi|toa dam|tuan le|thang hanh dong|nam du lich|tac pham|loi keu goi|tu tuong|bieu tuong|tac phong|dao ly|truyen thong|nguoi tot|guong|to chuc|cum tu|goi tat la|viet tat|thong diep|muc tieu|nguyen tac|hinh thuc|quy|doi|nhom|cong trinh|ke hoach so|quyet dinh so)\b")]
    private static partial Regex OtherNoun();

    [GeneratedRegex(@"(?:^[\s]*;\s*(?:va\s+)?|(?<noun>\bphong trao(?: thi dua)?)\s+)(?<name>[a-z][^;,.:""]{4,60}\s)$")]
    private static partial Regex OpenName();

    [GeneratedRegex(@"^\s+(?:trong nam|nam|giai doan)\s+\d{4}(?:\s*-\s*\d{4})?")]
    private static partial Regex YearsAfter();

    [GeneratedRegex(@"^[\s;,.:""()/+\-]*(?:(?:va|hoac|voi|cung|giai doan|nam|den|tu|\d{4})[\s;,:\-–()]*)*$")]
    private static partial Regex ListGap();
}
