using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Foundation;

/// <summary>Folds case, marks and đ, so that "dang thi anh" finds "Đặng Thị Ánh".</summary>
public static class Fold
{
    /// <summary>In a query: the database's fold(text), which the search indexes are built on.</summary>
    public static string Text(string value) => throw new InvalidOperationException("Only in database queries; use InMemory elsewhere.");

    public static string InMemory(string value)
    {
        var folded = new StringBuilder(value.Length);
        foreach (var letter in value.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(letter is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(letter));
            }
        }

        return folded.ToString();
    }

    /// <summary>A LIKE pattern that finds what was typed anywhere in a folded column.</summary>
    public static string Pattern(string typed) =>
        $"%{InMemory(typed.Trim()).Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
}

internal static class FoldMapping
{
    public static void Map(ModelBuilder builder) =>
        builder.HasDbFunction(typeof(Fold).GetMethod(nameof(Fold.Text))!).HasName("fold").IsBuiltIn(false);
}
