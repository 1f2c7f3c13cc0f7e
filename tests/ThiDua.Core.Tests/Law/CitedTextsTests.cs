using ThiDua.Core.Law.Library;

namespace ThiDua.Core.Tests.Law;

public sealed class CitedTextsTests
{
    private static readonly KnownText[] Known =
    [
        new("luat_2022", "Luật", "06/2022/QH15", "Luật Thi đua, khen thưởng", new DateOnly(2022, 6, 15)),
        new("nd_152_2025", "Nghị định", "152/2025/NĐ-CP", "Quy định", new DateOnly(2025, 6, 14)),
        new("qd_01_2026", "Quyết định", "01/2026/QĐ-TTg", "Quy định", new DateOnly(2026, 1, 1)),
    ];

    [Theory]
    [InlineData("khoản 2 Điều 93 Luật 06/2022/QH15", "luat_2022")]
    [InlineData("Điều 74 Luật 06/2022, điểm c khoản 2 Điều 6 NĐ 152/2025", "luat_2022 nd_152_2025")]
    [InlineData("Nghị định số 152/2025/NĐ-CP ngày 14/6/2025", "nd_152_2025")]
    [InlineData("Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022", "luat_2022")]
    [InlineData("Thông tư 01/2026/TT-BNG", "")]
    [InlineData("ngày 06/2022", "")]
    [InlineData("số 1152/2025/NĐ-CP và 06/2022/QH14", "")]
    [InlineData("", "")]
    public void Texts_are_found_by_number_by_kind_and_short_number_or_by_title_and_day(string text, string codes) =>
        string.Join(' ', CitedTexts.Find(text, Known).Select(p => p.Code)).ShouldBe(codes);

    [Fact]
    public void Places_lie_in_the_text_in_order_and_none_over_another()
    {
        const string Text = "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022; Luật số 06/2022/QH15; Quyết định 01/2026/QĐ-TTg";
        var places = CitedTexts.Find(Text, Known);
        places.Select(p => Text.Substring(p.Start, p.Length)).ShouldBe(["Luật Thi đua, khen thưởng", "Luật số 06/2022/QH15", "Quyết định 01/2026/QĐ-TTg"]);
    }

    [Fact]
    public void A_line_of_bases_says_number_day_issuer_and_title()
    {
        var read = CitedNumber.Read("Căn cứ Kế hoạch số 44/KH-UBND ngày 06 tháng 3 năm 2024 của Ủy ban nhân dân tỉnh Lam Giang về việc phát động phong trào thi đua năm 2024;").ShouldHaveSingleItem();
        read.ShouldBe(new CitedNumber("Kế hoạch", "44/KH-UBND", new DateOnly(2024, 3, 6), "Ủy ban nhân dân tỉnh Lam Giang", "về việc phát động phong trào thi đua năm 2024"));
        read.Key.ShouldBe("44-kh-ubnd-2024");
        CitedNumber.Read("Điều 2 Thông tư 15/2025/TT-BNV, Điều 8").ShouldHaveSingleItem().Key.ShouldBe("15-2025-tt-bnv");
        CitedNumber.Read("ngày 31/02/2024 theo Công văn số 5/SKHCN-VP ngày 31/02/2024").ShouldHaveSingleItem().SignedOn.ShouldBeNull();
        CitedNumber.Read("không có văn bản nào").ShouldBeEmpty();
    }
}
