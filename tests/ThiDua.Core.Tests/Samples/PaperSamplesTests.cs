using ThiDua.Core.Samples;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Tests.Samples;

public sealed class PaperSamplesTests
{
    [Fact]
    public void Every_sample_has_a_name_of_its_own_no_fault_and_comes_out_of_every_writer()
    {
        var samples = PaperSamples.Papers;

        samples.Select(s => s.Name).Distinct().Count().ShouldBe(samples.Count);
        foreach (var sample in samples)
        {
            PaperFaults.Of(sample.Paper).ShouldBeEmpty(sample.Name);
            DocxWriter.Write(sample.Paper, Stream.Null);
            PdfWriter.Write([sample.Paper], Stream.Null, TestContext.Current.CancellationToken);
            HtmlWriter.Write(sample.Paper).ShouldContain("vb-quoc-hieu");
        }

        PaperSamples.Certificates.Certificates.Count.ShouldBe(6);
    }
}
