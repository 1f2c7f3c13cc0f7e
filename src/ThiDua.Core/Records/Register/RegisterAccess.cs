using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Records.Register;

/// <summary>The register is the agency's: whoever reads its decisions or keeps its records reads it whole.</summary>
internal static class RegisterAccess
{
    public static async Task<List<Guid>> AgenciesAsync(ThiDuaDb db, Actor actor, CancellationToken ct) =>
        await DecisionAccess.AgenciesAsync(db, actor.Can(Permission.ReadDecisions) ? Permission.ReadDecisions : Permission.RecordIssue, actor, ct);
}
