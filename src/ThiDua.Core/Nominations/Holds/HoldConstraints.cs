using ThiDua.Core.Audit;

namespace ThiDua.Core.Nominations.Holds;

internal sealed class HoldConstraints : IConstraintSentences
{
    private const string Held = $"Có hồ sơ vừa được tạm dừng xét ({HoldRules.Clause}). Mở lại trang, bỏ hồ sơ đó ra rồi làm tiếp, hoặc chờ kết luận.";

    public IEnumerable<ConstraintSentence> All =>
    [
        new("nomination_not_held", Held),
        new("decision_item_not_held", Held),
        new("hold_release_pkey", "Việc tạm dừng này vừa được bỏ ở nơi khác. Mở lại trang để xem."),
    ];
}
