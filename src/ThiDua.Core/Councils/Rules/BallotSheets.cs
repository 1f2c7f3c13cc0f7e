namespace ThiDua.Core.Councils.Rules;

/// <summary>
/// Which sheets to print: members who are recused from the same dossiers get the same sheet. A kind of sheet that few people get
/// would tell who marked it; then slips, one for each dossier, keep the secret.
/// </summary>
public static class BallotSheets
{
    /// <summary>Fewer people than this with the same sheet can be told from each other's marks by a glance at the box.</summary>
    public const int SmallGroup = 3;

    public static IReadOnlyList<SheetGroup> Of(IReadOnlyList<Guid> dossiers, IReadOnlyCollection<VoterOf> voters) =>
        [.. voters
            .Select(v => dossiers.Where(d => !v.RecusedFrom.Contains(d)).ToList())
            .Where(seen => seen.Count > 0)
            .GroupBy(seen => string.Join('|', seen))
            .Select(g => new SheetGroup(g.First(), g.Count()))
            .OrderByDescending(g => g.Dossiers.Count).ThenByDescending(g => g.Sheets)];

    public static bool TellsWho(IReadOnlyCollection<SheetGroup> groups) => groups.Count > 1 && groups.Any(g => g.Sheets < SmallGroup);
}

public sealed record VoterOf(Guid PersonId, IReadOnlySet<Guid> RecusedFrom);

public sealed record SheetGroup(IReadOnlyList<Guid> Dossiers, int Sheets);
