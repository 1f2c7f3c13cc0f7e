using System.Globalization;

namespace ThiDua.Core.Foundation;

/// <summary>Amounts in whole đồng, as papers write them.</summary>
public static class Money
{
    private static readonly NumberFormatInfo Vietnamese = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Powers = ["", " nghìn", " triệu"];

    /// <summary>"1.080.000 đồng".</summary>
    public static string Written(this decimal amount) => $"{amount.Figures()} đồng";

    /// <summary>"1.080.000", for a column that names its unit.</summary>
    public static string Figures(this decimal amount) => amount.ToString("#,##0", Vietnamese);

    /// <summary>"0,3": a coefficient with its decimal comma and no idle zeros.</summary>
    public static string Coefficient(decimal value) => value.ToString("0.###", Vietnamese);

    /// <summary>"Một triệu không trăm tám mươi nghìn đồng".</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is negative or not whole đồng.</exception>
    public static string InWords(this decimal amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(amount);
        ArgumentOutOfRangeException.ThrowIfNotEqual(amount, decimal.Truncate(amount));
        var words = amount == 0 ? Digits[0] : Read((long)amount);
        return $"{char.ToUpper(words[0], CultureInfo.InvariantCulture)}{words[1..]} đồng";
    }

    // "tỷ" is read over and over: what stands above it is itself a number of tỷ.
    private static string Read(long number)
    {
        const long Billion = 1_000_000_000;
        if (number < Billion)
        {
            return string.Join(' ', Groups(number, afterHigher: false));
        }

        var rest = number % Billion;
        var high = $"{Read(number / Billion)} tỷ";
        return rest == 0 ? high : $"{high} {string.Join(' ', Groups(rest, afterHigher: true))}";
    }

    private static IEnumerable<string> Groups(long number, bool afterHigher)
    {
        for (var power = Powers.Length - 1; power >= 0; power--)
        {
            var group = (int)(number / (long)Math.Pow(1000, power) % 1000);
            if (group != 0)
            {
                yield return Group(group, afterHigher) + Powers[power];
                afterHigher = true;
            }
        }
    }

    private static string Group(int group, bool afterHigher)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = new List<string>(5);
        if (hundreds > 0 || afterHigher)
        {
            words.Add($"{Digits[hundreds]} trăm");
        }

        if (tens == 0 && ones > 0 && words.Count > 0)
        {
            words.Add("linh");
        }
        else if (tens > 0)
        {
            words.Add(tens == 1 ? "mười" : $"{Digits[tens]} mươi");
        }

        if (ones > 0)
        {
            words.Add(Ones(tens, ones));
        }

        return string.Join(' ', words);
    }

    private static string Ones(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 1, 4) => "tư",
        ( > 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
