using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;
using ThiDua.Papers.Reading.Proposals;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>What a line says of its subject.</summary>
internal sealed record SaidSubject
{
    public required string Name { get; init; }
    public SubjectKind? Kind { get; init; }
    public string? Code { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? BirthYear { get; init; }
    public string Unit { get; init; } = "";
    public string Position { get; init; } = "";

    /// <summary>As the list says, else as the name looks.</summary>
    public SubjectKind LikelyKind => Kind ?? SubjectGuess.Of(Name, onlyForCollectives: false);

    public static SaidSubject Of(ProposalLine line) => new()
    {
        Name = line.Name, Kind = line.Kind, Code = line.Code, BirthDate = line.BirthDate, BirthYear = line.BirthYear, Unit = line.UnitText, Position = line.Position,
    };
}

/// <summary>Somebody known whom a line may mean, and why.</summary>
/// <param name="Strength">Signs that agree; see <see cref="SubjectMatching"/>.</param>
/// <param name="IsSame">The names are one, apart from capitals and places of marks.</param>
internal sealed record SubjectCandidate(KnownSubject Subject, int Strength, bool IsSame, string Reason);

/// <summary>
/// Compares a line with those known. Two codes, two birth dates or two birth years are two people and never proposed; a code that agrees
/// outweighs all; what one side leaves out decides nothing. Proposes and never settles. No database.
/// </summary>
internal static class SubjectMatching
{
    /// <summary>From here a candidate is worth proposing; below it is only worth a look.</summary>
    private const int Likely = 20;
    private const int Unlike = 1;
    private const int Most = 6;

    /// <summary>Candidates, the likeliest first.</summary>
    public static IReadOnlyList<SubjectCandidate> Of(SaidSubject said, SubjectRegister register)
    {
        if (said.Name.Length == 0)
        {
            return [];
        }

        var found = (said.LikelyKind is SubjectKind.Individual ? register.PeopleLike(said.Name).Select(p => Person(said, p)) : register.Collectives.Select(c => Collective(said, c)))
            .OfType<SubjectCandidate>().ToList();
        if (found.Count == 0 && said.LikelyKind is SubjectKind.Individual)
        {
            found = [.. AmongPeople(said, register)];
        }

        return [.. found.OrderByDescending(c => c.Subject.IsOfUnit).ThenByDescending(c => c.Strength).ThenBy(c => c.Subject.Name, StringComparer.Ordinal).ThenBy(c => c.Subject.Id).Take(Most)];
    }

    /// <summary>The one candidate to propose: likely, of the unit, and stronger than every other; null when a person must choose.</summary>
    public static SubjectCandidate? Best(IReadOnlyList<SubjectCandidate> candidates) =>
        candidates is [{ Strength: >= Likely, Subject.IsOfUnit: true } first, ..] && candidates.Skip(1).All(c => !c.Subject.IsOfUnit || c.Strength < first.Strength) ? first : null;

    /// <summary>The names are one and nothing speaks against it: may be accepted together with others.</summary>
    public static bool IsCertain(SaidSubject said, IReadOnlyList<SubjectCandidate> candidates) =>
        Best(candidates) is { IsSame: true } best
        && candidates.Count(c => c is { IsSame: true, Subject.IsOfUnit: true }) == 1
        && (said.Unit.Length == 0 || said.LikelyKind is not SubjectKind.Individual || best.Subject.Units.Count == 0 || best.Subject.Units.Any(u => SameBody(u, said.Unit)));

    /// <summary>A body that stands in a column of people; whose name it is, a person settles.</summary>
    private static IEnumerable<SubjectCandidate> AmongPeople(SaidSubject said, SubjectRegister register) =>
        register.Collectives.Select(c => Collective(said, c)).OfType<SubjectCandidate>().Where(c => c.IsSame)
            .Select(c => c with { IsSame = false, Reason = $"{c.Reason}, danh sách xếp vào cột cá nhân" });

    private static SubjectCandidate? Person(SaidSubject said, KnownSubject known)
    {
        var (agreement, name) = NameLikeness.Compare(said.Name, known.Name);
        if (agreement is NameAgreement.None)
        {
            return null;
        }

        if (Contradiction(said, known) is { } other)
        {
            return new SubjectCandidate(known, Unlike, false, $"{name}, nhưng {other}{(known.IsOfUnit ? "" : ", không thuộc đơn vị đề nghị")}");
        }

        var reasons = new List<string> { name };
        var strength = (int)agreement * 10;
        Sign(said.Code is not null && known.Code is not null, 100, "mã nhân sự");
        Sign(said.BirthDate is not null && known.BirthDate is not null, 8, "ngày sinh");
        Sign(said.BirthDate is null && said.BirthYear is not null && known.BirthDate is not null, 4, "năm sinh");
        Sign(said.Unit.Length > 0 && known.Units.Any(u => SameBody(u, said.Unit)), 4, "đơn vị");
        Sign(said.Position.Length > 0 && Fold.InMemory(known.Title).StartsWith(Fold.InMemory(said.Position), StringComparison.Ordinal), 2, "chức vụ");
        if (said.Unit.Length > 0 && known.Units.Count > 0 && !known.Units.Any(u => SameBody(u, said.Unit)))
        {
            reasons.Add("đơn vị ghi khác");
        }

        if (!known.IsOfUnit)
        {
            reasons.Add("không thuộc đơn vị đề nghị");
        }

        return new SubjectCandidate(known, strength, agreement >= NameAgreement.Same, string.Join(", ", reasons));

        void Sign(bool agrees, int weight, string what)
        {
            if (agrees)
            {
                strength += weight;
                reasons.Add(what);
            }
        }
    }

    /// <summary>What says that the two are different people, unless the list or the register has a slip: a person may still choose so.</summary>
    private static string? Contradiction(SaidSubject said, KnownSubject known) =>
        said.Code is not null && known.Code is { } code && Fold.InMemory(said.Code) != Fold.InMemory(code) ? $"mã nhân sự là {code}"
        : said.BirthDate is { } day && known.BirthDate is { } knownDay && day != knownDay ? $"nhân sự ghi sinh ngày {knownDay.Written()}"
        : said.BirthYear is { } year && known.BirthDate is { } born && born.Year != year ? $"nhân sự ghi sinh năm {born.Year}"
        : null;

    private static SubjectCandidate? Collective(SaidSubject said, KnownSubject known) =>
        SameBody(known.Name, said.Name) ? new SubjectCandidate(known, 40, true, "trùng tên")
        : known.Units.Any(u => SameBody(u, said.Name)) ? new SubjectCandidate(known, 35, true, "trùng tên viết tắt")
        : Holds(said.Name, known.Name) ? new SubjectCandidate(known, Likely, false, "tên ghi trong tờ trình dài hơn tên đơn vị")
        : Holds(known.Name, said.Name) ? new SubjectCandidate(known, Likely - 5, false, "tên ghi trong tờ trình là một phần tên đơn vị")
        : null;

    /// <summary>"Tập thể Phòng Kế hoạch" is the phòng.</summary>
    private static bool SameBody(string one, string other) => Body(one) == Body(other);

    private static bool Holds(string text, string part) => Body(part).Length > 5 && $" {Body(text)} ".Contains($" {Body(part)} ", StringComparison.Ordinal);

    private static string Body(string name)
    {
        var plain = AwardNaming.Plain(name);
        return plain.StartsWith("tap the ", StringComparison.Ordinal) ? plain["tap the ".Length..] : plain;
    }
}
