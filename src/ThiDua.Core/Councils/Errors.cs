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

public sealed record MethodWithoutMeeting(string Method)
    : Refusal($"{Method} chỉ dùng khi không họp. Chọn hình thức biểu quyết tại phiên họp.");

public sealed record MethodInMeeting(string Method)
    : Refusal($"{Method} chỉ dùng tại phiên họp. Đợt này không họp: chọn lấy ý kiến bằng văn bản.");

public sealed record NoWrittenSession()
    : Refusal("Quy định tại ngày này chưa cho phép lấy ý kiến bằng văn bản thay cuộc họp. Lập phiên họp.");

public sealed record NoMoreRounds(int Most)
    : Refusal($"Đã biểu quyết đủ {Most} vòng đối với hình thức này. Người chưa đạt được ghi nhận không đạt trong biên bản.");

public sealed record NobodyMissed(string Award)
    : Refusal($"Không còn đề nghị {Award} nào chưa đạt và chưa chuyển sang hình thức khác để biểu quyết vòng sau.");

public sealed record WrongNumberOfTellers(int Least, int Most)
    : Refusal($"Ban kiểm phiếu có từ {Least} đến {Most} người. Chọn lại người kiểm phiếu.");

public sealed record TellerNotThere(string Name)
    : Refusal($"{Name} không có mặt tại phiên họp nên không kiểm phiếu. Chọn thành viên dự họp.");

public sealed record TellerRecused(string Name)
    : Refusal($"{Name} không tham gia xét một hồ sơ trong lượt này nên không được biết kết quả kiểm phiếu. Chọn người khác.");

public sealed record NoTellers()
    : Refusal("Chưa có ban kiểm phiếu. Chọn người kiểm phiếu trước khi mở lượt bỏ phiếu giấy.");

public sealed record NotATeller()
    : Refusal("Tài khoản này không thuộc ban kiểm phiếu của lượt này. Người trong ban kiểm phiếu nhập và xác nhận kết quả.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record ConfirmedByWhoCounted()
    : Refusal("Người nhập kết quả không tự xác nhận. Người kiểm phiếu thứ hai đăng nhập và xác nhận.");

public sealed record MemberIsThere(string Name)
    : Refusal($"{Name} đang có mặt tại phiên họp nên biểu quyết trực tiếp, không ghi ý kiến bằng văn bản.");

public sealed record SecretOnPaperOnly()
    : Refusal("Lượt này bỏ phiếu kín trên máy, không nhận phiếu của người vắng. Nếu có người vắng gửi phiếu trong phong bì, hủy lượt và lập lại bằng phiếu giấy.");

public sealed record SecondPersonNeeded()
    : Refusal("Người nhập lần hai phải khác người nhập lần một. Nhờ người thứ hai đăng nhập và nhập lại từ phiếu giấy.");

public sealed record EntriesDiffer(int Different)
    : Refusal($"Hai lần nhập khác nhau ở {Different} đề nghị. Đọc lại phiếu giấy rồi nhập lại; nếu lần một sai, xóa lần một để nhập từ đầu.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record OpinionsHalfEntered(string Names)
    : Refusal($"Ý kiến bằng văn bản mới nhập một lần: {Names}. Nhập lần hai, hoặc xóa lần một, rồi mới kết thúc lượt.");

public sealed record TooFewAnswers(int Answered, int Members, int Needed)
    : Refusal($"Mới có {Answered}/{Members} thành viên có ý kiến, cần ít nhất {Needed}. Nhắc các thành viên còn lại.");

public sealed record AnswersStillComing(int Answered, int Members, string Due)
    : Refusal($"Mới có {Answered}/{Members} thành viên có ý kiến và hạn trả lời là hết ngày {Due}. Chờ đủ ý kiến hoặc hết hạn rồi kết luận.");

public sealed record ChairConcludes()
    : Refusal("Chủ tịch hoặc Phó Chủ tịch Hội đồng kết luận. Nếu kết luận trên giấy, nhập thay và đính kèm văn bản đã ký.")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record SeriesOutOfStep(int Next)
    : Refusal($"Số biên bản của Hội đồng được cấp liên tục trong năm; số tiếp theo là {Next}. Nhập số {Next}, hoặc để trống để tự cấp.");

public sealed record VoteWouldReveal(string Note)
    : Refusal($"{Note} Chủ tọa phiên họp đánh dấu \"Vẫn mở bỏ phiếu kín\" và tự mở lượt này, hoặc hủy lượt này và lập lại với hình thức biểu quyết khác.");
