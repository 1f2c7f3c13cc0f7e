using ThiDua.Papers.Reading.Cleaning;

namespace ThiDua.Papers.Reading.Extraction;

/// <summary>How much two names share, from 0 to 1, word by word (Dice).</summary>
internal static class Likeness
{
    public static double Of(string one, string other)
    {
        var left = Words(one);
        var right = Words(other);
        if (left.Length == 0 || right.Length == 0)
        {
            return 0;
        }
        var rest = right.ToList();
        var shared = left.Count(rest.Remove);
        return 2.0 * shared / (left.Length + right.Length);
    }

    private static string[] Words(string text) =>
        Folding.Fold(text).Split([.. " ,;.:-\"'()/"], StringSplitOptions.RemoveEmptyEntries);
}
