using System.Globalization;
using System.Text.RegularExpressions;
using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

/// <summary>NĐ 30/2020/NĐ-CP, Phụ lục I, measured in the produced file, in millimetres.</summary>
public sealed partial class PdfLayoutTests
{
    private const double Millimetre = 72 / 25.4;

    private sealed record Word(string Text, double X1, double Y1, double X2, double Y2);

    [Fact]
    public async Task No_word_leaves_the_margins_of_an_upright_page()
    {
        var pages = await PagesAsync(SamplePapers.Submission());

        pages.SelectMany(p => p).ShouldAllBe(w => w.X1 >= 30 - 0.1 && w.X2 <= 210 - 15 + 0.1 && w.Y1 >= 19 && w.Y2 <= 297 - 19);
        pages[0].Min(w => w.X1).ShouldBeInRange(30 - 0.1, 35);
        (210 - pages[0].Max(w => w.X2)).ShouldBeInRange(15, 20.1);
    }

    [Fact]
    public async Task Agency_and_nation_stand_side_by_side_with_number_level_with_the_date()
    {
        var words = (await PagesAsync(SamplePapers.Decision()))[0];

        Find(words, "UBND").Y1.ShouldBe(Find(words, "CỘNG").Y1, 1.0);
        Find(words, "UBND").X1.ShouldBeLessThan(Find(words, "CỘNG").X1);
        Find(words, "Số:").Y2.ShouldBe(words.First(w => w.Text == "ngày").Y2, 0.5);
    }

    [Fact]
    public async Task The_body_is_indented_by_1_27_cm_and_its_lines_are_1_to_1_5_single_lines_apart()
    {
        var words = (await PagesAsync(SamplePapers.Submission()))[0];
        var first = words.First(w => w.Text == "kính");
        var lines = words.Where(w => w.Y1 > first.Y1 - 1).Select(w => Math.Round(w.Y1, 1)).Distinct().Take(3).ToList();

        (words.Where(w => Math.Abs(w.Y1 - first.Y1) < 0.5).Min(w => w.X1) - 30).ShouldBeInRange(9.9, 12.8);
        ((lines[1] - lines[0]) * Millimetre / 14).ShouldBeInRange(1.0, 1.5);
    }

    [Fact]
    public async Task The_page_number_stands_in_the_middle_of_the_top_margin_and_not_on_page_1()
    {
        var pages = await PagesAsync(SampleLong());

        pages[0].ShouldAllBe(w => w.Y1 > 19);
        var number = pages[1][0];
        number.Text.ShouldBe("2");
        number.Y2.ShouldBeLessThan(20);
        ((number.X1 + number.X2) / 2).ShouldBe(105, 0.5);
    }

    [Fact]
    public async Task Recipients_begin_level_with_the_capacity_of_the_signer()
    {
        var words = (await PagesAsync(SamplePapers.Decision()))[0];

        Find(words, "Nơi").Y1.ShouldBe(words.Last(w => w.Text == "KT.").Y1, 1.2);
        words.Last(w => w.Text == "KT.").X1.ShouldBeGreaterThan(115);
    }

    [Theory]
    [InlineData("Tinos-Bold", "12.00")]
    [InlineData("Tinos-BoldItalic", "12.00")]
    [InlineData("Tinos-Regular", "11.00")]
    public async Task Sizes_are_those_of_the_decree(string face, string size)
    {
        Tool.SkipUnlessInstalled("pdftotext", "pdffonts", "qpdf");
        using var folder = new TemporaryFolder();
        Write(folder.File("a.pdf"), SamplePapers.Decision());
        await Tool.RunAsync("qpdf", "--qdf", "--object-streams=disable", folder.File("a.pdf"), folder.File("b.pdf"));
        var content = await File.ReadAllTextAsync(folder.File("b.pdf"), System.Text.Encoding.Latin1, TestContext.Current.CancellationToken);

        (await Tool.RunAsync("pdffonts", folder.File("a.pdf"))).ShouldMatch(face);
        content.ShouldContain($" {size} Tf");
        SizesOf().Matches(content).Select(m => double.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().ShouldAllBe(s => s >= 11 && s <= 14);
    }

    private static Paper SampleLong() => SamplePapers.Letter() with
    {
        Body = [.. Enumerable.Range(1, 40).Select(n => new Paragraph($"Đoạn {n} của công văn này dài vừa đủ để chiếm hơn một dòng trên trang giấy khổ A4, không ngắn hơn."))],
    };

    private static Word Find(IEnumerable<Word> words, string text) => words.First(w => w.Text == text);

    private static void Write(string path, Paper paper)
    {
        using var file = File.Create(path);
        PdfWriter.Write([paper], file, TestContext.Current.CancellationToken);
    }

    private static async Task<List<List<Word>>> PagesAsync(Paper paper)
    {
        Tool.SkipUnlessInstalled("pdftotext");
        using var folder = new TemporaryFolder();
        Write(folder.File("paper.pdf"), paper);
        var text = await Tool.RunAsync("pdftotext", "-bbox", folder.File("paper.pdf"), "-");
        return [.. text.Split("<page ").Skip(1).Select(page => WordOf().Matches(page).Select(m => new Word(m.Groups[5].Value, At(m, 1), At(m, 2), At(m, 3), At(m, 4))).ToList())];
    }

    private static double At(Match word, int group) => double.Parse(word.Groups[group].Value, CultureInfo.InvariantCulture) / Millimetre;

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>""")]
    private static partial Regex WordOf();

    [GeneratedRegex(@"/F\d ([\d.]+) Tf")]
    private static partial Regex SizesOf();
}
