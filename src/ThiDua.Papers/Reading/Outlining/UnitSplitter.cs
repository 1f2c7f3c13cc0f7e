using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Outlining;

/// <summary>Parts "Giao Văn phòng Sở chủ trì, …" into who and what.</summary>
internal static partial class UnitSplitter
{
    private const int LongestUnit = 320;

    private static readonly Regex VerbPattern = new(
        $@"\s(?<verb>{string.Join('|', PlanTerms.TaskVerbs.OrderByDescending(static v => v.Length))})\b", RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>A null unit means that the sentence names nobody; the task is then the whole sentence.</summary>
    public static (Passage? Unit, Passage Task) Split(Passage content)
    {
        var order = Order().Match(content.Folded);
        if (order.Success && !IsTeacher(content))
        {
            return Direct(content, order.Length) ?? (null, content);
        }
        if (UnitNames.Opens(content.Folded) && !Noun().IsMatch(content.Folded))
        {
            return Direct(content, 0) ?? (null, content);
        }
        var late = LateOrder().Match(content.Folded);
        if (late.Success && Direct(content, late.Index + late.Length) is { } found)
        {
            // "Căn cứ …, đề nghị X làm Y": the opening words belong to the task, so it stays whole.
            return (found.Unit, content);
        }
        return (null, content);
    }

    /// <summary>The unit that a heading names ("2. Trách nhiệm của Sở Nội vụ"), or null.</summary>
    public static Passage? Heading(Passage title)
    {
        var order = HeadingOrder().Match(title.Folded);
        var unit = title.From(IsTeacher(title) ? 0 : order.Length).Trim(alsoAfter: ":.;");
        return UnitNames.Opens(unit.Folded) && !NotAUnit().IsMatch(unit.Folded) ? unit : null;
    }

    /// <summary>"Giáo viên chủ nhiệm": without its mark "giáo" looks like the order "giao".</summary>
    private static bool IsTeacher(Passage text) => text.Text.StartsWith("giáo", StringComparison.OrdinalIgnoreCase);

    private static (Passage? Unit, Passage Task)? Direct(Passage content, int from)
    {
        var rest = content.From(from);
        if (!UnitNames.Opens(rest.Folded))
        {
            return null;
        }
        var end = UnitEnd(rest);
        if (end <= 0 || end > LongestUnit)
        {
            return null;
        }
        var unit = rest.Slice(0, end).Trim(alsoAfter: ",:;-–");
        var task = rest.From(end).Trim(alsoBefore: ":,-–");
        return unit.IsEmpty || task.IsEmpty ? null : (unit, task);
    }

    private static int UnitEnd(Passage rest)
    {
        var stop = rest.Text.IndexOf(". ", StringComparison.Ordinal);
        var limit = stop < 0 ? rest.Length : stop;
        var colon = rest.Text.IndexOf(':', StringComparison.Ordinal);
        foreach (Match match in VerbPattern.Matches(rest.Folded))
        {
            var verb = match.Groups["verb"];
            if (verb.Index >= limit || (colon > 0 && colon < verb.Index))
            {
                break;
            }
            if (char.IsLower(rest.Text[verb.Index]) && !IsNoun(rest.Folded, match.Index, verb))
            {
                return match.Index;
            }
        }
        return colon > 0 && colon < limit ? colon : -1;
    }

    /// <summary>"các cơ quan, tổ chức, đơn vị", "ban chỉ đạo", "ủy ban kiểm tra": verbs that stand inside a name.</summary>
    private static bool IsNoun(string folded, int before, Group verb)
    {
        var lead = folded[..before];
        if (NameBefore().IsMatch(lead))
        {
            return true;
        }
        if (verb.Value != "to chuc")
        {
            return lead.EndsWith(',') && folded.AsSpan(verb.Index + verb.Length).StartsWith(",");
        }
        return lead.EndsWith("cac", StringComparison.Ordinal) || lead.EndsWith(',') || ToChucNoun().IsMatch(folded[(verb.Index + verb.Length)..]);
    }

    [GeneratedRegex(@"^(?:giao(?: nhiem vu)?(?: cho)?|phan cong|de nghi|yeu cau|uy quyen(?: cho)?|moi)\s+")]
    private static partial Regex Order();

    [GeneratedRegex(@"^(?:dinh ky|hang (?:nam|quy|thang|tuan))\b[^;.:]{0,100}?\s(?=cac (?:co quan|don vi|phong|so|dia phuong|truong|xa|cum|khoi)\b)|^(?:can cu|theo|tren co so|thuc hien|de|nham|dinh ky|hang (?:nam|quy|thang|tuan))\b[^;.]{5,300}?,\s*(?:(?:giao|de nghi|yeu cau|phan cong)\s+)?(?=(?:cac|thu truong|van phong|so|phong|truong|ban|uy ban|ubnd|hoi dong|don vi|co quan|toan the)\b)")]
    private static partial Regex LateOrder();

    [GeneratedRegex(@"(?:\bban|\bcong tac|\bnhiem vu|\bve|\bdon vi duoc)$")]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^(?:,| doan the| chinh tri| xa hoi| dang\b| ca nhan| kinh te| thanh vien| co so| tin dung| va ca nhan)")]
    private static partial Regex ToChucNoun();

    // "Bộ hồ sơ", "Báo cáo", "Ban hành", "Số lượng" open like units but are none.
    [GeneratedRegex(@"^(?:bo ho so|bao cao|bao dam|ban hanh|so luong|hoi nghi|so ket|to chuc(?! doan the| chinh tri| xa hoi)|to trinh|bo tri|bo sung|truong hop|phong trao|ba la|cum tu|khoi day|moi ca nhan co|cac noi dung|cac hinh thuc|cac phong trao|cac tieu chi|cac nhiem vu|cac muc tieu|quy trinh|quy dinh|phong chong|ban sao|ban chinh(?! sach| tri)|vien dan|khoi dong|hoi thi|hoi thao|xa hoi|to quoc|bao ve|quan triet|quan tam|quan ly|so hoa|hat nhan)\b")]
    private static partial Regex Noun();

    [GeneratedRegex(@"^(?:giao(?: nhiem vu)?(?: cho)?|phan cong|de nghi|trach nhiem cua|doi voi|nhiem vu cua|yeu cau)\s+")]
    private static partial Regex HeadingOrder();

    [GeneratedRegex(@"^(?:to chuc (?!doan the|chinh tri|xa hoi)|bao cao|bao dam|hoi nghi|so ket|so luong|ban hanh|bo tri|cac noi dung|cac dot|cac buoc|cac hoat dong|cac phong trao|cac chi tieu|cac tieu chi|cac giai phap|cac hinh thuc|phong trao|quan triet)\b?")]
    private static partial Regex NotAUnit();
}
