using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Accounts;

/// <summary>What a one-time link opens: a password for a light account, or joining another movement with the one at hand.</summary>
[AllowAnonymous]
[EnableRateLimiting(OpenPages.Policy)]
[ResponseCache(NoStore = true)]
public sealed class InvitationModel(InvitationQuery invitations, SignInManager<Account> signIn) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string? Token { get; set; }

    [BindProperty]
    public InvitationInput Input { get; set; } = new();

    public OpenInvitation? Open { get; private set; }

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.UserName = Open?.Email is { Length: <= UserNames.Most } email ? email : UserNames.Suggest(Open?.ContactName ?? "");
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AcceptInvitation accept)
    {
        var request = new AcceptInvitationRequest { Token = Token, UserName = Input.UserName, Password = Input.Password, PasswordAgain = Input.PasswordAgain };
        var result = await accept.ExecuteAsync(request, Ct);
        if (result.Succeeded && await signIn.UserManager.FindByIdAsync(result.Value.AccountId.ToString()) is { } account)
        {
            await signIn.SignInAsync(account, isPersistent: false);
        }

        return await AnswerAsync(result, _ =>
        {
            Notice("Đã lập tài khoản. Từ nay đăng nhập bằng tên và mật khẩu vừa đặt.");
            return Redirect("/");
        });
    }

    public async Task<IActionResult> OnPostJoinAsync([FromServices] JoinByInvitation join) =>
        await AnswerAsync(await join.ExecuteAsync(Token, Ct), _ =>
        {
            Notice("Đã ghi nhận tham gia. Đăng nhập để lập hồ sơ.");
            return Redirect("/dang-nhap");
        });

    protected override async Task LoadAsync() => Open = await invitations.OpenAsync(Token, Ct);
}

public sealed record InvitationInput
{
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public string? PasswordAgain { get; set; }
}
