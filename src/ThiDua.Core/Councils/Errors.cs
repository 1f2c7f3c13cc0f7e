using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

public sealed record TooFewPresent(int Present, int Members, int Needed)
    : Refusal($"Chưa đủ thành viên dự họp: có mặt {Present}/{Members}, cần ít nhất {Needed}. Mời thêm thành viên hoặc chuyển phiên họp sang ngày khác.");

public sealed record TooManyHands(string Candidate, long Counted, int Entitled)
    : Refusal($"Số biểu quyết cho \"{Candidate}\" là {Counted}, nhiều hơn {Entitled} thành viên có mặt được biểu quyết. Đếm và nhập lại.");

public sealed record NothingToReview()
    : Refusal("Phong trào này chưa có hồ sơ nào được tiếp nhận, chưa thể lập phiên họp. Tiếp nhận hồ sơ trước.");

public sealed record NoRoster(string Council, string Day)
    : Refusal($"{Council} chưa có thành viên nào vào ngày {Day}. Cập nhật danh sách thành viên Hội đồng trước khi mở phiên họp.");

public sealed record NoVoteRule(string Award, string Day)
    : Refusal($"Chưa có quy tắc biểu quyết đối với {Award} tại ngày {Day}. Bổ sung quy tắc trong danh mục pháp luật trước khi lập biểu quyết.");

public sealed record BallotRequiredByLaw(string Award)
    : Refusal($"{Award} phải được bỏ phiếu, không biểu quyết giơ tay. Chọn hình thức bỏ phiếu kín.");

public sealed record NoCandidates(string Award)
    : Refusal($"Không có hồ sơ đã tiếp nhận nào đề nghị {Award} mà chưa được biểu quyết. Kiểm tra lại danh sách hồ sơ.");

public sealed record HigherAwardFirst(string Higher)
    : Refusal($"Biểu quyết {Higher} trước: người không đạt sẽ được chuyển sang danh sách này.");

public sealed record VotingHasOpened()
    : Refusal("Đã mở biểu quyết đối với hồ sơ này nên không thay đổi được danh sách không tham gia xét.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record RecusedByRule()
    : Refusal("Việc không tham gia xét này do quy tắc xác định (người có liên quan đến hồ sơ), không gỡ bỏ được.");

public sealed record NotOnThisBallot()
    : Refusal("Tài khoản này không có tên trong danh sách được bỏ phiếu của lượt này. Liên hệ thư ký Hội đồng.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record HasVotedAlready()
    : Refusal("Thành viên này đã bỏ phiếu trong lượt này. Mỗi người bỏ một lần, phiếu đã bỏ không sửa được.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record PaperIncomplete(int Missing)
    : Refusal($"Còn {Missing} đề nghị chưa chọn Đồng ý hoặc Không đồng ý. Chọn đủ rồi bỏ phiếu.");

public sealed record PaperOutOfDate()
    : Refusal("Phiếu này không khớp danh sách đề nghị của lượt bỏ phiếu. Tải lại trang rồi chọn lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NotEverybodyVoted(int Voted, int Voters, string Missing)
    : Refusal($"Mới có {Voted}/{Voters} thành viên bỏ phiếu, còn: {Missing}. Chờ đủ, hoặc đánh dấu \"Kết thúc khi chưa đủ phiếu\" để kết thúc.");

public sealed record CountedByRecused(string Name)
    : Refusal($"{Name} không tham gia xét một hồ sơ trong lượt này nên không ghi kết quả. Nhờ thường trực hoặc thư ký khác ghi.");

public sealed record BallotsUnfinished(int Count)
    : Refusal($"Còn {Count} lượt biểu quyết chưa kết thúc. Kết thúc hoặc hủy các lượt đó trước khi bế mạc phiên họp.");
