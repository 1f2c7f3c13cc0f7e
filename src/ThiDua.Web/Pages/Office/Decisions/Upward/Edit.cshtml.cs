using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>Gathers tờ trình to one authority into a batch, new (without "dot") or still open.</summary>
[Requires(Permission.RecordIssue)]
public sealed class EditModel(UpperBatchListQuery list, UpperBatchQuery batches, SaveUpperBatch save) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "dot")]
    public Guid? BatchId { get; set; }

    [BindProperty]
    public BatchInput Input { get; set; } = new();

    public UpperBatchPage? Batch { get; private set; }

    public IReadOnlyList<LoosePaper> Choices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (BatchId is not null && Batch is null)
        {
            return NotFound();
        }

        // One authority is the usual case: everything that waits for it is in.
        Input = Batch is { } batch
            ? new BatchInput { Name = batch.Name, Deadline = batch.Deadline, SubmissionIds = [.. batch.Papers.Select(p => p.Id)] }
            : new BatchInput { SubmissionIds = Choices.Select(c => c.Authority).Distinct().Count() == 1 ? [.. Choices.Select(c => c.Id)] : [] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new SaveUpperBatchRequest { BatchId = BatchId, Version = Input.Version, Name = Input.Name, Deadline = Input.Deadline, SubmissionIds = Input.SubmissionIds };
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), saved =>
        {
            Notice($"Đã lưu đợt trình với {saved.Papers} tờ trình.");
            return Redirect($"/trinh-cap-tren/{saved.BatchId}");
        });
    }

    protected override async Task LoadAsync()
    {
        Batch = BatchId is { } id ? await batches.FindAsync(id, Actor, Ct) : null;
        Choices = await list.ChoicesAsync(BatchId, Actor, Ct);
    }
}

public sealed record BatchInput
{
    public uint Version { get; set; }
    public string? Name { get; set; }
    public DateOnly? Deadline { get; set; }
    public List<Guid> SubmissionIds { get; set; } = [];
}
