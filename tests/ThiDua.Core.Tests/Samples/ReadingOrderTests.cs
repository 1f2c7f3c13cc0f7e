using System.Net;
using System.Text.RegularExpressions;
using ThiDua.Core.Samples;
using ThiDua.Papers.Tests.Writing;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Samples;

/// <summary>What a machine reads off the PDF of each paper is what stands on the screen, in the order of reading.</summary>
public sealed partial class ReadingOrderTests
{
    public static TheoryData<string> Names => [.. PaperSamples.Papers.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Pdftotext_gives_back_every_word_in_order(string name)
    {
        Tool.SkipUnlessInstalled("pdftotext");
        var paper = PaperSamples.Papers.Single(s => s.Name == name).Paper;
        var read = new Queue<string>(WordsOf(await TextOfAsync(paper)));
        foreach (var word in WordsOf(WebUtility.HtmlDecode(Tags().Replace(HtmlWriter.Write(paper), " "))))
        {
            // Pages bear numbers and a table's heading comes again on its next page: what is more is passed over, what lacks is a fault.
            while (read.TryPeek(out var next) && next != word)
            {
                read.Dequeue();
            }

            read.TryDequeue(out _).ShouldBeTrue($"\"{word}\" is not where it should be");
        }
    }

    private static async Task<string> TextOfAsync(Paper paper)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.Create(path))
            {
                PdfWriter.Write([paper], file, TestContext.Current.CancellationToken);
            }

            return await Tool.RunAsync("pdftotext", "-raw", path, "-");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(text.ToLowerInvariant()).Select(m => m.Value);

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
