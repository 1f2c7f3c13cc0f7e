using System.Text;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Tests.Writing;

public sealed class FontSubsetTests
{
    private const string Text = "Đặng Thị Ánh ấẫẵ Nguyễn Hữu Phước Quỳnh";

    public static TheoryData<int> Faces => [.. Enum.GetValues<Face>().Select(f => (int)f)];

    /// <summary>Extracted text would be right even with wrong outlines: only the outlines tell.</summary>
    [Theory]
    [MemberData(nameof(Faces))]
    public void Letters_composed_of_parts_keep_their_own_parts(int face)
    {
        var typeface = Typeface.Of((Face)face);
        var subset = new FontSubset(typeface);
        var numbers = Text.Distinct().ToDictionary(letter => letter, subset.Number);
        var file = subset.Build();

        foreach (var (letter, number) in numbers)
        {
            var (original, copied) = (typeface.Outline(typeface.Glyph(letter)).ToArray(), Outline(file, number));
            if (original.Length > 0 && new BigEndian(original).I16(0) < 0)
            {
                var (from, to) = (new BigEndian(original).U16(12), new BigEndian(copied).U16(12));
                to.ShouldBeLessThan((ushort)subset.Letters.Count);
                Outline(file, to).AsSpan(0, typeface.Outline(from).Length).SequenceEqual(typeface.Outline(from)).ShouldBeTrue($"{letter}");
            }
            else
            {
                copied.AsSpan(0, original.Length).SequenceEqual(original).ShouldBeTrue($"{letter}");
            }
        }
    }

    [Fact]
    public void Tables_are_where_the_directory_says_and_lie_on_four_bytes()
    {
        var subset = new FontSubset(Typeface.Of(Face.Regular));
        subset.Number('Á');
        var file = subset.Build();
        var reader = new BigEndian(file);

        for (var i = 0; i < reader.U16(4); i++)
        {
            (reader.I32(12 + (16 * i) + 8) % 4).ShouldBe(0);
            (reader.I32(12 + (16 * i) + 8) + reader.I32(12 + (16 * i) + 12)).ShouldBeLessThanOrEqualTo(file.Length);
        }
    }

    private static byte[] Outline(byte[] file, int number)
    {
        var reader = new BigEndian(file);
        var (glyf, loca) = (Table(file, "glyf"), Table(file, "loca"));
        var (from, to) = (reader.I32(loca + (4 * number)), reader.I32(loca + (4 * number) + 4));
        return file[(glyf + from)..(glyf + to)];
    }

    private static int Table(byte[] file, string tag)
    {
        for (var record = 12; ; record += 16)
        {
            if (Encoding.ASCII.GetString(file, record, 4) == tag)
            {
                return new BigEndian(file).I32(record + 8);
            }
        }
    }
}
