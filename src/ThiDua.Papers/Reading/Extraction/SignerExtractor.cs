using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Outlining;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Capacity lines, position and name of who signed.</summary>
internal sealed partial class SignerExtractor : IFactExtractor
{
    public void Extract(PlanOutline plan, FactSheet sheet)
    {
        var start = plan.Tail.ToList().FindIndex(static l => SignatureBlock.IsCapacityOrPosition(AfterMark(l).Text));
        if (start < 0)
        {
            return;
        }
        List<Passage> capacity = [];
        List<Passage> titles = [];
        Passage? name = null;
        foreach (var line in plan.Tail.Skip(start).Select(AfterMark))
        {
            if (SignatureBlock.IsCapacity(line.Text))
            {
                capacity.Add(line);
            }
            else if (SignatureBlock.IsCapitals(line.Text) && !IsCapitalName(line, titles))
            {
                // A line in capitals carries on a body's name ("TM. ỦY BAN NHÂN DÂN / TỈNH …") until a title opens.
                (capacity.Count > 0 && titles.Count == 0 && !SignatureBlock.IsPosition(line.Text) ? capacity : titles).Add(line);
            }
            else if (Name().Match(line.Text) is { Success: true } match && !Signed().IsMatch(line.Folded))
            {
                // NĐ 30/2020/NĐ-CP gives no degree or rank before a name; where one stands it is not the name.
                name = line.From(match.Groups["name"].Index);
                break;
            }
            else if (PlanZones.IsRecipientsMark(line.Text))
            {
                break;
            }
        }
        if (titles.Count == 0 && capacity.Count > 0 && SignatureBlock.IsPosition(capacity[^1].From(Code().Match(capacity[^1].Text).Length).Text))
        {
            // "Q. GIÁM ĐỐC": an acting head signs under the title itself.
            titles.Add(capacity[^1]);
            capacity.RemoveAt(capacity.Count - 1);
        }
        if (titles.Count > 1 && LeadsBody().IsMatch(titles[0].Folded) && titles.Skip(1).All(static t => SignatureBlock.IsPosition(t.Text)))
        {
            // "TRƯỞNG BAN / PHÓ CHỦ TỊCH UBND TỈNH": the plan is signed as head of the committee, the office is only named.
            titles.RemoveRange(1, titles.Count - 1);
        }
        Write(sheet, capacity, titles, name);
    }

    private static Passage AfterMark(Passage line)
    {
        var colon = PlanZones.IsRecipientsMark(line.Text) ? line.Text.IndexOf(':', StringComparison.Ordinal) : -1;
        return colon < 0 ? line : line.From(colon + 1).Trim();
    }

    /// <summary>Some agencies type the name in capitals too: it follows a title and is no title itself.</summary>
    private static bool IsCapitalName(Passage line, List<Passage> titles) =>
        titles.Count > 0 && !SignatureBlock.IsPosition(line.Text) && CapitalName().IsMatch(line.Text);

    private static void Write(FactSheet sheet, List<Passage> capacity, List<Passage> titles, Passage? name)
    {
        var position = titles.Count == 0 ? null : Passage.Join(titles);
        var prefix = capacity.Count == 0 ? null : Passage.Join(capacity);
        var codes = capacity.Concat(titles).SelectMany(static c => Code().Matches(c.Text).Take(1)).Select(static m => m.Groups[1].Value.Trim() + (m.Value.Contains('.', StringComparison.Ordinal) ? "." : "")).ToList();
        var last = capacity.FindLast(static c => Code().IsMatch(c.Text));
        var principal = last?.From(Code().Match(last.Text).Length).Trim();
        sheet.Signer = new PlanSigner(
            sheet.Take("/signer/authorityPrefix", prefix), codes, sheet.Take("/signer/principal", principal),
            sheet.Take("/signer/position", position), sheet.Take("/signer/name", name?.Trim(alsoAfter: ".,;")));
        if (name is null)
        {
            sheet.Doubt("/signer/name", "Không đọc được họ tên người ký.");
        }
    }

    [GeneratedRegex(@"^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\s*[.,:]?\s*")]
    private static partial Regex Code();

    [GeneratedRegex(@"^(?:pho )?(?:truong ban|cum truong|khoi truong|chu tich hoi dong)\b")]
    private static partial Regex LeadsBody();

    [GeneratedRegex(@"^\(?da ky\b")]
    private static partial Regex Signed();

    [GeneratedRegex(@"^(?:(?:PGS|GS|TS|Ts|ThS|Ths|BS|BSCKI{1,2}|KS|CN|NGƯT|TTND|TTƯT)\s*\.\s*|(?:Đại|Thượng|Trung|Thiếu)\s+(?:tá|tướng|úy)\s+)*(?<name>\p{Lu}[\p{L}']*(?:\s+(?:\p{Lu}[\p{L}'\-]*)){1,5})[.,;]?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\p{Lu}+(?:\s+\p{Lu}+){1,4}$")]
    private static partial Regex CapitalName();
}
