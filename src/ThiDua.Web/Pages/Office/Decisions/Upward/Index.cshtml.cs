using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Upward;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Decisions.Upward;

/// <summary>What went, goes or has yet to go to higher authorities.</summary>
[Requires(Permission.ReadDecisions)]
public sealed class IndexModel(UpperBatchListQuery batches) : OfficePage
{
    public UpperBatchList List { get; private set; } = null!;

    public bool MayAct => Actor.Can(Permission.RecordIssue);

    public async Task OnGetAsync([FromQuery(Name = "sau")] string? after) =>
        List = await batches.ListAsync(Guid.TryParse(after, out var id) ? id : null, Actor, Ct);
}

internal static class UpwardTones
{
    public static Tone Tone(this UpperBatchState state) => state switch
    {
        UpperBatchState.Draft => Ui.Tone.Info,
        UpperBatchState.Sent => Ui.Tone.Wait,
        UpperBatchState.Answered => Ui.Tone.Ok,
        _ => Ui.Tone.Off,
    };
}
