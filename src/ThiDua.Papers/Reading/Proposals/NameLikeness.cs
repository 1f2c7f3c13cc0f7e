using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>How surely two writings of a name are one.</summary>
public enum NameAgreement
{
    /// <summary>Nothing to propose.</summary>
    None,

    /// <summary>A word of the middle is missing, or the marks differ: worth a look, never proposed by itself.</summary>
    Weak,

    /// <summary>An abbreviation, or marks left out throughout.</summary>
    Likely,

    /// <summary>The same name in other letters: capitals, place of the tone mark, i for y.</summary>
    Same,

    /// <summary>Letter for letter.</summary>
    Exact,
}

/// <summary>Compares writings of Vietnamese names. Pure; proposes with a reason and never decides that two names are one person.</summary>
public static class NameLikeness
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>
    /// "Ng. Văn An" and "NGUYỄN VĂN AN". The reason is Vietnamese and empty for <see cref="NameAgreement.None"/>.
    /// </summary>
    public static (NameAgreement Agreement, string Reason) Compare(string said, string known)
    {
        var (one, other) = (Words(said), Words(known));
        if (one.Length == 0 || other.Length == 0)
        {
            return (NameAgreement.None, "");
        }

        return one.SequenceEqual(other, StringComparer.Ordinal) ? (NameAgreement.Exact, "trùng họ tên")
            : Equal(one, other, Lower) ? (NameAgreement.Same, "trùng họ tên, khác chữ hoa, chữ thường")
            : Equal(one, other, Toned) ? (NameAgreement.Same, "trùng họ tên, khác vị trí dấu thanh")
            : Equal(one, other, static w => Vowels(Toned(w))) ? (NameAgreement.Same, "trùng họ tên, khác i và y")
            : Equal(one, other, Bare) ? IsBare(one) || IsBare(other) ? (NameAgreement.Likely, "trùng họ tên khi bỏ dấu") : (NameAgreement.Weak, "họ tên chỉ khác dấu")
            : Abbreviates(one, other) ? (NameAgreement.Likely, "họ tên viết tắt")
            : IsShortened(one, other) ? (NameAgreement.Weak, "cùng họ và tên, thiếu chữ đệm")
            : (NameAgreement.None, "");
    }

    /// <summary>The word that all writings of a name share, for an index: the given name without marks, i for y.</summary>
    public static string Key(string name) => Words(name) is [.., var last] ? Vowels(Bare(last)) : "";

    private static string[] Words(string name) =>
        name.Replace('Ð', 'Đ').Normalize().Replace(".", ". ", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(static w => w.Trim(',', ';', '-')).Where(static w => w.Length > 0 && w != ".").ToArray();

    private static bool Equal(string[] one, string[] other, Func<string, string> key) =>
        one.Length == other.Length && one.Zip(other).All(p => string.Equals(key(p.First), key(p.Second), StringComparison.Ordinal));

    private static string Lower(string word) => word.ToLower(Vietnamese);

    /// <summary>The tone mark behind the letters, wherever it was set: "hoà" and "hòa" are one.</summary>
    private static string Toned(string word)
    {
        var letters = new StringBuilder();
        var tones = new StringBuilder();
        foreach (var sign in Lower(word).Normalize(NormalizationForm.FormD))
        {
            (Tones.Contains(sign, StringComparison.Ordinal) ? tones : letters).Append(sign);
        }

        return letters.Append(tones).ToString();
    }

    /// <summary>"lý" and "lí", "mỹ" and "mĩ", "quý" and "quí" are one; "thúy" and "thúi" are not.</summary>
    private static string Vowels(string word)
    {
        var at = word.IndexOf('y', StringComparison.Ordinal);
        var isFree = at == 0 || (at > 0 && (!"aeouiâêơư\u0302\u031B".Contains(word[at - 1], StringComparison.Ordinal) || (at == 2 && word.StartsWith("qu", StringComparison.Ordinal))));
        var isLast = at >= 0 && word.AsSpan(at + 1).IndexOfAnyExceptInRange('\u0300', '\u0323') < 0;
        return isFree && isLast ? string.Concat(word.AsSpan(0, at), "i", word.AsSpan(at + 1)) : word;
    }

    private static string Bare(string word)
    {
        var bare = new StringBuilder();
        foreach (var sign in Lower(word).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(sign == 'đ' ? 'd' : sign);
            }
        }

        return bare.ToString();
    }

    private static bool IsBare(string[] words) => words.All(static w => Lower(w) == Bare(w));

    /// <summary>Each word is the other's or its beginning with a point; the given name is written out on both sides.</summary>
    private static bool Abbreviates(string[] one, string[] other) =>
        one.Length == other.Length && one.Length > 1
        && Vowels(Toned(one[^1])) == Vowels(Toned(other[^1]))
        && one.Zip(other).All(static p => Vowels(Toned(p.First)) == Vowels(Toned(p.Second)) || Shortens(p.First, p.Second) || Shortens(p.Second, p.First));

    private static bool Shortens(string part, string whole) =>
        part.EndsWith('.') && Bare(part).TrimEnd('.') is { Length: > 0 } start && Bare(whole).StartsWith(start, StringComparison.Ordinal);

    private static bool IsShortened(string[] one, string[] other)
    {
        var (brief, full) = one.Length < other.Length ? (one, other) : (other, one);
        return brief.Length > 1 && brief.Length < full.Length
            && Toned(brief[0]) == Toned(full[0]) && Vowels(Toned(brief[^1])) == Vowels(Toned(full[^1]))
            && brief.Skip(1).SkipLast(1).All(w => full.Any(f => Toned(f) == Toned(w)));
    }
}
