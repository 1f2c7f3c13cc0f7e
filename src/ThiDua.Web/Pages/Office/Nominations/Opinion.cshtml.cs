using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations.Opinions;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>One question to one body: the letter, the deadline, the answer on each dossier.</summary>
[Requires(Permission.CheckNominations)]
public sealed class OpinionModel(OpinionsQuery opinions, KeepFile keep) : OfficePage
{
    public static readonly SelectListItem[] Answers =
        [new("Chọn ý kiến", ""), .. Enum.GetValues<OpinionAnswer>().Select(a => new SelectListItem(a.Label(), a.ToString()))];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public OpinionLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync() => await FoundAsync(fill: true) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAnswerAsync([FromServices] RecordOpinion record)
    {
        if (!await FoundAsync(fill: false))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var kept = Input.File is { } file ? await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, "File"), Actor, Ct) : null;
        return kept is { Succeeded: false } ? await AnswerAsync(kept, _ => Page()) : await AnswerAsync(
            await record.ExecuteAsync(
                new RecordOpinionRequest
                {
                    RequestId = Id, Version = Version, Number = Input.Number, AnsweredOn = Input.AnsweredOn, FileId = kept?.Value?.Id,
                    Answers = [.. Input.Answers.Select(a => new OpinionEntry(a.NominationId, a.Answer, a.Note))],
                },
                Actor,
                Ct),
            _ => Back("Đã ghi trả lời."));
    }

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawOpinion withdraw) =>
        !await FoundAsync(fill: true) ? NotFound() : await AnswerAsync(
            await withdraw.ExecuteAsync(new WithdrawOpinionRequest(Id, Version, Reason), Actor, Ct), _ => Back("Đã rút câu hỏi."), "");

    protected override Task LoadAsync() => FoundAsync(fill: false);

    private async Task<bool> FoundAsync(bool fill)
    {
        if (await opinions.FindAsync(Id, Actor, Ct) is not { } line)
        {
            return false;
        }

        Line = line;
        if (fill)
        {
            Input.Answers = [.. line.About.Select(a => new AnswerRow { NominationId = a.NominationId, Answer = a.Answer, Note = a.Note })];
        }

        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/ho-so/y-kien/{Id}");
    }

    public sealed class AnswerInput
    {
        public string? Number { get; set; }
        public DateOnly? AnsweredOn { get; set; }
        public IFormFile? File { get; set; }
        public List<AnswerRow> Answers { get; set; } = [];
    }

    public sealed class AnswerRow
    {
        public Guid NominationId { get; set; }
        public OpinionAnswer? Answer { get; set; }
        public string? Note { get; set; }
    }
}
