using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Selection;

public sealed record NotPassed(string Name, string Award)
    : Refusal($"\"{Name}\" chưa được Hội đồng biểu quyết đồng ý đề nghị {Award}. Chỉ chọn trong những đề nghị đạt số phiếu.");

public sealed record AlreadyInDecision(string Name)
    : Refusal($"\"{Name}\" đã có trong dự thảo quyết định hoặc tờ trình. Hủy dự thảo đó trước khi thay đổi lựa chọn.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NotSelectable(string Name, string State)
    : Refusal($"\"{Name}\" đang ở trạng thái \"{State}\", không thay đổi lựa chọn được. Tải lại trang để xem trạng thái mới.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record SelectsWhatTheyDoNotJudge(string Name)
    : Refusal($"Người đang thao tác không tham gia xét \"{Name}\" nên không lựa chọn đề nghị này. Nhờ người khác trong Hội đồng hoặc thường trực.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NotVotedYet(int Count)
    : Refusal($"Còn {Count} hồ sơ đã tiếp nhận chưa được Hội đồng biểu quyết. Biểu quyết hoặc trả lại các hồ sơ đó trước khi kết thúc lựa chọn.");

public sealed record ChairDecidesTies()
    : Refusal("Bằng phiếu ở chỗ cuối cùng do Chủ tịch Hội đồng quyết định. Chủ tịch tự ghi, hoặc nhập thay từ văn bản Chủ tịch đã ký.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NoSuchTie()
    : Refusal("Không còn trường hợp bằng phiếu nào cần quyết định giữa những đề nghị này. Tải lại trang để xem thứ tự mới.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
