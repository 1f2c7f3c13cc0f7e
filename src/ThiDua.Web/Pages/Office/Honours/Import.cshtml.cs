using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Honours;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Jobs;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>One list on its way: map its columns, watch it being read, settle its names, write it or take it back.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class ImportModel(ImportPageQuery imports, HistoryReader reader, HonourChoicesQuery choices) : OfficePage
{
    private const string NamePrefix = "ten.";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public WriteInput Write { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public List<AwardAnswerInput> Awards { get; set; } = [];

    public ImportDetails Import { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> AwardKinds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Import is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetFaultsAsync() =>
        File(await HistorySheets.FaultsAsync(await imports.AllFaultsAsync(Id, Actor, Ct), Ct), FileKind.Xlsx.MediaType, "dong-loi.xlsx");

    public async Task<IActionResult> OnPostMapAsync([FromServices] MapHistoryColumns map)
    {
        var result = await map.ExecuteAsync(new MapHistoryColumnsRequest(Id, PostedSheets()), Actor, Ct);
        if (result.Succeeded)
        {
            // A short list is ready before the page is; a long one shows how far it is.
            await Task.WhenAny(reader.ReadAsync(Id), Task.Delay(Patience, Ct));
        }

        return await AnswerAsync(result, _ => Back(), "");
    }

    public async Task<IActionResult> OnPostNamesAsync([FromServices] SettleNames settle, SettleAll? all) =>
        await AnswerAsync(await settle.ExecuteAsync(new SettleNamesRequest(Id, PostedNames(), all), Actor, Ct), _ => Back("#ten"), "");

    public async Task<IActionResult> OnPostAwardsAsync([FromServices] SettleAwardNames settle)
    {
        var answers = Awards.Where(a => a.Code is { Length: > 0 }).Select(a => new AwardNameAnswer(a.Award ?? "", a.Authority ?? "", a.Code == AwardAnswerInput.None ? null : a.Code));
        return await AnswerAsync(await settle.ExecuteAsync(new SettleAwardNamesRequest(Id, [.. answers]), Actor, Ct), _ => Back("#danh-hieu"), "");
    }

    public async Task<IActionResult> OnPostWriteAsync([FromServices] WriteHistory write) =>
        await AnswerAsync(await write.ExecuteAsync(new WriteHistoryRequest(Id, Version, Write.ExpectedRows, Write.ExpectedPeople), Actor, Ct), done =>
        {
            Notice($"Đã nhập {done.Rows} dòng{(done.People > 0 ? $" và thêm {done.People} người" : "")}.");
            return Back();
        }, "Write");

    public async Task<IActionResult> OnPostUndoAsync([FromServices] UndoHistory undo) =>
        await AnswerAsync(await undo.ExecuteAsync(new UndoHistoryRequest(Id, Version, Reason), Actor, Ct), _ =>
        {
            Notice("Đã hủy cả lần nhập: các dòng và những người được thêm đã được bỏ ra.");
            return Back();
        }, "");

    public async Task<IActionResult> OnPostDropAsync([FromServices] DropHistoryImport drop) =>
        await AnswerAsync(await drop.ExecuteAsync(Id, Actor, Ct), _ =>
        {
            Notice("Đã bỏ danh sách, không ghi gì.");
            return Redirect("/lich-su-khen-thuong/nhap");
        }, "");

    protected override async Task LoadAsync()
    {
        if (await imports.FindAsync(Id, Actor, Ct) is not { } found)
        {
            return;
        }

        Import = found;
        AwardKinds = [.. (await choices.AwardsAsync(Ct)).Select(a => new SelectListItem(a.Name, a.Code))];
    }

    private RedirectResult Back(string fragment = "") => Redirect($"/lich-su-khen-thuong/nhap/{Id}{fragment}");

    private List<MappedSheet> PostedSheets()
    {
        var sheets = new List<MappedSheet>();
        for (var i = 0; i < 100 && Request.Form.ContainsKey($"trang.{i}"); i++)
        {
            var columns = new Dictionary<HistoryColumn, int>();
            foreach (var column in Enum.GetValues<HistoryColumn>())
            {
                if (int.TryParse(Request.Form[$"cot.{i}.{column}"], CultureInfo.InvariantCulture, out var index) && index is >= 0 and < 100)
                {
                    columns[column] = index;
                }
            }

            sheets.Add(new MappedSheet(i, Request.Form[$"trang.{i}"].Contains("dung"), columns));
        }

        return sheets;
    }

    private Dictionary<int, string> PostedNames()
    {
        var answers = new Dictionary<int, string>();
        foreach (var key in Request.Form.Keys.Where(k => k.StartsWith(NamePrefix, StringComparison.Ordinal)))
        {
            if (int.TryParse(key[NamePrefix.Length..], CultureInfo.InvariantCulture, out var ordinal) && Request.Form[key].ToString() is { Length: > 0 } answer)
            {
                answers[ordinal] = answer;
            }
        }

        return answers;
    }

    public sealed class WriteInput
    {
        public int ExpectedRows { get; set; }
        public int ExpectedPeople { get; set; }
    }

    public sealed class AwardAnswerInput
    {
        public const string None = "khong-co";

        public string? Award { get; set; }
        public string? Authority { get; set; }
        public string? Code { get; set; }
    }
}
