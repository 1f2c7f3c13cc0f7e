using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Mail;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Accounts;

/// <summary>The open page on which a citizen asks to take part in a movement. Its answer is the same for every address.</summary>
[AllowAnonymous]
[EnableRateLimiting(OpenPages.Policy)]
public sealed class TakePartModel(InvitationQuery invitations, AskToTakePart ask, MailSettings mail) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "da-gui")]
    public bool IsSent { get; set; }

    [BindProperty]
    public TakePartInput Input { get; set; } = new();

    public OpenMovement Movement { get; private set; } = null!;

    public bool MailWorks => mail.IsConfigured;

    public async Task<IActionResult> OnGetAsync()
    {
        ModelState.Clear();
        return await FoundAsync() ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var request = new AskToTakePartRequest { MovementId = MovementId, Name = Input.Name, Email = Input.Email };
        return await AnswerAsync(await ask.ExecuteAsync(request, Ct), _ => Redirect($"/tham-gia/{MovementId}?da-gui=true"));
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<bool> FoundAsync()
    {
        if (await invitations.MovementAsync(MovementId, Ct) is not { } movement)
        {
            return false;
        }

        Movement = movement;
        return true;
    }
}

public sealed record TakePartInput
{
    public string? Name { get; set; }
    public string? Email { get; set; }
}
