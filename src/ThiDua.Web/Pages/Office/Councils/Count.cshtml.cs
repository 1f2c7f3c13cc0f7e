using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Rules;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>The tellers' page: one enters what was found in the box, another confirms or sends it back.</summary>
[Requires(Permission.ReadSessions)]
public sealed class CountModel(CountFormQuery forms, EnterPaperCount enter, ConfirmPaperCount confirm, RejectPaperCount reject) : OfficePage
{
    [FromRoute(Name = "id")]
    public Guid SessionId { get; set; }

    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty(SupportsGet = true, Name = "nhapLai")]
    public bool Again { get; set; }

    [BindProperty]
    public TellersInput Input { get; set; } = new();

    public CountForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Form is null)
        {
            return NotFound();
        }

        Again = Again && Form.Entered is { ByMe: true };
        var entered = Again ? Form.Entered : null;
        Input = new TellersInput
        {
            Sheets = new Sheets { Issued = entered?.Issued ?? Form.Voters, Returned = entered?.Returned, Valid = entered?.Valid, Invalid = entered?.Invalid },
            Marks = [.. Form.Dossiers.Select(d => new Row { NominationId = d.NominationId, Yes = entered is null ? null : d.Yes, No = entered is null ? null : d.No })],
            Note = entered?.Note,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostEnterAsync()
    {
        await LoadAsync();
        if (Form is null)
        {
            return NotFound();
        }

        // What was typed is shown again, whatever stands entered.
        Again = true;
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new EnterPaperCountRequest(
            BallotId, new SheetCount(Input.Sheets.Issued, Input.Sheets.Returned, Input.Sheets.Valid, Input.Sheets.Invalid),
            [.. Input.Marks.Select(m => new MarksTyped(m.NominationId, m.Yes, m.No))], Input.Note);
        return await AnswerAsync(await enter.ExecuteAsync(request, Actor, Ct), _ => Here("Đã ghi kết quả kiểm phiếu. Người kiểm phiếu thứ hai xác nhận."));
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        await LoadAsync();
        return Form is null ? NotFound() : await AnswerAsync(await confirm.ExecuteAsync(BallotId, Actor, Ct), _ => Redirect($"/hoi-dong/phien/{SessionId}/ket-qua/{BallotId}"));
    }

    public async Task<IActionResult> OnPostRejectAsync()
    {
        await LoadAsync();
        return Form is null ? NotFound() : await AnswerAsync(await reject.ExecuteAsync(new RejectPaperCountRequest(BallotId, Input.Reason), Actor, Ct), _ => Here("Đã hủy kết quả nhập. Kiểm phiếu và nhập lại."));
    }

    protected override async Task LoadAsync() => Form = (await forms.FindAsync(SessionId, BallotId, Actor, Ct))!;

    private RedirectResult Here(string notice)
    {
        Notice(notice);
        return Redirect(Request.Path);
    }

    public sealed class TellersInput
    {
        public Sheets Sheets { get; set; } = new();

        public List<Row> Marks { get; set; } = [];

        public string? Note { get; set; }

        public string? Reason { get; set; }
    }

    public sealed class Sheets
    {
        public int? Issued { get; set; }

        public int? Returned { get; set; }

        public int? Valid { get; set; }

        public int? Invalid { get; set; }
    }

    public sealed class Row
    {
        public Guid NominationId { get; set; }

        public int? Yes { get; set; }

        public int? No { get; set; }
    }
}
