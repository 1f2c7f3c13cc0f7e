using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>A member's secret paper. Nothing of it is saved before it is cast, and it is not shown again after.</summary>
[Requires(Permission.Vote)]
public sealed class BallotPaperModel(BallotFormQuery forms, CastBallot cast) : OfficePage
{
    [FromRoute(Name = "id")]
    public Guid SessionId { get; set; }

    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty]
    public Dictionary<Guid, BallotChoice?> Choices { get; set; } = [];

    public BallotForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Form is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Form is null)
        {
            return NotFound();
        }

        var made = Choices.Where(c => c.Value is not null).ToDictionary(c => c.Key, c => c.Value!.Value);
        return await AnswerAsync(await cast.ExecuteAsync(new CastBallotRequest(BallotId, made), Actor, Ct), _ =>
        {
            Notice("Đã bỏ phiếu. Kết quả hiện khi thư ký kết thúc lượt bỏ phiếu.");
            return Redirect($"/hoi-dong/phien/{SessionId}");
        });
    }

    protected override async Task LoadAsync() => Form = (await forms.FindAsync(SessionId, BallotId, Actor, Ct))!;
}
