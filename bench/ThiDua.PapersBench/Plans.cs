using System.Diagnostics;
using System.Globalization;
using ThiDua.Papers.Reading;
using ThiDua.Papers.Writing;

namespace ThiDua.PapersBench;

/// <summary>Plans of an invented province, short and as long as a book, read from Word and PDF into facts.</summary>
internal static class Plans
{
    private const int Rounds = 25;
    private const int LongParts = 32;
    private static readonly string[] Bodies = ["Văn phòng Sở", "Phòng Kế hoạch - Tài chính", "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Chi cục Tiêu chuẩn Đo lường Chất lượng", "Công đoàn cơ sở"];

    public static async Task MeasureAsync()
    {
        foreach (var (name, parts) in new[] { ("short plan", 1), ("long plan", LongParts) })
        {
            var paper = Plan(parts);
            var pages = await PagesAsync(Bytes(s => PdfWriter.Write([paper], s)));
            foreach (var (kind, bytes) in new[] { (".docx", Bytes(s => DocxWriter.Write(paper, s))), (".pdf", Bytes(s => PdfWriter.Write([paper], s))) })
            {
                await ReadAsync($"{name} {kind}, {pages} pages", "plan" + kind, bytes);
            }
        }
    }

    private static async Task ReadAsync(string what, string name, byte[] bytes)
    {
        var (times, facts) = (new List<double>(), (PlanFacts?)null);
        for (var round = 0; round <= Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            facts = await PlanFile.ReadAsync(new MemoryStream(bytes), name) is PlanReading reading ? reading.Facts : throw new InvalidOperationException($"{what} was refused.");
            times.Add(Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        var best = times.Skip(1).Min();
        Console.WriteLine($"{what,-34} {times[0],7:F3} {best,7:F3}  {1 / best,9:F0}/s  {facts!.Assignments.Count} tasks, {facts.Deadlines.Count} deadlines, {facts.AwardForms.Count} awards");
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var output = new MemoryStream();
        write(output);
        return output.ToArray();
    }

    private static async Task<int> PagesAsync(byte[] pdf) =>
        await PlanFile.ReadAsync(new MemoryStream(pdf), "plan.pdf") is PlanReading reading ? reading.Text.Value.TrimEnd().Count(c => c == '\f') + 1 : 0;

    private static Paper Plan(int parts) => new()
    {
        Letterhead = new Letterhead("UBND tỉnh Hòa An", "Sở Khoa học và Công nghệ"),
        Number = new PaperNumber(44, "KH-SKHCN"),
        Issued = new PlaceAndDate("Hòa An", PaperDate.Of(new DateOnly(2026, 1, 15))),
        Title = new NamedTitle("Kế hoạch", "Tổ chức phong trào thi đua “Phát huy sáng kiến, cải tiến kỹ thuật” năm 2026"),
        LegalBases = ["Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ"],
        Body = [.. Enumerable.Range(1, parts).SelectMany(Part)],
        Signatures = [new Signature(["KT. Giám đốc", "Phó Giám đốc"], "Lê Quốc Bảo")],
        Recipients = new RecipientList([new("Ủy ban nhân dân tỉnh", "để báo cáo"), new("Các phòng, đơn vị thuộc Sở", "để thực hiện")], "VT, VP"),
    };

    private static IEnumerable<Block> Part(int n)
    {
        string Year(int more) => (2026 + more).ToString(CultureInfo.InvariantCulture);
        yield return new NumberedHeading(NumberLevel.Section, n == 1 ? "Mục đích, yêu cầu" : $"Nội dung thi đua chuyên đề {n}");
        foreach (var body in Bodies)
        {
            yield return new NumberedHeading(NumberLevel.Clause, body);
            for (var i = 0; i < 4; i++)
            {
                yield return new NumberedParagraph(NumberLevel.Point,
                    $"Chủ trì, phối hợp với các phòng, đơn vị thuộc Sở hướng dẫn công chức, viên chức, người lao động đăng ký sáng kiến chuyên đề {n}, theo dõi, kiểm tra, tổng hợp kết quả, báo cáo Giám đốc Sở trước ngày {10 + i}/{1 + ((n + i) % 12)}/{Year(i % 2)}; đề xuất biểu dương, khen thưởng kịp thời các tập thể, cá nhân có cách làm mới, hiệu quả.");
            }
        }

        yield return new NumberedHeading(NumberLevel.Section, "Khen thưởng");
        yield return new Paragraph("Giám đốc Sở tặng Giấy khen cho không quá 10 tập thể và 20 cá nhân; đề nghị Chủ tịch Ủy ban nhân dân tỉnh tặng Bằng khen cho không quá 02 tập thể và 05 cá nhân có thành tích xuất sắc. Hồ sơ gửi về Văn phòng Sở trước ngày 15/8/2026.");
    }
}
