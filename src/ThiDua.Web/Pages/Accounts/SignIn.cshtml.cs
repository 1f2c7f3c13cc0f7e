using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Accounts;

[AllowAnonymous]
public sealed class SignInModel(SignInManager<Account> signIn, ActorQuery actors, AgencyNameQuery agency, DemoAccounts demo) : OfficePage
{
    // One sentence for an unknown name and a wrong password: the page does not tell which names exist.
    private const string Wrong = "Tên đăng nhập hoặc mật khẩu không đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.";

    [BindProperty]
    public SignInInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "tiep")]
    public string? Next { get; set; }

    public string AgencyName { get; private set; } = "";

    public IReadOnlyList<DemoAccount> Demo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (User.Identity is { IsAuthenticated: true })
        {
            return Redirect("/");
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (await SentenceAsync() is { } sentence)
        {
            ModelState.AddModelError("", sentence);
            return await RefusedAsync();
        }

        return Redirect(Next is { Length: > 0 } next && Url.IsLocalUrl(next) ? next : "/");
    }

    protected override async Task LoadAsync()
    {
        AgencyName = await agency.ShortNameAsync(Ct) ?? "";
        Demo = await demo.AllAsync(Ct);
    }

    /// <summary>Signs in and returns null, or says why not.</summary>
    private async Task<string?> SentenceAsync()
    {
        if (Input is not { UserName: { Length: > 0 } userName, Password: { Length: > 0 } password })
        {
            return "Nhập cả tên đăng nhập và mật khẩu.";
        }

        if (await signIn.UserManager.FindByNameAsync(userName) is not { } account)
        {
            // The same work as for a known name, so that the time does not tell either.
            signIn.UserManager.PasswordHasher.HashPassword(new Account { DisplayName = userName }, password);
            return Wrong;
        }

        var checkedPassword = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (checkedPassword.IsLockedOut)
        {
            return $"Đã nhập sai mật khẩu {AccountServices.WrongTriesBeforeLockout} lần nên tài khoản tạm khóa đến {account.LockoutEnd!.Value.Written()}. Chờ đến lúc đó, hoặc nhờ quản trị đặt lại mật khẩu.";
        }

        if (!checkedPassword.Succeeded)
        {
            return Wrong;
        }

        var actor = await actors.FindAsync(account.Id, Ct);
        if (actor is null or { Grants.Count: 0 })
        {
            return actor is null
                ? "Tài khoản đã bị khóa. Liên hệ quản trị của cơ quan để mở lại."
                : "Tài khoản chưa có vai trò nào đang hiệu lực. Liên hệ quản trị của cơ quan để được cấp vai trò.";
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return null;
    }
}

public sealed record SignInInput
{
    public string? UserName { get; set; }
    public string? Password { get; set; }
}
