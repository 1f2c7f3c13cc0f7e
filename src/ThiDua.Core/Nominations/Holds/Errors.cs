using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Holds;

public sealed record DossierHeld : Refusal
{
    public DossierHeld(string subject, IEnumerable<HoldFact> open)
        : base($"Hồ sơ của {subject} đang tạm dừng xét: {string.Join("; ", open.Select(h => $"{h.Kind.Label().ToLowerInvariant()} ({h.Source})"))}. Chờ kết luận rồi bỏ tạm dừng, hoặc để hồ sơ lại đợt sau.") =>
        Clause = HoldRules.Clause;

    public override RefusalKind Kind => RefusalKind.Conflict;
}
