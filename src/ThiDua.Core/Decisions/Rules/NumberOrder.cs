namespace ThiDua.Core.Decisions.Rules;

/// <summary>
/// Numbers of a series run with the days of a year (NĐ 30/2020 Điều 15). The series is shared with papers that this program never sees,
/// so a gap says nothing; a smaller number on a later day does.
/// </summary>
internal static class NumberOrder
{
    /// <summary>The nearest number that this one would contradict; null when days and numbers run together.</summary>
    public static TakenNumber? Contradicted(int number, DateOnly day, IEnumerable<TakenNumber> taken) =>
        taken
            .Where(t => (t.Number < number && t.Day > day) || (t.Number > number && t.Day < day))
            .OrderBy(t => Math.Abs(t.Number - number))
            .FirstOrDefault();

    /// <summary>The number after the highest known one.</summary>
    public static int Next(IEnumerable<TakenNumber> taken) => taken.Select(t => t.Number).DefaultIfEmpty(0).Max() + 1;
}

internal sealed record TakenNumber(int Number, DateOnly Day);
