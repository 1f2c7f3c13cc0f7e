using ThiDua.Core.Audit;

namespace ThiDua.Core.Signing;

internal sealed class SigningConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("signing_round_one_open", "Văn bản này vừa được giao ký. Tải lại trang để làm tiếp với tệp đã giao."),
        new("round_file_one_first", "Bước này vừa có tệp khác. Tải lại trang để xem tệp đã nhận."),
        new("round_file_replaces_id_key", "Tệp này vừa được thay. Tải lại trang để xem tệp mới nhất."),
        new("trust_anchor_once", "Nơi cấp chứng thư này đã có trong danh sách tin cậy.", "File"),
    ];
}
