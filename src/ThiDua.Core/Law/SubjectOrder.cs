using System.Globalization;

namespace ThiDua.Core.Law;

/// <summary>Collectives, people, households: the order in which papers list them.</summary>
public static class SubjectOrder
{
    public static readonly IReadOnlyList<SubjectKind> InPapers = [SubjectKind.Collective, SubjectKind.Individual, SubjectKind.Household];

    public static int Rank(this SubjectKind kind) => kind switch
    {
        SubjectKind.Collective => 0,
        SubjectKind.Individual => 1,
        SubjectKind.Household => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>"I. TẬP THỂ", "II. CÁ NHÂN", "III. HỘ GIA ĐÌNH": the heading of a group, numbered by the groups that are there.</summary>
    public static string Heading(this SubjectKind kind, int index) =>
        $"{new string('I', index + 1)}. {kind.Label().ToUpper(CultureInfo.InvariantCulture)}";

    /// <summary>"Tập thể": the kind as a line begins with it.</summary>
    public static string Beginning(this SubjectKind kind) => char.ToUpper(kind.Label()[0], CultureInfo.InvariantCulture) + kind.Label()[1..];

    /// <summary>"05 tập thể, 10 cá nhân và 02 hộ gia đình".</summary>
    public static string Counted(IEnumerable<SubjectKind> subjects)
    {
        var counts = subjects.GroupBy(kind => kind).OrderBy(group => group.Key.Rank()).Select(group => $"{group.Count():00} {group.Key.Label()}").ToList();
        return counts.Count <= 1 ? string.Concat(counts) : $"{string.Join(", ", counts[..^1])} và {counts[^1]}";
    }
}
