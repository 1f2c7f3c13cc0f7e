using ThiDua.Papers.Writing.Certificates;
using ThiDua.Papers.Writing.Pdf;

namespace ThiDua.Papers.Tests.Writing;

public sealed class PngDecoderTests
{
    [Fact]
    public void Every_row_filter_gives_back_the_same_colours()
    {
        byte[] plain = [10, 20, 30, 40, 50, 60];
        var filtered = PngFiles.File(2, 5, 8, 2, [0, .. plain, 1, 10, 20, 30, 30, 30, 30, 2, 0, 0, 0, 0, 0, 0, 3, 5, 10, 15, 15, 15, 15, 4, 0, 0, 0, 0, 0, 0]);

        var image = PngDecoder.Decode(filtered);

        image.Colours.Chunk(6).ShouldAllBe(row => row.SequenceEqual(plain));
        image.Alpha.ShouldBeNull();
    }

    [Fact]
    public void Palettes_of_few_bits_carry_their_opacity()
    {
        var image = PngDecoder.Decode(PngFiles.File(3, 1, 2, 3, [0, 0b00_01_10_00], ("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9]), ("tRNS", [0, 128])));

        image.Colours.ShouldBe([1, 2, 3, 4, 5, 6, 7, 8, 9]);
        image.Alpha.ShouldBe([0, 128, 255]);
    }

    [Fact]
    public void Grey_of_one_bit_and_of_sixteen_become_bytes()
    {
        PngDecoder.Decode(PngFiles.File(2, 1, 1, 0, [0, 0b10_000000])).Colours.ShouldBe([255, 255, 255, 0, 0, 0]);
        PngDecoder.Decode(PngFiles.File(1, 1, 16, 4, [0, 0xAB, 0xCD, 0x12, 0x34])).ShouldSatisfyAllConditions(
            image => image.Colours.ShouldBe([0xAB, 0xAB, 0xAB]), image => image.Alpha.ShouldBe([0x12]));
    }

    [Theory]
    [InlineData(0u, 1u, 8, 2)]
    [InlineData(5000u, 1u, 8, 2)]
    [InlineData(1u, 1u, 3, 0)]
    [InlineData(1u, 1u, 8, 9)]
    [InlineData(1u, 1u, 8, 3)]
    [InlineData(100u, 100u, 8, 2)]
    public void What_cannot_be_read_is_refused_with_a_sentence(uint width, uint height, byte bits, byte colour) =>
        EmblemReading.Read(PngFiles.File(width, height, bits, colour, [0, 1, 2, 3])).ShouldBeOfType<EmblemRefusal>().Sentence.ShouldContain("PNG");

    [Fact]
    public void Other_files_and_broken_ones_are_refused_and_never_throw()
    {
        EmblemReading.Read("GIF89a"u8).ShouldBeOfType<EmblemRefusal>();
        EmblemReading.Read(new byte[EmblemImage.MaxBytes + 1]).ShouldBeOfType<EmblemRefusal>().Sentence.ShouldContain("2 MB");
        var random = new Random(7);
        var whole = PngFiles.File(3, 1, 2, 3, [0, 0b00_01_10_00], ("PLTE", [1, 2, 3, 4, 5, 6, 7, 8, 9]));
        for (var n = 0; n < 500; n++)
        {
            var broken = (byte[])whole.Clone();
            broken[random.Next(8, broken.Length)] = (byte)random.Next(256);
            EmblemReading.Read(broken.AsSpan(0, n % 2 == 0 ? broken.Length : random.Next(broken.Length))).ShouldNotBeNull();
        }
    }
}
