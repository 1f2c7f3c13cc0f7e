using System.Globalization;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.PapersBench;

/// <summary>Certificates and letters of an invented province, every one different.</summary>
internal static class Invented
{
    private static readonly string[] Family = ["Đặng Thị", "Nguyễn Văn", "Vũ Đức", "Bùi Thị", "Hồ Sỹ", "Lương Quỳnh", "Phạm Hữu"];
    private static readonly string[] Given = ["Ánh", "Bình", "Cường", "Duyên", "Đạo", "Giang", "Hiếu", "Khuê", "Lẫm", "Mỹ", "Nghĩa"];
    private static readonly string[] Units = ["Phòng Quản lý Công nghệ", "Văn phòng Sở", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Chi cục Tiêu chuẩn Đo lường Chất lượng"];

    public static CertificateIssue Issue { get; } = new()
    {
        IssuerPosition = "Giám đốc Sở Khoa học và Công nghệ tỉnh Hòa An",
        FormName = "Giấy khen",
        DecisionNumber = new PaperNumber(5, "QĐ-SKHCN"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 7, 7))),
        CapacityLines = ["KT. Giám đốc", "Phó Giám đốc"],
        SignerName = "Lê Quốc Bảo",
    };

    public static IReadOnlyList<Certificate> Certificates(int count) => [.. Enumerable.Range(1, count).Select(Certificate)];

    public static Certificate Certificate(int n) => new()
    {
        Name = Name(n),
        TitleAndUnit = $"Chuyên viên {Units[n % Units.Length]}",
        Achievement = $"Đã có thành tích xuất sắc trong phong trào thi đua “Phát huy sáng kiến, cải tiến kỹ thuật” năm {2020 + (n % 7)}",
        GoldBookNumber = n,
    };

    /// <summary>A letter of an agency's own: its head, its content paragraph by paragraph, its signer.</summary>
    public static DocxTemplate LetterTemplate()
    {
        using var bytes = new MemoryStream();
        DocxWriter.Write(
            new Paper
            {
                Letterhead = new Letterhead("{cơ_quan_chủ_quản}", "{cơ_quan_ban_hành}"), Number = new PaperNumber(null, "{số_ký_hiệu}"), Issued = new PlaceAndDate("{địa_danh}", new PaperDate(null, null, 2026)),
                Title = new LetterTitle("{trích_yếu_văn_bản}"), Body = [new Paragraph("{#kính_gửi}{tên}{/kính_gửi}, {ngày_ban_hành}"), new Paragraph("{#nội_dung}"), new Paragraph("{đoạn}"), new Paragraph("{/nội_dung}")],
                Signatures = [new Signature(["{quyền_hạn_ký}"], "{họ_tên_ký}")],
            }, bytes);
        var (template, refusal) = DocxTemplate.Read(bytes.ToArray());
        return template ?? throw new InvalidOperationException(refusal!.Sentence);
    }

    public static Paper Letter(int n) => new()
    {
        Letterhead = new Letterhead("UBND tỉnh Hòa An", "Sở Khoa học và Công nghệ"),
        Number = new PaperNumber(n, "SKHCN-VP"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 7, 7))),
        Title = new LetterTitle("đôn đốc gửi hồ sơ đề nghị khen thưởng phong trào thi đua năm 2026"),
        Addressees = [Units[n % Units.Length]],
        Body =
        [
            new Paragraph($"Thực hiện Kế hoạch số 44/KH-SKHCN ngày 15 tháng 01 năm 2026 về tổ chức phong trào thi đua “Phát huy sáng kiến”, đến nay Sở Khoa học và Công nghệ chưa nhận đủ hồ sơ của {Units[n % Units.Length]}. Sở Khoa học và Công nghệ đề nghị đơn vị:"),
            new Bullet($"Bổ sung báo cáo thành tích của ông/bà {Name(n)}, có xác nhận của thủ trưởng đơn vị;"),
            new Bullet("Gửi biên bản họp xét và tờ trình kèm danh sách;"),
            new Bullet("Rà soát tiêu chí, tỷ lệ phiếu theo kế hoạch."),
            new Paragraph("Hồ sơ gửi về Văn phòng Sở trước ngày 15/8/2026 để tổng hợp, trình Hội đồng Thi đua - Khen thưởng xem xét. Quá thời hạn nêu trên mà không có hồ sơ thì Sở xem xét theo quy định của kế hoạch./."),
        ],
        Signatures = [new Signature(["TL. Giám đốc", "Chánh Văn phòng"], "Hoàng Minh Tuệ")],
        Recipients = new RecipientList([new("Như trên"), new("Giám đốc, các Phó Giám đốc Sở", "để báo cáo")], string.Create(CultureInfo.InvariantCulture, $"VT, VP({n % 9})")),
    };

    private static string Name(int n) => $"{Family[n % Family.Length]} {Given[n % Given.Length]}";
}
