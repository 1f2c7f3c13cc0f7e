using System.Text.RegularExpressions;
using ThiDua.Papers.Reading.Cleaning;
using ThiDua.Papers.Reading.Terms;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>Movement names with no mark at all: a capital right after "phong trào thi đua", or a list split by semicolons.</summary>
internal static partial class BareMovementNames
{
    private const int FewestWords = 4;
    private const int MostWords = 40;

    public static IEnumerable<Passage> Find(Passage passage)
    {
        foreach (Match match in Lead().Matches(passage.Folded))
        {
            var from = match.Index + match.Length;
            if (from >= passage.Length || !char.IsUpper(passage.Text[from]) || SignatureBlock.IsCapitals(passage.Text[from..Math.Min(passage.Length, from + 12)]))
            {
                continue;
            }
            var list = match.Value.TrimEnd().EndsWith(':');
            foreach (var name in Names(passage, from, list))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<Passage> Names(Passage passage, int from, bool list)
    {
        while (from < passage.Length)
        {
            var stop = NameEnd().Match(passage.Folded, from);
            var end = stop.Success ? stop.Index : passage.Length;
            var name = passage.Slice(from, end).Trim(alsoAfter: ",;.");
            var words = name.Text.Count(static c => c == ' ') + 1;
            if (name.IsEmpty || !char.IsUpper(name.Text[0]) || words is < FewestWords or > MostWords || (!list && UnitNames.Opens(name.Folded)) || HasQuote(name))
            {
                yield break;
            }
            yield return name;
            if (!list || end >= passage.Length || passage.Text[end] != ';')
            {
                yield break;
            }
            from = end + 1;
            while (from < passage.Length && passage.Text[from] == ' ')
            {
                from++;
            }
        }
    }

    private static bool HasQuote(Passage name) => name.Text.AsSpan().IndexOfAny("\"“”«»") >= 0;

    // A list must say that it lists movements; one name may follow the noun directly.
    [GeneratedRegex(@"\bcac phong trao thi dua\b[^.;:""]{0,120}:\s+|\bphong trao thi dua(?:\s+chuyen de)?:?\s+")]
    private static partial Regex Lead();

    [GeneratedRegex(@"[;(""]|\.(?:\s|$)|\s+do\s+(?:thu tuong|ubnd|uy ban|chu tich|tinh|so|bo|huyen)|,?\s+(?:giai doan|nam)\s+\d{4}|,\s+(?:gop phan|gan voi|tao|do|trong do)\b|\s+(?:voi|va)\s+(?:cac\s+)?cuoc van dong\b|\s+trong\s+(?:luc luong|nganh|cac|can bo|cong nhan|doan vien|he thong)\b|\s+(?:tren dia ban|trong toan|tai cac)\b|/\.")]
    private static partial Regex NameEnd();
}
