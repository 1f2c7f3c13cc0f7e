using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Staff;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Tests.Organizations.Staff;

public sealed class StaffImportTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private static readonly string[] Headers = ["Mã nhân sự", "Họ và tên", "Ngày sinh", "Đối tượng", "Đơn vị", "Chức vụ"];
    private readonly TestOffice office = new(database, OrganizationScene.Today);
    private OrganizationScene scene = null!;

    public async ValueTask InitializeAsync() => scene = await OrganizationScene.SetAsync(office);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_list_is_written_once_and_the_same_list_again_changes_nothing()
    {
        await scene.UnitAsync("Phòng Nhập Lại");
        string[][] rows = [["L1", "Lại Thị Một", "02/9/1985", "Công chức", "phong nhap lai", "Trưởng phòng"], ["", "Lại Văn Hai", "01/5/1990", "Viên chức", "Phòng Nhập Lại", ""]];
        (await ImportAsync(rows)).Value.ShouldBe(new StaffImported(2, 0, 0));
        (await PreviewAsync(await UploadAsync(rows))).Lines.ShouldAllBe(l => l.State == StaffLineState.Unchanged);

        rows[0][5] = "Phó Trưởng phòng";
        (await ImportAsync(rows)).Value.ShouldBe(new StaffImported(0, 1, 1));
        (await scene.ReadAsync(db => db.People.CountAsync(p => p.FullName.StartsWith("Lại ")))).ShouldBe(2);
    }

    [Fact]
    public async Task One_faulty_line_keeps_everything_out()
    {
        await scene.UnitAsync("Phòng Có Lỗi");
        var result = await ImportAsync([["", "Sái Thị Đúng", "02/9/1985", "Công chức", "Phòng Có Lỗi", ""], ["", "Sái Văn Lỗi", "02/9/1985", "Công chức", "Phòng Không Có", ""]]);
        result.Refusals.ShouldHaveSingleItem().ShouldBe(new StaffListHasFaults(1, 0));
        (await scene.ReadAsync(db => db.People.AnyAsync(p => p.FullName.StartsWith("Sái ")))).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_unit_for_a_known_code_is_a_transfer()
    {
        var from = await scene.UnitAsync("Phòng Chuyển Đi");
        var to = await scene.UnitAsync("Phòng Chuyển Về");
        await ImportAsync([["C1", "Chu Thị Chuyển", "02/9/1985", "Công chức", "Phòng Chuyển Đi", "Chuyên viên"]]);
        office.Clock.MoveTo(new DateOnly(2025, 6, 20));
        (await ImportAsync([["C1", "Chu Thị Chuyển", "", "", "Phòng Chuyển Về", ""]])).Value.ShouldBe(new StaffImported(0, 1, 0));
        var places = await scene.ReadAsync(db => db.Memberships.Where(m => m.Person.Code == "C1").OrderBy(m => m.ValidFrom).Select(m => new { m.UnitId, m.ValidFrom, m.ValidTo }).ToListAsync());
        places.ShouldBe([
            new { UnitId = from, ValidFrom = OrganizationScene.Today, ValidTo = (DateOnly?)new DateOnly(2025, 6, 19) },
            new { UnitId = to, ValidFrom = new DateOnly(2025, 6, 20), ValidTo = (DateOnly?)null },
        ]);
    }

    [Fact]
    public async Task What_is_exported_imports_as_unchanged_even_where_unit_names_repeat()
    {
        var one = await scene.UnitAsync("Trung tâm Một");
        var two = await scene.UnitAsync("Trung tâm Hai");
        await scene.PersonAsync("Vòng Thị Về", await scene.UnitAsync("Phòng Hành chính", one));
        await scene.PersonAsync("Vòng Thị Về", await scene.UnitAsync("Phòng Hành chính", two));
        await scene.PersonAsync("Vòng Văn Đi", one);
        var bytes = await office.RunAsync<StaffExportQuery, byte[]>(q => q.ExportAsync(new PeopleFilter("Vòng"), scene.Manager, default));
        var preview = await PreviewAsync(await UploadAsync(bytes));
        preview.Lines.Count.ShouldBe(3);
        preview.Count(StaffLineState.Fault).ShouldBe(0);
        preview.Lines.Where(l => l.FullName == "Vòng Văn Đi").ShouldHaveSingleItem().State.ShouldBe(StaffLineState.Unchanged);
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_shown_again_before_it_is_written()
    {
        await scene.UnitAsync("Phòng Xem Lại");
        string[][] rows = [["X1", "Xa Thị Xem", "02/9/1985", "Công chức", "Phòng Xem Lại", ""]];
        var file = await UploadAsync(rows);
        var preview = await PreviewAsync(file);
        await ImportAsync(rows);
        var late = await ConfirmAsync(file, preview);
        late.Refusals.ShouldHaveSingleItem().ShouldBe(new StaffCountsChanged(0, 0));
    }

    [Fact]
    public async Task Nobody_imports_into_units_they_do_not_manage()
    {
        var mine = await scene.UnitAsync("Trung tâm Được Quản");
        await scene.UnitAsync("Trung tâm Không Quản");
        var local = await scene.Data.ActorAsync(Role.Administrator, mine);
        var file = await UploadAsync([["", "Ngoài Thị Vi", "02/9/1985", "Công chức", "Trung tâm Không Quản", ""]]);
        var preview = await PreviewAsync(file, local);
        preview.Lines.ShouldHaveSingleItem().Faults.ShouldHaveSingleItem().Sentence.ShouldContain("ngoài phạm vi");
    }

    [Theory]
    [InlineData("MZ\u0090\0chương trình", "chương trình")]
    [InlineData("PK\u0003\u0004hỏng", "hỏng")]
    [InlineData("", "Tệp trống")]
    public async Task A_file_that_is_no_workbook_is_refused_in_one_sentence_and_not_kept(string content, string says)
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes(content);
        var refused = await ReceiveAsync(bytes);
        refused.Refusals.ShouldHaveSingleItem().Sentence.ShouldContain(says);
        (await scene.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.Name == "danh-sach.xlsx" && f.Length == bytes.Length))).ShouldBeFalse();
    }

    [Fact]
    public async Task A_list_of_a_hundred_thousand_rows_is_refused_in_one_sentence()
    {
        var refused = await ReceiveAsync(await BookAsync(Enumerable.Repeat(new[] { "", "Nguyễn Văn A", "", "", "Văn phòng", "" }, 100_000)));
        refused.Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("không quá 10.000 dòng");
    }

    private async Task<Result<StaffImported>> ImportAsync(string[][] rows)
    {
        var file = await UploadAsync(rows);
        return await ConfirmAsync(file, await PreviewAsync(file));
    }

    private Task<Result<StaffImported>> ConfirmAsync(Guid file, StaffPreview preview) => office.RunAsync<ImportStaff, Result<StaffImported>>(o => o.ExecuteAsync(
        new ImportStaffRequest(file, preview.Mapping, new Dictionary<int, string>(), preview.Count(StaffLineState.New), preview.Count(StaffLineState.Updated)), scene.Manager, default));

    private async Task<StaffPreview> PreviewAsync(Guid file, Actor? actor = null) =>
        (await office.RunAsync<StaffPreviewQuery, Result<StaffPreview>>(q => q.OfAsync(file, null, new Dictionary<int, string>(), actor ?? scene.Manager, default))).Value!;

    private async Task<Guid> UploadAsync(string[][] rows) => await UploadAsync(await BookAsync(rows));

    private async Task<Guid> UploadAsync(byte[] bytes) => (await ReceiveAsync(bytes)).Value!.FileId;

    private Task<Result<StaffFileReceived>> ReceiveAsync(byte[] bytes) => office.RunAsync<ReceiveStaffFile, Result<StaffFileReceived>>(
        o => o.ExecuteAsync(new IncomingFile("danh-sach.xlsx", bytes.Length, () => new MemoryStream(bytes)), scene.Manager, default));

    private static async Task<byte[]> BookAsync(IEnumerable<string[]> rows)
    {
        using var bytes = new MemoryStream();
        var columns = Headers.Select((header, index) => SheetColumn.Text<string[]>(header, 20, row => row[index])).ToArray();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Nhân sự", columns, rows)]);
        return bytes.ToArray();
    }
}
