using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>The upper level's answer to a tờ trình, name by name.</summary>
[Requires(Permission.RecordIssue)]
public sealed class AnswerModel(DecisionCaseQuery cases, RecordUpperAnswer answer, KeepFile keep) : OfficePage
{
    private static readonly FileKind[] Scans = [FileKind.Pdf, FileKind.Jpeg, FileKind.Png, FileKind.Docx];

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public DecisionCase Case { get; private set; } = null!;

    public IReadOnlyList<DecisionLine> Waiting => [.. Case.Items.Where(i => i.Outcome is ItemOutcome.Proposed)];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Case is null)
        {
            return NotFound();
        }

        if (Case is not { Kind: DecisionKind.Submission, State: DecisionState.Issued })
        {
            Notice("Tờ trình chưa gửi hoặc đã có kết quả, không ghi kết quả được.");
            return Redirect($"/quyet-dinh/{Id}");
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        Guid? fileId = null;
        if (Input.File is { } file)
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(Input.File), Scans), Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync(kept, _ => Page());
            }

            fileId = kept.Value.Id;
        }

        var request = new RecordUpperAnswerRequest
        {
            DecisionId = Id,
            Version = Input.Version,
            AnswerNumber = Input.AnswerNumber,
            AnswerOn = Input.AnswerOn,
            AnswerFileId = fileId,
            Lines = [.. Input.Lines.Select(l => new UpperAnswerLine(l.ItemId, l.Granted, l.Reason))],
        };
        return await AnswerAsync(await answer.ExecuteAsync(request, Actor, Ct), done =>
        {
            Notice($"Đã ghi kết quả: {done.Granted} được tặng, {done.Refused} không được tặng.");
            return Redirect($"/quyet-dinh/{Id}");
        });
    }

    protected override async Task LoadAsync() => Case = (await cases.FindAsync(Id, Actor, Ct))!;
}

public sealed record AnswerInput
{
    public uint Version { get; set; }
    public string? AnswerNumber { get; set; }
    public DateOnly? AnswerOn { get; set; }
    public IFormFile? File { get; set; }
    public List<AnswerLineInput> Lines { get; set; } = [];
}

public sealed record AnswerLineInput
{
    public Guid ItemId { get; set; }
    public bool? Granted { get; set; }
    public string? Reason { get; set; }
}
