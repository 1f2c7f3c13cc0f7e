using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Web.Demo;

/// <summary>What the department's people were given before the program came: brought in from a list, as an office would.</summary>
internal sealed class DemoHonours(DemoStage stage, DemoAgency agency, DateOnly today)
{
    private static readonly string[] Steady = ["Đặng Thị Ánh", "Đinh Công Tre", "Tạ Thị Mận"];

    private static readonly string[] Heading = ["Họ và tên", "Năm sinh", "Danh hiệu, hình thức", "Năm", "Số quyết định", "Ngày quyết định", "Cấp khen", "Tiền thưởng"];

    public async Task BringAsync()
    {
        await ImportAsync(HistoryKind.Awards, Heading, [.. Awards()]);
        await ImportAsync(HistoryKind.Ratings, ["Họ và tên", "Năm sinh", "Năm", "Xếp loại"], [.. Ratings()]);
    }

    private IEnumerable<string[]> Awards()
    {
        for (var year = today.Year - 6; year < today.Year; year++)
        {
            foreach (var person in DemoPeople.All.Where((_, i) => (i + year) % 3 != 0 || i % 5 == 0))
            {
                yield return Row(person.Name, person.BirthYear, "Lao động tiên tiến", year, "11");
            }

            foreach (var person in DemoPeople.All.Where(p => Steady.Contains(p.Name) && !(p.Name == Steady[2] && year == today.Year - 4)))
            {
                yield return Row(person.Name, person.BirthYear, "CSTĐCS", year, "12");
            }
        }

        yield return Row("Nguyễn Văn Hưu", 1962, "Chiến sĩ thi đua cơ sở", today.Year - 6, "12");
    }

    private IEnumerable<string[]> Ratings() =>
        from year in Enumerable.Range(today.Year - 6, 6)
        from person in DemoPeople.All.Select((p, i) => (p.Name, p.BirthYear, Outstanding: Steady.Contains(p.Name) || (i + year) % 7 == 0))
        select new[] { person.Name, Written(person.BirthYear), Written(year), person.Outstanding ? "HTXSNV" : "HTTNV" };

    private static string[] Row(string name, int born, string award, int year, string number) =>
        [name, Written(born), award, Written(year), $"{number}/QĐ-SKHCN", $"15/01/{Written(year + 1)}", "Giám đốc Sở", ""];

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private async Task ImportAsync(HistoryKind kind, string[] heading, string[][] rows)
    {
        using var bytes = new MemoryStream();
        await SheetWriter.WriteAsync(bytes, [Sheet.Of("Danh sách", [.. heading.Select((h, i) => SheetColumn.Text<string[]>(h, 20, r => r[i]))], rows)]);
        var book = bytes.ToArray();
        var officer = await agency.As("thuongtruc");
        var name = kind is HistoryKind.Awards ? "khen-thuong-cac-nam-truoc.xlsx" : "xep-loai-cac-nam-truoc.xlsx";
        var id = (await stage.DoAsync<ReceiveHistoryFile, HistoryFileReceived>(o => o.ExecuteAsync(kind, new IncomingFile(name, book.Length, () => new MemoryStream(book)), officer, CancellationToken.None))).ImportId;
        await stage.DoAsync<MapHistoryColumns, Done>(o => o.ExecuteAsync(new MapHistoryColumnsRequest(id, []), officer, CancellationToken.None));
        await stage.AskAsync<ReadHistoryFile, bool>(async o =>
        {
            await o.ExecuteAsync(id, CancellationToken.None);
            return true;
        });
        foreach (var all in new[] { SettleAll.AcceptSure, SettleAll.KeepUnknownAsText })
        {
            await stage.DoAsync<SettleNames, Done>(o => o.ExecuteAsync(new SettleNamesRequest(id, new Dictionary<int, string>(), all), officer, CancellationToken.None));
        }

        var found = (await stage.AskAsync<ImportPageQuery, ImportDetails?>(q => q.FindAsync(id, officer, CancellationToken.None)))!;
        await stage.DoAsync<WriteHistory, HistoryWritten>(o => o.ExecuteAsync(new WriteHistoryRequest(id, found.Version, found.Counts!.ToWrite, found.Counts.NewPeople), officer, CancellationToken.None));
    }
}
