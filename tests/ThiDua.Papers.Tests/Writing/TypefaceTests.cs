using System.Text;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Tests.Writing;

public sealed class TypefaceTests
{
    private const string Vowels = "aăâeêioôơuưy";

    private static string Vietnamese => string.Concat(
        from vowel in Vowels + Vowels.ToUpperInvariant()
        from mark in new[] { "", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323" }
        select (vowel + mark).Normalize(NormalizationForm.FormC)) + "đĐ";

    public static TheoryData<int> Faces => [.. Enum.GetValues<Face>().Select(f => (int)f)];

    [Theory]
    [MemberData(nameof(Faces))]
    public void Every_face_has_a_glyph_for_every_Vietnamese_letter(int face)
    {
        Vietnamese.Length.ShouldBe((12 * 2 * 6) + 2);
        Vietnamese.Where(letter => Typeface.Of((Face)face).Glyph(letter) == 0).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faces))]
    public void No_two_Vietnamese_letters_share_an_outline(int face)
    {
        var typeface = Typeface.Of((Face)face);

        Vietnamese.Select(letter => Convert.ToHexString(typeface.Outline(typeface.Glyph(letter)))).Distinct().Count().ShouldBe(Vietnamese.Length);
    }

    [Fact]
    public void Signs_of_papers_are_there()
    {
        const string Signs = "“”‘’–—…•°²³§½×÷%/()[]{}<>=+-*&@#№₫€";
        foreach (var face in new[] { Face.Regular, Face.Bold, Face.Italic, Face.BoldItalic })
        {
            Signs.Where(sign => Typeface.Of(face).Glyph(sign) == 0).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Tinos_keeps_the_widths_of_Times_New_Roman()
    {
        var regular = Typeface.Of(Face.Regular);

        "A n".Select(letter => regular.Advance(regular.Glyph(letter))).ShouldBe([722, 250, 500]);
    }

    [Fact]
    public void A_subset_is_much_smaller_than_its_face_and_numbers_letters_once()
    {
        var subset = new FontSubset(Typeface.Of(Face.Bold));
        var numbers = "Đặng Thị Ánh".Select(subset.Number).ToList();

        numbers.Distinct().Count().ShouldBe("Đặng Thị Ánh".Distinct().Count());
        subset.Build().Length.ShouldBeLessThan(30_000);
        subset.Number('Đ').ShouldBe(numbers[0]);
        subset.Number('\u4E00').ShouldBe((ushort)0);
    }
}
