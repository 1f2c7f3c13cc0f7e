using System.Text;
using ThiDua.Papers.Spreadsheets;
using static ThiDua.Papers.Tests.Spreadsheets.Books;

namespace ThiDua.Papers.Tests.Spreadsheets;

public sealed class SheetReaderTests
{
    [Fact]
    public async Task Shared_rich_and_computed_texts_are_read_and_put_in_NFC()
    {
        using var stream = Minimal(
            "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='C2' t='s'><v>1</v></c><c t='str'><f>A2</f><v>kết quả</v></c><c r='E2' t='b'><v>1</v></c></row>",
            "<si><t xml:space='preserve'> Nguye\u0302\u0303n  </t></si><si><r><t>Văn</t></r><rPh><t>x</t></rPh><r><t> Bình</t></r></si>");

        var rows = (await ReadAsync(stream)).ShouldBeOfType<SheetRows>().Rows;

        rows.Single().Number.ShouldBe(2);
        rows.Single().Cells.ShouldBe(["Nguyễn", "", "Văn Bình", "kết quả", "TRUE"]);
    }

    [Fact]
    public async Task Dates_are_known_by_their_format_and_numbers_lose_their_noise()
    {
        using var stream = Minimal(
            "<row><c s='1'><v>45358</v></c><c s='2'><v>45358.604166666664</v></c><c s='3'><v>0.5</v></c><c s='4'><v>45358</v></c><c><v>0.30000000000000004</v></c><c><v>9.12345678E8</v></c><c s='1'><v>59</v></c><c t='d'><v>2024-03-07</v></c></row>",
            styles: """<numFmts><numFmt numFmtId='170' formatCode='[$-42A]dd "tháng" mm hh:mm'/><numFmt numFmtId='171' formatCode='#,##0 "đồng"'/></numFmts><cellXfs><xf/><xf numFmtId='14'/><xf numFmtId='170'/><xf numFmtId='20'/><xf numFmtId='171'/></cellXfs>""");

        var rows = (await ReadAsync(stream)).ShouldBeOfType<SheetRows>().Rows;

        rows.Single().Cells.ShouldBe(["07/03/2024", "07/03/2024 14:30", "12:00", "45358", "0.3", "912345678", "28/02/1900", "07/03/2024"]);
    }

    [Fact]
    public async Task Old_Mac_workbooks_count_days_from_1904()
    {
        using var stream = Minimal("<row><c s='0'><v>0</v></c></row>", styles: "<cellXfs><xf numFmtId='14'/></cellXfs>", workbookExtra: "<workbookPr date1904='1'/>");

        (await ReadAsync(stream)).ShouldBeOfType<SheetRows>().Rows.Single()[0].ShouldBe("01/01/1904");
    }

    [Fact]
    public async Task A_sheet_can_be_asked_for_by_name()
    {
        using var stream = await WriteAsync(Sheet.Of("Một", Columns, []), Sheet.Of("Tập thể", Columns, [], "TIÊU ĐỀ"));

        (await ReadAsync(stream, new SheetLimits { SheetName = "tập thể" })).ShouldBeOfType<SheetRows>().Rows[0][0].ShouldBe("TIÊU ĐỀ");
        (await ReadAsync(stream, new SheetLimits { SheetName = "Ba" })).ShouldBeOfType<SheetRefusal>().Fault.ShouldBe(SheetFault.SheetMissing);
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_read_row_by_row_in_seconds()
    {
        var officers = Enumerable.Range(1, 100_000).Select(n => new Officer($"Nguyễn Văn {n}", new DateOnly(1980, 1, 1).AddDays(n % 9000), n, n * 10_000m));
        using var stream = await WriteAsync(officers);
        var count = 0;
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var refusal = await SheetReader.ReadAsync(stream, new SheetLimits { MaxRows = 100_001 }, _ => count++, TestContext.Current.CancellationToken);

        refusal.ShouldBeNull();
        count.ShouldBe(100_001);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_stream_that_cannot_seek_is_copied_up_to_the_cap_only()
    {
        using var book = await WriteAsync([new Officer("An", null, null, null)]);
        await using var forward = new ForwardOnly(book);
        (await ReadAsync(forward)).ShouldBeOfType<SheetRows>();

        book.Position = 0;
        (await ReadAsync(forward, new SheetLimits { MaxBytes = 1000 })).ShouldBeOfType<SheetRefusal>().Fault.ShouldBe(SheetFault.TooLarge);
    }

    [Fact]
    public async Task Broken_files_are_refused_and_never_throw()
    {
        using var book = await WriteAsync(Enumerable.Range(0, 200).Select(n => new Officer("Người số " + n, new DateOnly(2000, 1, 1), n, n)));
        var whole = book.ToArray();
        var random = new Random(30);
        for (var n = 0; n < 600; n++)
        {
            var broken = (byte[])whole.Clone();
            for (var k = 0; k <= n % 8; k++)
            {
                broken[random.Next(broken.Length)] = (byte)random.Next(256);
            }

            using var cut = new MemoryStream(broken, 0, n % 3 == 0 ? random.Next(broken.Length) : broken.Length);
            (await ReadAsync(cut)).ShouldNotBeNull();
        }
    }

    private sealed class ForwardOnly(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
