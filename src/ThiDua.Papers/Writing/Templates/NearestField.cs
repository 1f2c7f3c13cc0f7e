using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>Which known name somebody most likely meant.</summary>
public static class NearestField
{
    /// <summary>The known name with the fewest changed letters, marks not counted; null when more than two in five letters differ.</summary>
    public static string? Of(string typed, IEnumerable<string> known)
    {
        var bare = Bare(typed);
        var (name, distance) = known.Select(k => (Name: k, Distance: Distance(bare, Bare(k)))).DefaultIfEmpty(("", int.MaxValue)).MinBy(k => k.Item2);
        return distance <= Math.Max(bare.Length, name.Length) * 2 / 5 ? name : null;
    }

    private static string Bare(string name)
    {
        var letters = name.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).ToLowerInvariant().Replace('đ', 'd').Replace("_", "", StringComparison.Ordinal);
    }

    // Levenshtein, one row at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }
}
