using System.Globalization;

namespace ThiDua.Papers.Writing;

/// <summary>Counts sections, clauses, points and articles as a paper is walked, the same way for every writer.</summary>
/// <remarks>The labels are written as text: no word processor counts a), b), c), d), đ), e), g) by itself.</remarks>
internal sealed class PaperNumbering
{
    private const string Alphabet = "abcdđeghiklmnopqrstuvxy";
    private static readonly (int Value, string Sign)[] RomanSigns =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    private readonly int[] divisions = new int[4];
    private int article;
    private int section;
    private int clause;
    private int point;

    /// <summary>The next label of a level: "I.", "1.", "a)".</summary>
    public string Next(NumberLevel level)
    {
        switch (level)
        {
            case NumberLevel.Section:
                (clause, point) = (0, 0);
                return Roman(++section) + ".";
            case NumberLevel.Clause:
                point = 0;
                return (++clause).ToString(CultureInfo.InvariantCulture) + ".";
            default:
                return Letter(point++) + ")";
        }
    }

    /// <summary>The next "Phần I", "Chương I", "Mục 1", "Tiểu mục 1".</summary>
    public string Next(DivisionLevel level)
    {
        (section, clause, point) = (0, 0, 0);
        var number = ++divisions[(int)level];
        foreach (var inner in Inside(level))
        {
            divisions[(int)inner] = 0;
        }

        return level switch
        {
            DivisionLevel.Part => "Phần " + Roman(number),
            DivisionLevel.Chapter => "Chương " + Roman(number),
            DivisionLevel.Section => string.Create(CultureInfo.InvariantCulture, $"Mục {number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"Tiểu mục {number}"),
        };
    }

    /// <summary>The next "Điều n.".</summary>
    public string NextArticle()
    {
        (clause, point) = (0, 0);
        return string.Create(CultureInfo.InvariantCulture, $"Điều {++article}.");
    }

    // Chapters are counted through the whole paper, whatever part they stand in.
    private static DivisionLevel[] Inside(DivisionLevel level) => level switch
    {
        DivisionLevel.Part or DivisionLevel.Chapter => [DivisionLevel.Section, DivisionLevel.Subsection],
        DivisionLevel.Section => [DivisionLevel.Subsection],
        _ => [],
    };

    private static string Letter(int index) =>
        index < Alphabet.Length ? Alphabet[index].ToString() : Letter((index / Alphabet.Length) - 1) + Alphabet[index % Alphabet.Length];

    private static string Roman(int number)
    {
        var text = "";
        foreach (var (value, sign) in RomanSigns)
        {
            for (; number >= value; number -= value)
            {
                text += sign;
            }
        }

        return text;
    }
}
