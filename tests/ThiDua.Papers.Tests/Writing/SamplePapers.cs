using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

/// <summary>One of each paper, from an invented province and invented people.</summary>
internal static class SamplePapers
{
    private static readonly Letterhead Department = new("UBND tỉnh Hòa An", "Sở Khoa học và Công nghệ");

    private static readonly IReadOnlyList<TableColumn> ListColumns =
    [
        new("STT", 10, TextAlignment.Centred),
        new("Họ và tên / Tên tập thể", 45),
        new("Chức vụ, đơn vị", 55),
        new("Thành tích", 60, TextAlignment.Justified),
        new("Mức thưởng (đồng)", 25, TextAlignment.Right),
    ];

    public static Paper Submission() => new()
    {
        Letterhead = Department,
        Number = new PaperNumber(null, "TTr-SKHCN"),
        Issued = new PlaceAndDate("Hòa An", new PaperDate(null, 6, 2026)),
        Title = new NamedTitle("Tờ trình", "Về việc đề nghị tặng Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh cho các tập thể, cá nhân có thành tích xuất sắc trong phong trào thi đua “Phát huy sáng kiến” năm 2026"),
        Addressees = ["Chủ tịch Ủy ban nhân dân tỉnh Hòa An"],
        LegalBases =
        [
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
            "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;",
            "Căn cứ Biên bản họp Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ ngày 02 tháng 6 năm 2026.",
        ],
        Body =
        [
            new Paragraph("Sở Khoa học và Công nghệ kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, tặng Bằng khen cho 01 tập thể và 03 cá nhân có thành tích xuất sắc trong phong trào thi đua năm 2026 (có danh sách kèm theo)."),
            new NumberedHeading(NumberLevel.Section, "Kết quả phong trào"),
            new NumberedParagraph(NumberLevel.Clause, "Có 07 đơn vị tham gia, 24 hồ sơ được tiếp nhận đúng hạn."),
            new NumberedParagraph(NumberLevel.Clause, "Hội đồng họp, bỏ phiếu kín; các trường hợp đề nghị đạt từ 90 % số phiếu trở lên."),
            new NumberedHeading(NumberLevel.Section, "Đề nghị"),
            new Bullet("Tặng Bằng khen cho 01 tập thể;"),
            new Bullet("Tặng Bằng khen cho 03 cá nhân."),
            new Paragraph("Kính trình Chủ tịch Ủy ban nhân dân tỉnh xem xét, quyết định./."),
        ],
        Signatures = [new Signature(["Giám đốc"], "Hoàng Minh Tuệ")],
        Recipients = new RecipientList([new("Như trên"), new("Sở Nội vụ", "để thẩm định"), new("Giám đốc, các Phó Giám đốc Sở")], "VT, VP"),
        Appendices = [AwardList("Danh sách đề nghị tặng Bằng khen", "(Kèm theo Tờ trình số:        /TTr-SKHCN ngày       tháng 6 năm 2026 của Sở Khoa học và Công nghệ)", 3)],
    };

    public static Paper Minutes() => new()
    {
        Letterhead = new Letterhead("Sở Khoa học và Công nghệ", "Hội đồng Thi đua - Khen thưởng"),
        Number = new PaperNumber(3, "BB-HĐTĐKT"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 2, 6))),
        Title = new NamedTitle("Biên bản", "Họp Hội đồng Thi đua - Khen thưởng xét khen thưởng phong trào thi đua năm 2026"),
        Body =
        [
            new Paragraph("Thời gian bắt đầu: 14 giờ 00, ngày 06 tháng 02 năm 2026."),
            new Paragraph("Địa điểm: Phòng họp tầng 2, Sở Khoa học và Công nghệ."),
            new Paragraph("Chủ trì: Ông Hoàng Minh Tuệ, Giám đốc Sở, Chủ tịch Hội đồng."),
            new NumberedHeading(NumberLevel.Section, "Thành phần"),
            new Paragraph("Có mặt 8/9 thành viên; vắng 01 thành viên (bà Lương Thị Nhàn, gửi phiếu bằng văn bản)."),
            new NumberedHeading(NumberLevel.Section, "Nội dung"),
            new NumberedHeading(NumberLevel.Clause, "Kết quả bỏ phiếu"),
            new TableBlock(
                [new("STT", 1, TextAlignment.Centred), new("Tên", 5), new("Đồng ý", 2, TextAlignment.Centred), new("Không đồng ý", 2, TextAlignment.Centred), new("Tỷ lệ", 2, TextAlignment.Centred)],
                [
                    new GroupRow("I. TẬP THỂ"),
                    new CellsRow(["1", "Phòng Quản lý Công nghệ", "9", "0", "100 %"]),
                    new GroupRow("II. CÁ NHÂN"),
                    new CellsRow(["1", "Đặng Thị Ánh", "8", "1", "88,9 %"]),
                    new CellsRow(["", "Tổng", "17", "1"], Bold: true),
                ]),
            new NumberedHeading(NumberLevel.Clause, "Kết luận"),
            new NumberedParagraph(NumberLevel.Point, "Đề nghị tặng Giấy khen cho 01 tập thể, 01 cá nhân."),
            new NumberedParagraph(NumberLevel.Point, "Giao Thư ký hoàn thiện hồ sơ trình Giám đốc."),
            new Paragraph("Cuộc họp kết thúc vào 16 giờ 30 cùng ngày./."),
        ],
        Signatures = [new Signature(["Thư ký"], "Phạm Thu Hà"), new Signature(["Chủ trì"], "Hoàng Minh Tuệ")],
        Recipients = new RecipientList([new("Thành viên Hội đồng")], "VT, hồ sơ khen thưởng"),
    };

    public static Paper Decision() => new()
    {
        Letterhead = Department,
        Number = new PaperNumber(5, "QĐ-SKHCN"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 7, 7))),
        Title = new NamedTitle("Quyết định", "Về việc tặng Giấy khen cho các tập thể, cá nhân có thành tích trong phong trào thi đua năm 2026"),
        Enactment = new Enactment("Giám đốc Sở Khoa học và Công nghệ"),
        LegalBases =
        [
            "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
            "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ",
            "Theo đề nghị của Hội đồng Thi đua - Khen thưởng Sở Khoa học và Công nghệ",
        ],
        Body =
        [
            new Article("Tặng Giấy khen của Giám đốc Sở Khoa học và Công nghệ cho 02 tập thể, 60 cá nhân có thành tích trong phong trào thi đua năm 2026 (có danh sách kèm theo)."),
            new Article("Mức thưởng thực hiện theo Nghị định số 152/2025/NĐ-CP, chi từ Quỹ thi đua, khen thưởng của Sở."),
            new Article("Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./."),
        ],
        Signatures = [new Signature(["KT. Giám đốc", "Phó Giám đốc"], "Lê Quốc Bảo")],
        Recipients = new RecipientList([new("Như Điều 3"), new("Sở Nội vụ", "để báo cáo"), new("Cổng Thông tin điện tử Sở", "để đăng tải")], "VT, VP"),
        Appendices = [AwardList("Danh sách tập thể, cá nhân được tặng Giấy khen\nnăm 2026", "(Kèm theo Quyết định số 05/QĐ-SKHCN ngày 07 tháng 7 năm 2026 của Sở Khoa học và Công nghệ)", 60) with { Landscape = true }],
    };

    public static Paper Letter() => new()
    {
        Letterhead = Department,
        Number = new PaperNumber(12, "SKHCN-VP"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 1, 15))),
        Title = new LetterTitle("hướng dẫn lập hồ sơ đề nghị khen thưởng phong trào thi đua năm 2026"),
        Addressees = ["Các phòng chuyên môn thuộc Sở", "Các đơn vị sự nghiệp trực thuộc Sở", "Công đoàn cơ sở, Chi đoàn"],
        Body =
        [
            new Paragraph(PaperText.Plain("Thực hiện Kế hoạch số 44/KH-SKHCN, Sở đề nghị gửi hồ sơ ").ThenBold("trước ngày 15/6/2026").Then(" về Văn phòng Sở.")),
            new LandscapeBlock([new TableBlock([new("Đơn vị", 1), new("Hồ sơ", 3)], [new CellsRow(["Trung tâm Ứng dụng", "Tờ trình, biên bản, báo cáo thành tích"])])]),
            new Paragraph("Đề nghị các đơn vị thực hiện./."),
        ],
        Signatures = [new Signature(["TL. Giám đốc", "Chánh Văn phòng"], null)],
        Recipients = new RecipientList([new("Như trên")], "VT, VP"),
    };

    private static Appendix AwardList(string title, string reference, int people) => new()
    {
        Title = title,
        Reference = reference,
        Blocks =
        [
            new TableBlock(ListColumns,
            [
                new GroupRow("I. TẬP THỂ"),
                new CellsRow(["1", "Phòng Quản lý Công nghệ", "Sở Khoa học và Công nghệ", "Dẫn đầu phong trào, 12 sáng kiến được công nhận", "1.520.000"]),
                new GroupRow("II. CÁ NHÂN"),
                .. Enumerable.Range(1, people).Select(n => new CellsRow(
                    [$"{n}", $"{Family[n % Family.Length]} {Given[n % Given.Length]}", "Chuyên viên Phòng Kế hoạch - Tài chính", "Có giải pháp rút ngắn thời gian xử lý hồ sơ, tiết kiệm 120 giờ công trong năm", "760.000"])),
                new CellsRow(["", "Tổng cộng", "", "", "47.120.000"], Bold: true),
            ]),
        ],
    };

    private static readonly string[] Family = ["Đặng Thị", "Nguyễn Văn", "Vũ Đức", "Bùi Thị", "Hồ Sỹ"];

    private static readonly string[] Given = ["Ánh", "Bình", "Cường", "Duyên", "Đạo", "Giang", "Hiếu"];
}
