using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Merging;

/// <summary>When two rows may be made one. No database.</summary>
internal static class MergeRules
{
    public static List<Refusal> All(MergeFacts facts) =>
    [
        .. new Refusal?[]
        {
            TwoDifferentRows(facts), NeitherIsMergedAway(facts), TheDroppedOneAbsorbedNobody(facts), OneHasAnAccount(facts), TheDroppedOneIsNotTheDirector(facts),
            TheDroppedOneSitsInNoCouncil(facts), TheDroppedOneHasNoOpenDossier(facts), NotBothInOneMovement(facts), NotBothInOneSession(facts), RatingsAgree(facts),
        }.OfType<Refusal>(),
    ];

    public static Refusal? TwoDifferentRows(MergeFacts f) => f.Same ? new MergeRefused("Chọn hai người khác nhau để ghép.") : null;

    public static Refusal? NeitherIsMergedAway(MergeFacts f) =>
        f.EitherMerged ? new MergeRefused("Một trong hai người đã được ghép vào người khác. Mở người được giữ rồi chọn lại.") : null;

    public static Refusal? TheDroppedOneAbsorbedNobody(MergeFacts f) =>
        f.DroppedAbsorbed ? new MergeRefused("Người bị ghép đang giữ lịch sử của người khác đã ghép vào. Chọn giữ người này, hoặc hoàn tác lần ghép trước.") : null;

    public static Refusal? OneHasAnAccount(MergeFacts f) =>
        f.BothHaveAccounts ? new MergeRefused("Cả hai đều có tài khoản đăng nhập. Khóa và gỡ một tài khoản trước khi ghép.") : null;

    public static Refusal? TheDroppedOneIsNotTheDirector(MergeFacts f) =>
        f.DroppedIsDirector ? new MergeRefused("Người bị ghép đang là người đứng đầu cơ quan. Chọn giữ người này.") : null;

    public static Refusal? TheDroppedOneSitsInNoCouncil(MergeFacts f) =>
        f.DroppedCouncils.Count == 0 ? null
            : new MergeRefused($"Người bị ghép đang là thành viên {string.Join(", ", f.DroppedCouncils)}. Chọn giữ người này, hoặc ghi kết thúc tư cách thành viên trước.");

    public static Refusal? TheDroppedOneHasNoOpenDossier(MergeFacts f) =>
        f.DroppedOpenDossiers.Count == 0 ? null
            : new MergeRefused($"Người bị ghép còn hồ sơ đang xét trong {string.Join(", ", f.DroppedOpenDossiers)}. Chọn giữ người này, hoặc chờ xét xong.");

    public static Refusal? NotBothInOneMovement(MergeFacts f) =>
        f.SharedMovements.Count == 0 ? null
            : new MergeRefused($"Cả hai cùng có hồ sơ trong {string.Join(", ", f.SharedMovements)}: một người không có hai hồ sơ trong một phong trào. Rút một hồ sơ, hoặc ghi nhận đây là hai người.");

    public static Refusal? NotBothInOneSession(MergeFacts f) =>
        f.SharedSessions.Count == 0 ? null
            : new MergeRefused($"Cả hai cùng dự {string.Join(", ", f.SharedSessions)}: một người không bỏ hai phiếu. Đây là hai người khác nhau, hoặc thành phần phiên họp đã ghi sai.");

    public static Refusal? RatingsAgree(MergeFacts f) =>
        f.RatingYearsThatDiffer.Count == 0 ? null
            : new MergeRefused($"Xếp loại năm {string.Join(", ", f.RatingYearsThatDiffer)} của hai người khác nhau. Sửa danh sách xếp loại trước khi ghép.");
}

internal sealed record MergeFacts
{
    public bool Same { get; init; }
    public bool EitherMerged { get; init; }
    public bool DroppedAbsorbed { get; init; }
    public bool BothHaveAccounts { get; init; }
    public bool DroppedIsDirector { get; init; }
    public IReadOnlyList<string> DroppedCouncils { get; init; } = [];
    public IReadOnlyList<string> DroppedOpenDossiers { get; init; } = [];
    public IReadOnlyList<string> SharedMovements { get; init; } = [];
    public IReadOnlyList<string> SharedSessions { get; init; } = [];
    public IReadOnlyList<int> RatingYearsThatDiffer { get; init; } = [];
}

public sealed record MergeRefused(string Sentence) : Refusal(Sentence)
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
