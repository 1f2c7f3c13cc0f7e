using ThiDua.Papers.Writing;

namespace ThiDua.Papers.Tests.Writing;

public sealed class PaperFaultsTests
{
    private static readonly TableColumn Column = new("STT", 1);

    [Fact]
    public void Samples_have_no_fault() => DocxWriterTests.Names.SelectMany(n => PaperFaults.Of(DocxWriterTests.Sample(n.Data))).ShouldBeEmpty();

    [Fact]
    public void Each_combination_that_cannot_be_is_refused_by_name_by_every_writer()
    {
        Refused(SamplePapers.Letter() with { Body = [new LandscapeBlock([new LandscapeBlock([new Paragraph("a")])])] }, PaperFault.NestedLandscape);
        Refused(SamplePapers.Letter() with { Body = [new LandscapeBlock([])] }, PaperFault.EmptyLandscape);
        Refused(SamplePapers.Letter() with { Body = [new TableBlock([], [])] }, PaperFault.TableWithoutWidth);
        Refused(SamplePapers.Letter() with { Body = [new TableBlock([new("STT", 0)], [])] }, PaperFault.TableWithoutWidth);
        Refused(SamplePapers.Letter() with { Body = [new TableBlock([Column], [new CellsRow(["1", "mất chữ"])])] }, PaperFault.RowWiderThanTable);
        Refused(SamplePapers.Letter() with { Body = [] }, PaperFault.NoContent);
        Refused(SamplePapers.Letter() with { Signatures = [new Signature([], "Ai")] }, PaperFault.SignerWithoutCapacity);
        Refused(SamplePapers.Letter() with { Enactment = new Enactment("Giám đốc") }, PaperFault.LetterThatEnacts);
        Refused(SampleRegulation.Paper() with { Marks = SampleRegulation.Paper().Marks with { Draft = true } }, PaperFault.CopyOfDraft);
    }

    [Fact]
    public void Who_signs_in_anothers_right_states_the_own_office()
    {
        Signature.As(SigningCapacity.ByOrder, "Giám đốc", "Chánh Văn phòng", null).CapacityLines.ShouldBe(["TL. Giám đốc", "Chánh Văn phòng"]);
        Signature.As(SigningCapacity.Acting, "Giám đốc", null, null).CapacityLines.ShouldBe(["Q. Giám đốc"]);
        Should.Throw<ArgumentException>(() => Signature.As(SigningCapacity.ForSuperior, "Giám đốc", " ", null));
    }

    private static void Refused(Paper paper, PaperFault fault)
    {
        PaperFaults.Of(paper).ShouldBe([fault]);
        Should.Throw<ArgumentException>(() => PdfWriter.Write([paper], Stream.Null, TestContext.Current.CancellationToken)).Message.ShouldContain(fault.ToString());
        Should.Throw<ArgumentException>(() => DocxWriter.Write(paper, Stream.Null)).Message.ShouldContain(fault.ToString());
        Should.Throw<ArgumentException>(() => HtmlWriter.Write(paper)).Message.ShouldContain(fault.ToString());
    }
}
