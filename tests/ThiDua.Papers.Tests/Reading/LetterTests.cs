using ThiDua.Papers.Reading;

namespace ThiDua.Papers.Tests.Reading;

/// <summary>Official letters (công văn) that launch a movement: no type of paper, a subject under the number, addressees.</summary>
public sealed class LetterTests
{
    private static readonly string[] Below =
    [
        "Kính gửi:", "- Các phòng, đơn vị thuộc UBND xã;", "- Trưởng các thôn.", "",
        "Căn cứ Quyết định số 15/QĐ-UBND ngày 05/8/2025 của Chủ tịch UBND tỉnh Lam Khê, Ủy ban nhân dân xã Mây Hạ phát động phong trào thi đua “Sáu mươi ngày số hóa” như sau:", "",
        "1. Mục tiêu", "Phấn đấu 100% hồ sơ được số hóa.", "", "Nơi nhận:", "- Như trên;", "- Lưu: VT.", "", "CHỦ TỊCH", "", "Lò Văn Thuần",
    ];

    [Fact]
    public void A_letter_in_one_column_is_read_by_its_subject_and_addressees() => Check(
    [
        "ỦY BAN NHÂN DÂN", "XÃ MÂY HẠ", "Số: 35/UBND-VHXH", "V/v phát động phong trào thi đua", "“Sáu mươi ngày số hóa”", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc", "", "Mây Hạ, ngày 22 tháng 9 năm 2025", "", .. Below,
    ]);

    [Fact]
    public void A_letter_in_two_columns_is_read_alike() => Check(
    [
        "ỦY BAN NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "     XÃ MÂY HẠ                             Độc lập - Tự do - Hạnh phúc",
        "Số: 35/UBND-VHXH                         Mây Hạ, ngày 22 tháng 9 năm 2025", "V/v phát động phong trào thi đua", "   “Sáu mươi ngày số hóa”", "", .. Below,
    ]);

    [Fact]
    public void Addressees_alone_make_no_letter() =>
        PlanReader.Read(PlanText.Of("Kính gửi: Các phòng\n\n1. Mục tiêu\nTốt.\n")).DocumentType.ShouldBeNull();

    private static void Check(string[] lines)
    {
        var facts = PlanReader.Read(PlanText.Of(string.Join('\n', lines)));
        (facts.DocumentType, facts.Number, facts.Symbol).ShouldBe(("Công văn", "35", "UBND-VHXH"));
        facts.Title.ShouldBe("phát động phong trào thi đua “Sáu mươi ngày số hóa”");
        (facts.Issuer, facts.Place, facts.Date.Day).ShouldBe(("ỦY BAN NHÂN DÂN XÃ MÂY HẠ", "Mây Hạ", 22));
        facts.LegalBases.ShouldHaveSingleItem().Number.ShouldBe("15/QĐ-UBND");
        facts.Movements.ShouldBe(["Sáu mươi ngày số hóa"]);
        Fixture.TopSections(facts).ShouldBe(["1 1 Mục tiêu"]);
        facts.Recipients.Count.ShouldBe(2);
    }
}
