using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Written;

/// <summary>An opinion names every dossier that its member may judge, and no other.</summary>
internal static class OpinionChoices
{
    public static async Task<Refusal?> RefuseAsync(ThiDuaDb db, Ballot ballot, Guid personId, IReadOnlyDictionary<Guid, BallotChoice> choices, CancellationToken ct)
    {
        var judged = await db.JudgedByAsync(ballot, personId, ct);
        return choices.Keys.Except(judged).Any() ? new PaperOutOfDate()
            : judged.Count > choices.Count ? new PaperIncomplete(judged.Count - choices.Count)
            : judged.Count == 0 ? new NotOnThisBallot()
            : null;
    }
}
