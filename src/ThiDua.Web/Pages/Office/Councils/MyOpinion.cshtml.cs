using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Law;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>A member's own signed opinion when no meeting is held.</summary>
[Requires(Permission.Vote)]
public sealed class MyOpinionModel(OpinionsQuery opinions, GiveOpinion give) : OfficePage
{
    [FromRoute(Name = "id")]
    public Guid SessionId { get; set; }

    [FromRoute(Name = "ballotId")]
    public Guid BallotId { get; set; }

    [BindProperty]
    public Dictionary<Guid, BallotChoice?> Choices { get; set; } = [];

    [BindProperty]
    public string? Remark { get; set; }

    public OpinionForm Form { get; private set; } = null!;

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
        return await AnswerAsync(await give.ExecuteAsync(new GiveOpinionRequest(BallotId, made, Remark), Actor, Ct), _ =>
        {
            Notice("Đã gửi ý kiến.");
            return Redirect($"/hoi-dong/phien/{SessionId}");
        }, "");
    }

    protected override async Task LoadAsync()
    {
        if (Actor.PersonId is { } me && await opinions.FormAsync(SessionId, BallotId, me, Actor, Ct) is { Method: VoteMethod.WrittenOpinion } form)
        {
            Form = form;
        }
    }
}
