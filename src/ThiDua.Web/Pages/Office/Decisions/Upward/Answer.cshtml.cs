using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>What a paper of the higher authority says of the names of a batch.</summary>
[Requires(Permission.RecordIssue)]
public sealed class AnswerModel(UpperBatchQuery batches, TimeProvider clock) : UpwardPage(clock)
{
    public UpperBatchPage Batch { get; private set; } = null!;

    public override string BackUrl => $"/trinh-cap-tren/{Id}";

    public override IReadOnlyList<UpperName> AllNames => Batch.Names;

    public override bool MayAct => Batch.MayAct;

    public override bool MaySelect => Batch.MaySelect;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Batch is null ? NotFound() : Page();
    }

    protected override async Task LoadAsync() => Batch = (await batches.FindAsync(Id, Actor, Ct))!;
}
