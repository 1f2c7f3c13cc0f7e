using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>The higher authority's answers to one tờ trình, paper by paper and name by name.</summary>
[Requires(Permission.RecordIssue)]
public sealed class SubmissionModel(DecisionCaseQuery cases, UpperBatchQuery batches, TimeProvider clock) : UpwardPage(clock)
{
    public DecisionCase Case { get; private set; } = null!;

    public override string BackUrl => $"/quyet-dinh/{Id}";

    private IReadOnlyList<UpperName> names = [];

    public override IReadOnlyList<UpperName> AllNames => names;

    public override bool MayAct => Actor.Can(Permission.RecordIssue);

    public override bool MaySelect => Actor.Can(Permission.SelectAwards);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Case is null)
        {
            return NotFound();
        }

        if (Case is not { Kind: DecisionKind.Submission, State: DecisionState.Issued or DecisionState.Answered })
        {
            Notice("Tờ trình chưa gửi nên chưa ghi kết quả được.");
            return Redirect(BackUrl);
        }

        return Page();
    }

    protected override async Task LoadAsync()
    {
        Case = (await cases.FindAsync(Id, Actor, Ct))!;
        names = Case is null ? [] : await batches.NamesOfAsync(Id, Actor, Ct);
    }
}
