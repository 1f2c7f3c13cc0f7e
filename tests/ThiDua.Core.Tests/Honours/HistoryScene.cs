using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Tests.Honours;

/// <summary>An agency with a few people, somebody who brings lists, and lists to bring; every name is invented.</summary>
internal sealed class HistoryScene(TestOffice office, Guid agencyId, Guid rootId, Guid officeUnitId, Actor officer)
{
    public static readonly DateOnly Today = new(2025, 6, 2);

    public static readonly string[] Heading = ["TT", "Họ và tên", "Ngày sinh", "Đơn vị", "Danh hiệu", "Năm", "Số quyết định", "Ngày quyết định", "Cấp khen", "Tiền thưởng"];

    public Guid AgencyId { get; } = agencyId;

    public Guid RootId { get; } = rootId;

    public Guid OfficeUnitId { get; } = officeUnitId;

    public Actor Officer { get; } = officer;

    public TestData Data { get; } = new(office);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<HistoryScene> SetAsync(TestOffice office)
    {
        var data = new TestData(office);
        var known = await office.WithDbAsync(db => db.Units.Where(u => u.ParentId == null).OrderBy(u => u.AgencyId).Select(u => new { u.AgencyId, u.Id }).FirstOrDefaultAsync());
        var (agencyId, rootId) = known is null ? await data.AgencyAsync() : (known.AgencyId, known.Id);
        var unit = await office.WithDbAsync(db => db.Units.Where(u => u.ParentId == rootId && u.Name == "Văn phòng Sở").Select(u => (Guid?)u.Id).FirstOrDefaultAsync())
            ?? await data.UnitAsync(agencyId, rootId, "Văn phòng Sở", UnitKind.Office);
        return new HistoryScene(office, agencyId, rootId, unit, await data.ActorAsync(Role.StandingOfficer, rootId, name: "Trần Thị Thu"));
    }

    public Task<Guid> PersonAsync(string name, DateOnly? birth = null, string? code = null, Guid? unitId = null) => Data.AddAsync(db =>
    {
        var person = new Person { Id = Guid.CreateVersion7(), AgencyId = AgencyId, FullName = name, BirthDate = birth, Code = code, StaffKind = StaffKind.CivilServant };
        db.Add(person);
        db.Add(new Membership { Id = Guid.CreateVersion7(), PersonId = person.Id, UnitId = unitId ?? OfficeUnitId, IsPrimary = true, ValidFrom = TestData.Founded });
        return person.Id;
    });

    public static string[] Row(string name, string award = "CSTĐCS", string year = "2023", string birth = "", string unit = "", string number = "12/QĐ-SKHCN", string day = "20/01/2024", string authority = "Giám đốc Sở", string money = "") =>
        ["1", name, birth, unit, award, year, number, day, authority, money];

    public static Task<byte[]> BookAsync(params string[][] rows) => BookAsync([("Trang 1", rows)]);

    public static async Task<byte[]> BookAsync((string Name, string[][] Rows)[] sheets)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [.. sheets.Select(s => Sheet.Of(
            s.Name,
            Enumerable.Range(0, s.Rows.Max(r => r.Length)).Select(c => SheetColumn.Text<string[]>(c < s.Rows[0].Length ? s.Rows[0][c] : "", 12, r => c < r.Length ? r[c] : null)).ToArray(),
            s.Rows.Skip(1)))], Ct);
        return bytes.ToArray();
    }

    public async Task<Result<HistoryFileReceived>> ReceiveAsync(byte[] book, HistoryKind kind = HistoryKind.Awards, Actor? actor = null) =>
        await office.RunAsync((ReceiveHistoryFile o) => o.ExecuteAsync(kind, new IncomingFile("khen-thuong.xlsx", book.Length, () => new MemoryStream(book)), actor ?? Officer, Ct));

    /// <summary>Uploads, takes the guessed columns, reads and compares; returns the import's id.</summary>
    public async Task<Guid> CheckedAsync(byte[] book, HistoryKind kind = HistoryKind.Awards)
    {
        var id = (await ReceiveAsync(book, kind)).Value!.ImportId;
        (await office.RunAsync((MapHistoryColumns o) => o.ExecuteAsync(new MapHistoryColumnsRequest(id, []), Officer, Ct))).Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        await ReadAsync(id);
        return id;
    }

    public Task<bool> ReadAsync(Guid id) => office.RunAsync<ReadHistoryFile, bool>(async o =>
    {
        await o.ExecuteAsync(id, Ct);
        return true;
    });

    public Task<Guid> CheckedAsync(params string[][] rows) => CheckedRowsAsync(rows);

    public Task<Result<Done>> SettleAsync(Guid id, SettleAll? all, params (int Ordinal, string Answer)[] answers) =>
        office.RunAsync((SettleNames o) => o.ExecuteAsync(new SettleNamesRequest(id, answers.ToDictionary(a => a.Ordinal, a => a.Answer), all), Officer, Ct));

    public Task<ImportCounts> CountsAsync(Guid id) => office.RunAsync((ImportSummaryQuery q) => q.CountAsync(id, Ct));

    public async Task<Result<HistoryWritten>> WriteAsync(Guid id)
    {
        var counts = await CountsAsync(id);
        return await office.RunAsync(async (WriteHistory o) => await o.ExecuteAsync(new WriteHistoryRequest(id, await VersionAsync(id), counts.ToWrite, counts.NewPeople), Officer, Ct));
    }

    public async Task<Result<Done>> UndoAsync(Guid id, string? reason = "Nhập nhầm tệp") =>
        await office.RunAsync(async (UndoHistory o) => await o.ExecuteAsync(new UndoHistoryRequest(id, await VersionAsync(id), reason), Officer, Ct));

    public Task<uint> VersionAsync(Guid id) => office.WithDbAsync(db => db.HistoryImports.Where(i => i.Id == id).Select(i => i.Version).SingleAsync());

    public Task<List<ImportSubject>> NamesAsync(Guid id) => office.WithDbAsync(db => db.Set<ImportSubject>().AsNoTracking().Where(s => s.ImportId == id).OrderBy(s => s.Ordinal).ToListAsync());

    public Task<List<ImportRow>> RowsAsync(Guid id) => office.WithDbAsync(db => db.Set<ImportRow>().AsNoTracking().Where(s => s.ImportId == id).OrderBy(s => s.Ordinal).ToListAsync());

    public Task<List<Award>> AwardsAsync(Guid? personId = null) => office.WithDbAsync(db => db.Awards.Where(a => personId == null || a.KeptPersonId == personId).OrderBy(a => a.TitleYear).ToListAsync());

    private async Task<Guid> CheckedRowsAsync(string[][] rows) => await CheckedAsync(await BookAsync([Heading, .. rows]));
}
