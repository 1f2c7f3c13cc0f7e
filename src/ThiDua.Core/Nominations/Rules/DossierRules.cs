using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations.Rules;

/// <summary>Small rules on dossiers, each a question with a refusal for an answer.</summary>
public static class DossierRules
{
    /// <summary>Dossiers come and go only while the movement takes and examines them.</summary>
    public static Refusal? MovementMustTakeDossiers(MovementState movement) => movement switch
    {
        MovementState.Launched or MovementState.Reviewing => null,
        MovementState.Draft => new WrongState("Phong trào chưa phát động nên chưa nhận hồ sơ. Chờ Thường trực phát động rồi lập hồ sơ."),
        MovementState.Cancelled => new WrongState("Phong trào đã hủy nên không nhận, không sửa hồ sơ."),
        _ => new WrongState("Phong trào đã có quyết định khen thưởng nên không nhận, không sửa hồ sơ nữa. Hồ sơ vẫn xem và in được."),
    };

    /// <summary>What was sent stays as it was sent; the officer alone may still add a paper that arrived by hand.</summary>
    public static Refusal? DossierMustBeOpen(NominationState state, bool addsPaperAsOfficer = false) => state switch
    {
        NominationState.Draft or NominationState.Returned => null,
        NominationState.Submitted when addsPaperAsOfficer => null,
        NominationState.Submitted => new WrongState("Hồ sơ đã gửi nên không sửa được nữa. Đề nghị Thường trực trả lại để bổ sung, hoặc rút hồ sơ rồi đề xuất lại."),
        NominationState.Withdrawn => new WrongState("Hồ sơ đã rút. Muốn đề nghị lại thì đề xuất hồ sơ mới ở trang hồ sơ của đơn vị."),
        _ => new WrongState("Hồ sơ đã được tiếp nhận nên không sửa được nữa. Đề nghị Thường trực trả lại nếu cần bổ sung."),
    };

    /// <summary>
    /// Papers of the batch change while it is being prepared, while one of its dossiers lies with the unit again,
    /// or by the hand of the officer.
    /// </summary>
    public static Refusal? BatchMustBeOpen(BatchState state, bool somethingReturned, bool officer) => state switch
    {
        BatchState.Draft => null,
        BatchState.Submitted when somethingReturned || officer => null,
        BatchState.Submitted => new WrongState("Hồ sơ của đơn vị đã gửi nên không thêm, bớt được. Bấm Mở lại để bổ sung khi còn hạn, hoặc đề nghị Thường trực trả lại."),
        _ => new WrongState("Đơn vị đã được ghi nhận không có hồ sơ. Bấm Mở lại khi còn hạn, hoặc đề nghị Thường trực gia hạn nộp hồ sơ."),
    };

    /// <summary>A number taken before the measured period ends can only be an estimate, whatever was ticked.</summary>
    public static bool MustBeEstimated(DateOnly? periodEnd, DateOnly asOf) => periodEnd is { } end && asOf < end;

    /// <summary>Undecided: nothing has been granted, struck or refused yet.</summary>
    public static Refusal? MustBeUndecided(NominationState state) =>
        NominationTransitions.Nominations.Allows(state, NominationState.Withdrawn)
            ? null
            : state == NominationState.Withdrawn
                ? new WrongState("Hồ sơ này đã rút trước đó.")
                : new WrongState("Hồ sơ đã qua xét chọn nên không rút được nữa. Đề nghị Thường trực đưa ra khỏi danh sách trước khi trình quyết định.");
}
