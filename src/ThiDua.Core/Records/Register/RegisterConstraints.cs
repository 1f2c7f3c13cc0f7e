using ThiDua.Core.Audit;

namespace ThiDua.Core.Records.Register;

internal sealed class RegisterConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("register_number", "Số và ký hiệu này đã có trong sổ văn bản của năm. Mở sổ văn bản để xem văn bản đang mang số đó, rồi nhập số khác.", "Number"),
    ];
}
