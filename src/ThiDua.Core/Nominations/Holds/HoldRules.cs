using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Holds;

/// <summary>An open hold, as rules see it.</summary>
/// <param name="Source">The paper it rests on.</param>
public sealed record HoldFact(HoldKind Kind, string Source);

/// <summary>
/// "Chưa xét" while a case is open: discipline, investigation, inspection, complaint, press. What was done before stays; the next step waits.
/// </summary>
public static class HoldRules
{
    public const string Clause = "Nghị định 152/2025/NĐ-CP, Điều 4 khoản 4";

    /// <summary>Accepting, choosing and putting into a decision wait until every hold is released.</summary>
    public static Refusal? MustNotBeHeld(string subject, IReadOnlyCollection<HoldFact> open) =>
        open.Count == 0 ? null : new DossierHeld(subject, open);

    /// <summary>A hold stops what has not been decided; after the decision the way is to recall it.</summary>
    public static Refusal? MayBeHeld(NominationState state) => state switch
    {
        NominationState.Draft or NominationState.Submitted or NominationState.Returned or NominationState.Accepted
            or NominationState.Selected or NominationState.NotSelected or NominationState.Struck => null,
        NominationState.Withdrawn => new WrongState("Hồ sơ đã rút nên không cần tạm dừng xét."),
        NominationState.Awarded => new WrongState("Hồ sơ đã có quyết định khen thưởng. Nếu có căn cứ hủy thì lập hồ sơ hủy quyết định khen thưởng."),
        _ => new WrongState("Cấp trên đã trả lời về hồ sơ này nên không tạm dừng xét được nữa."),
    };
}
