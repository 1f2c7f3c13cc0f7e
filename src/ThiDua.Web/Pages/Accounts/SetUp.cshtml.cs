using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Accounts;

/// <summary>The first page of a fresh program. The gate closes it once an agency exists; the operation refuses in any case.</summary>
[AllowAnonymous]
public sealed class SetUpModel(SetUpAgency setUp, SignInManager<Account> signIn) : OfficePage
{
    [BindProperty]
    public SetUpAgencyRequest Input { get; set; } = new() { DirectorTitle = "Giám đốc", StandingUnitName = "Văn phòng" };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var result = await setUp.ExecuteAsync(Input, Ct);
        if (result.Succeeded && await signIn.UserManager.FindByIdAsync(result.Value.AccountId.ToString()) is { } account)
        {
            await signIn.SignInAsync(account, isPersistent: false);
        }

        return await AnswerAsync(result, _ =>
        {
            Notice("Đã thiết lập cơ quan. Các việc nên làm tiếp theo nằm ở dưới đây.");
            return Redirect("/");
        });
    }
}
