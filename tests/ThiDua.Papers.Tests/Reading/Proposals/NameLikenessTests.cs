using ThiDua.Papers.Reading.Proposals;

namespace ThiDua.Papers.Tests.Reading.Proposals;

public sealed class NameLikenessTests
{
    [Theory]
    [InlineData("Nguyễn Văn An", "Nguyễn Văn An", NameAgreement.Exact)]
    [InlineData("Nguyễn  Văn An ", "Nguyễn Văn An", NameAgreement.Exact)]
    [InlineData("NGUYỄN VĂN AN", "Nguyễn Văn An", NameAgreement.Same)]
    [InlineData("Trần Thị Hoà", "Trần Thị Hòa", NameAgreement.Same)]
    [InlineData("Lý Thuý Kiều", "Lý Thúy Kiều", NameAgreement.Same)]
    [InlineData("Lí Thu Mĩ", "Lý Thu Mỹ", NameAgreement.Same)]
    [InlineData("Quí Văn Kì", "Quý Văn Kỳ", NameAgreement.Same)]
    [InlineData("Ðặng Thị Ánh", "Đặng Thị Ánh", NameAgreement.Exact)]
    [InlineData("Nguyen Van An", "Nguyễn Văn An", NameAgreement.Likely)]
    [InlineData("Ng. Văn An", "NGUYỄN VĂN AN", NameAgreement.Likely)]
    [InlineData("Ng.V.An", "Nguyễn Văn An", NameAgreement.Likely)]
    [InlineData("N. V. An", "Nguyễn Văn An", NameAgreement.Likely)]
    [InlineData("Nguyễn Văn Ân", "Nguyễn Văn An", NameAgreement.Weak)]
    [InlineData("Nguyễn An", "Nguyễn Văn An", NameAgreement.Weak)]
    [InlineData("Ng. Văn A.", "Nguyễn Văn An", NameAgreement.None)]
    [InlineData("Nguyễn Văn Thúi", "Nguyễn Văn Thúy", NameAgreement.None)]
    [InlineData("Trần Văn An", "Nguyễn Văn An", NameAgreement.None)]
    [InlineData("An", "Nguyễn Văn An", NameAgreement.None)]
    [InlineData("", "Nguyễn Văn An", NameAgreement.None)]
    [InlineData("…", "😀", NameAgreement.None)]
    public void Writings_of_a_name_agree_as_far_as_they_do(string said, string known, NameAgreement agreement)
    {
        NameLikeness.Compare(said, known).Agreement.ShouldBe(agreement);
        NameLikeness.Compare(known, said).Agreement.ShouldBe(agreement);
        (NameLikeness.Compare(said, known).Reason.Length > 0).ShouldBe(agreement is not NameAgreement.None);
        if (agreement is not NameAgreement.None)
        {
            NameLikeness.Key(said).ShouldBe(NameLikeness.Key(known));
        }
    }

    [Fact]
    public void Composed_and_decomposed_letters_are_one()
    {
        var composed = "Đỗ Thị Mỹ";
        NameLikeness.Compare(composed.Normalize(System.Text.NormalizationForm.FormD), composed).Agreement.ShouldBe(NameAgreement.Exact);
    }
}
