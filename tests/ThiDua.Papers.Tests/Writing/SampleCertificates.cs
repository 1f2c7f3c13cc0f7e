using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Papers.Tests.Writing;

/// <summary>Certificates of an invented department to invented people, short and far too long.</summary>
internal static class SampleCertificates
{
    public static CertificateIssue Issue => new()
    {
        IssuerPosition = "Giám đốc Sở Khoa học và Công nghệ tỉnh Hòa An",
        FormName = "Giấy khen",
        DecisionNumber = new PaperNumber(5, "QĐ-SKHCN"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 7, 7))),
        CapacityLines = ["KT. Giám đốc", "Phó Giám đốc"],
        SignerName = "Lê Quốc Bảo",
    };

    public static Certificate Usual => new()
    {
        Name = "Đặng Thị Ánh",
        TitleAndUnit = "Chuyên viên Phòng Quản lý Công nghệ",
        Achievement = "Đã có thành tích xuất sắc trong phong trào thi đua “Phát huy sáng kiến, cải tiến kỹ thuật” năm 2026",
        GoldBookNumber = 1,
    };

    /// <summary>A name of 120 letters and an achievement of 400.</summary>
    public static Certificate Long => new()
    {
        Name = Of("Trung tâm Ứng dụng tiến bộ khoa học và Phát triển công nghệ ", 120),
        TitleAndUnit = Of("Đơn vị sự nghiệp trực thuộc Sở Khoa học và Công nghệ ", 120),
        Achievement = Of("đã có nhiều giải pháp rút ngắn thời gian xử lý hồ sơ của người dân; ", 400),
        GoldBookNumber = 1234,
    };

    /// <summary>Letters without a space, and texts that no certificate should carry.</summary>
    public static Certificate Absurd => new()
    {
        Name = new string('W', 300),
        TitleAndUnit = new string('Ộ', 300),
        Achievement = Of("đã có nhiều giải pháp 🌟 rút ngắn thời gian; ", 4000),
        GoldBookNumber = int.MaxValue,
    };

    public static string Of(string words, int letters) => string.Concat(Enumerable.Repeat(words, (letters / words.Length) + 1))[..letters].TrimEnd();
}
