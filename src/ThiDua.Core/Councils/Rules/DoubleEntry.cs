using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>What came on paper counts when two people typed the same, the second without seeing the first.</summary>
public static class DoubleEntry
{
    public static Refusal? Refuse(Guid? firstAccount, Guid? secondAccount) =>
        firstAccount is not null && firstAccount == secondAccount ? new SecondPersonNeeded() : null;

    /// <summary>How many differ is said, which ones is not: the second person reads the paper again instead of the screen.</summary>
    public static Refusal? RefuseMismatch(IReadOnlyDictionary<Guid, BallotChoice> first, IReadOnlyDictionary<Guid, BallotChoice> second)
    {
        var different = first.Keys.Union(second.Keys).Count(id => !first.TryGetValue(id, out var a) || !second.TryGetValue(id, out var b) || a != b);
        return different == 0 ? null : new EntriesDiffer(different);
    }
}
