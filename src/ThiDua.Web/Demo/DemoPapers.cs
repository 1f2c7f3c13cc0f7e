using ThiDua.Papers.Writing;

namespace ThiDua.Web.Demo;

/// <summary>The short papers that units attach.</summary>
internal static class DemoPapers
{
    public static byte[] Write(string name, string unit, string movement, DateOnly day)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(
            new Paper
            {
                Letterhead = new Letterhead("Sở Khoa học và Công nghệ tỉnh Lam Giang", unit),
                Issued = new PlaceAndDate("Lam Giang", PaperDate.Of(day)),
                Title = new NamedTitle(name.Split(' ') is ["Tờ", "trình", ..] ? "Tờ trình" : "Biên bản", $"Xét, đề nghị khen thưởng trong phong trào thi đua “{movement}”"),
                Body = [new Paragraph("Tập thể đơn vị đã họp, thống nhất đề nghị khen thưởng các tập thể, cá nhân có tên trong hồ sơ kèm theo./.")],
                Signatures = [new Signature(["Thủ trưởng đơn vị"], null)],
            },
            file);
        return file.ToArray();
    }
}
