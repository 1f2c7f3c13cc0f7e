using ThiDua.Core.Movements;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Reports;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using I = ThiDua.Core.Samples.Invented;

namespace ThiDua.Core.Samples;

/// <summary>What the standing office writes from launch to report.</summary>
internal static class OfficeSamples
{
    public static Paper Plan(PaperWords? words) => PlanPaper.Write(new PlanPaperFacts
    {
        ParentAgency = I.Parent, Agency = I.Agency, Place = I.Place, Number = 5, Symbol = "KH-SKHCN", IssuedOn = I.LaunchedOn, Year = 2026,
        Abstract = "Tổ chức " + I.Movement,
        LegalBases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng"],
        Purposes = ["Khơi dậy tinh thần sáng tạo của công chức, viên chức, người lao động trong toàn Sở", "Phát hiện, nhân rộng sáng kiến có hiệu quả"],
        Requirements = ["Phong trào được tổ chức thiết thực, có chỉ tiêu cụ thể, đo đếm được", "Xét khen thưởng công khai, công bằng, kịp thời"],
        Themes = ["Mỗi phòng, đơn vị có ít nhất 03 sáng kiến được công nhận trong năm", "Rút ngắn ít nhất 20 % thời gian giải quyết thủ tục hành chính"],
        Criteria = ["Tập thể: hoàn thành 100 % chỉ tiêu, nội bộ đoàn kết", "Cá nhân: có sáng kiến được áp dụng hiệu quả tại đơn vị"],
        Awards = [new("Giấy khen của Giám đốc Sở", "Tập thể", "05"), new("Giấy khen của Giám đốc Sở", "Cá nhân", "20"), new("Bằng khen của Chủ tịch UBND tỉnh", "Tập thể, cá nhân", "01 tập thể, 03 cá nhân")],
        Funding = "chi từ Quỹ thi đua, khen thưởng của Sở và các nguồn hợp pháp khác",
        Dossier = ["Tờ trình của đơn vị kèm danh sách trích ngang", "Báo cáo thành tích của tập thể, cá nhân", "Biên bản họp xét của đơn vị"],
        Deadline = "Hồ sơ gửi về Văn phòng Sở trước ngày 15/5/2026 (tính theo dấu công văn đến).",
        Assignments =
        [
            new("Văn phòng Sở", ["Hướng dẫn, đôn đốc các đơn vị; tiếp nhận, thẩm định hồ sơ", "Tham mưu họp Hội đồng Thi đua - Khen thưởng trong tháng 6/2026"]),
            new("Các phòng, đơn vị thuộc Sở", ["Phổ biến Kế hoạch, đăng ký chỉ tiêu trước ngày 31/01/2026", "Xét, đề nghị khen thưởng đúng đối tượng, đúng thời hạn"]),
        ],
        Signature = Signature.As(SigningCapacity.Own, "Giám đốc", null, I.Director),
        Recipients = new RecipientList([new("Sở Nội vụ", "để báo cáo"), new("Giám đốc, các Phó Giám đốc Sở", "để chỉ đạo"), new("Các phòng, đơn vị thuộc Sở", "để thực hiện")], I.Filing),
    }, words);

    public static Paper Reminder(PaperWords? words) => ReminderLetterPaper.Of(new LetterFacts
    {
        Agency = I.Agency, ParentName = I.Parent, PlaceName = I.Place, StandingUnit = I.Office, Filing = I.Filing, Number = "212", Symbol = "SKHCN-VP", IssuedOn = new DateOnly(2026, 5, 11), Year = 2026,
        Abstract = "đôn đốc gửi hồ sơ đề nghị khen thưởng", SignerPrefix = "TL. GIÁM ĐỐC", SignerPosition = "CHÁNH VĂN PHÒNG", SignerName = "Trịnh Công Lẫm",
        Addressees =
        [
            new(Guid.Empty, I.Movement, Guid.Empty, "Thanh tra Sở", "trước ngày 15/5/2026", ["biên bản họp xét của đơn vị", "báo cáo thành tích của ông Hồ Sỹ Nghĩa"]),
            new(Guid.Empty, I.Movement, Guid.Empty, "Chi cục Tiêu chuẩn Đo lường Chất lượng", "trước ngày 15/5/2026", ["tờ trình kèm danh sách trích ngang"]),
        ],
    }, words);

    public static Paper Report(NarrativeReportKind kind, PaperWords? words) => NarrativeReportPaper.Write(new NarrativeReport
    {
        Kind = kind, ParentAgency = I.Parent, Agency = I.Agency, Place = I.Place, Number = null, Symbol = "BC-SKHCN", Year = 2026,
        About = kind switch
        {
            NarrativeReportKind.Interim => $"{I.Movement} (6 tháng đầu năm)",
            NarrativeReportKind.Final => I.Movement,
            _ => "thành tích xuất sắc của Trung tâm Ứng dụng tiến bộ khoa học và công nghệ trong khắc phục hậu quả mưa lũ",
        },
        Occasion = kind is NarrativeReportKind.Special ? "Thực hiện yêu cầu của Chủ tịch Ủy ban nhân dân tỉnh" : "Thực hiện Kế hoạch số 05/KH-SKHCN ngày 15 tháng 01 năm 2026",
        Addressee = "Ủy ban nhân dân tỉnh Hòa An",
        Parts = kind is NarrativeReportKind.Special ? Incident() : Results(kind),
        Figures = kind is NarrativeReportKind.Special ? [] : [new("Đơn vị tham gia", "đơn vị", "12"), new("Sáng kiến được công nhận", "sáng kiến", "41"), new("Giá trị làm lợi", "triệu đồng", "3.250"), new("Tập thể, cá nhân được khen thưởng", "lượt", "25")],
        Signature = Signature.As(SigningCapacity.ForSuperior, "Giám đốc", "Phó Giám đốc", I.Deputy),
        Recipients = new RecipientList([new("Như trên"), new("Sở Nội vụ")], I.Filing),
    }, words);

    private static ReportPart[] Results(NarrativeReportKind kind) =>
    [
        new("Kết quả thực hiện", ["12/12 phòng, đơn vị đăng ký chỉ tiêu, đạt 100 %.", "41 sáng kiến được công nhận, tăng 11 sáng kiến so với cùng kỳ năm trước."]),
        new("Hạn chế, nguyên nhân", ["Một số đơn vị gửi hồ sơ chậm; nguyên nhân là chưa phân công đầu mối theo dõi."]),
        new(kind is NarrativeReportKind.Interim ? "Nhiệm vụ 6 tháng cuối năm" : "Phương hướng năm 2027", ["Tiếp tục nhân rộng các sáng kiến có hiệu quả.", "Tổ chức kiểm tra chéo giữa các đơn vị."]),
    ];

    private static ReportPart[] Incident() =>
    [
        new("Tình hình", ["Từ ngày 10/9/2026 đến ngày 12/9/2026, mưa lớn làm hư hỏng 03 trạm quan trắc trên địa bàn tỉnh."]),
        new("Thành tích", ["Trung tâm khôi phục hoạt động của cả 03 trạm trong 36 giờ, bảo đảm số liệu phục vụ cảnh báo lũ.", "09 viên chức trực 24/24 giờ trong 05 ngày."]),
        new("Đề nghị", ["Xem xét khen thưởng đột xuất đối với tập thể Trung tâm và 02 cá nhân tiêu biểu."]),
    ];
}
