using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Mail;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations.Outside;

/// <summary>Links that are out and citizens who wait for one.</summary>
[Requires(Permission.InviteProposers)]
public sealed class InvitationsModel(InvitationQuery invitations, DrawLink draw, RevokeInvitation revoke, MailSettings mail) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "tinh-trang")]
    public InvitationState? State { get; set; }

    public IReadOnlyList<InvitationRow> Rows { get; private set; } = [];

    public DrawnLink? Drawn { get; private set; }

    public bool MailWorks => mail.IsConfigured;

    public Task OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        return LoadAsync();
    }

    public async Task<IActionResult> OnPostDrawAsync(Guid invitationId)
    {
        var result = await draw.ExecuteAsync(new DrawLinkRequest(invitationId), Actor, Ct);
        if (!result.Succeeded)
        {
            return await AnswerAsync(result, _ => Page(), "");
        }

        Drawn = result.Value;
        Response.Headers.CacheControl = "no-store";
        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid invitationId) =>
        await AnswerAsync(await revoke.ExecuteAsync(new RevokeInvitationRequest(invitationId), Actor, Ct), _ =>
        {
            Notice("Đã thu hồi; liên kết không dùng được nữa.");
            return Redirect("/don-vi-ngoai/loi-moi");
        }, "");

    protected override async Task LoadAsync() => Rows = await invitations.RowsAsync(State, null, Actor, Ct);
}
