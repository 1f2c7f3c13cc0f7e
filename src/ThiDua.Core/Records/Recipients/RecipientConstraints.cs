using ThiDua.Core.Audit;

namespace ThiDua.Core.Records.Recipients;

internal sealed class RecipientConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("recipient_once", "Nơi nhận này đã có trong danh sách. Tải lại trang để xem bản mới nhất.", "Lines"),
        new("recipient_stands", "Nơi nhận này vừa được người khác ghi gửi hoặc ghi nhận. Tải lại trang để xem bản mới nhất."),
    ];
}
