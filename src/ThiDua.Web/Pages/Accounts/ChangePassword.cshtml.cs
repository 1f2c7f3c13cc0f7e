using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Accounts;

[Requires(Permission.UseOffice)]
public sealed class ChangePasswordModel(ChangeOwnPassword change, SignInManager<Account> signIn) : OfficePage
{
    [BindProperty]
    public ChangePasswordInput Input { get; set; } = new();

    public bool IsForced => Actor.MustChangePassword;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var result = await change.ExecuteAsync(new ChangeOwnPasswordRequest(Input.CurrentPassword, Input.NewPassword, Input.NewPasswordAgain), Actor, Ct);
        if (result.Succeeded && await signIn.UserManager.GetUserAsync(User) is { } account)
        {
            // A new password ends every other sign-in; this one goes on.
            await signIn.RefreshSignInAsync(account);
        }

        return await AnswerAsync(result, _ =>
        {
            Notice("Đã đổi mật khẩu. Các lần đăng nhập khác bằng mật khẩu cũ đã kết thúc.");
            return Redirect("/");
        });
    }
}

public sealed record ChangePasswordInput
{
    public string? CurrentPassword { get; set; }
    public string? NewPassword { get; set; }
    public string? NewPasswordAgain { get; set; }
}
