using System.Globalization;

namespace ThiDua.Core.Records.Register;

/// <summary>
/// What a series of numbers says of itself (NĐ 30/2020 Điều 15: from 01 on the first day of the year). Numbers of the agency's own series may
/// stand on papers that this program never sees, so a gap there is a question to the clerk of records; in a council's series it is a fault.
/// </summary>
public static class SeriesGaps
{
    /// <summary>Numbers missing below the highest one, as ranges.</summary>
    /// <param name="numbers">Numbers known; zero stands for one that is no plain number.</param>
    /// <param name="first">Where the series began; a council may have begun its year on paper.</param>
    public static IReadOnlyList<NumberRange> Of(IEnumerable<int> numbers, int first = 1)
    {
        var gaps = new List<NumberRange>();
        var expected = first;
        foreach (var number in numbers.Where(n => n > 0).Distinct().Order())
        {
            if (number > expected)
            {
                gaps.Add(new NumberRange(expected, number - 1));
            }

            expected = number + 1;
        }

        return gaps;
    }

    /// <summary>Numbers that stand on an earlier day than a smaller number does.</summary>
    public static IReadOnlySet<int> AgainstTheDays(IEnumerable<(int Number, DateOnly Day)> taken)
    {
        var against = new HashSet<int>();
        var latest = DateOnly.MinValue;
        foreach (var (number, day) in taken.Where(t => t.Number > 0).OrderBy(t => t.Number))
        {
            if (day < latest)
            {
                against.Add(number);
            }

            latest = day > latest ? day : latest;
        }

        return against;
    }
}

public readonly record struct NumberRange(int First, int Last)
{
    public override string ToString() => First == Last ? First.ToString("00", CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{First:00}-{Last:00}");
}
