using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Accounts;

/// <summary>One account: its roles with dates, a new temporary password, closing and reopening.</summary>
[Requires(Permission.ManageAccounts)]
public sealed class AccountModel(
    AccountsQuery accounts, UnitTreeQuery units, GrantRole grant, EndRole end, ResetPassword reset, DisableAccount disable, TimeProvider clock) : OfficePage
{
    public const string PasswordOnce = "PasswordOnce";

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public GrantInput Input { get; set; } = new();

    public AccountDetails? Details { get; private set; }

    public string? TemporaryPassword { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Roles { get; } = Choices.Of<Role>(r => r.Label(), "Chọn vai trò");

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        TemporaryPassword = TempData[PasswordOnce] as string;
        return Details is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostGrantAsync()
    {
        if (await accounts.FindAsync(Id, Actor, Ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new GrantRoleRequest(Id, Input.Role, Input.UnitId, Input.ValidFrom, Input.ValidTo);
        return await BackAsync(await grant.ExecuteAsync(request, Actor, Ct), "Đã cấp vai trò.");
    }

    public async Task<IActionResult> OnPostEndAsync(Guid grantId) =>
        await BackAsync(await end.ExecuteAsync(new EndRoleRequest(grantId), Actor, Ct), "Đã thôi vai trò; có hiệu lực ngay.");

    public async Task<IActionResult> OnPostDisableAsync(bool off) =>
        await BackAsync(await disable.ExecuteAsync(new DisableAccountRequest(Id, off), Actor, Ct), off ? "Đã khóa tài khoản." : "Đã mở lại tài khoản.");

    public async Task<IActionResult> OnPostResetAsync() =>
        await AnswerAsync(await reset.ExecuteAsync(new ResetPasswordRequest(Id), Actor, Ct), done =>
        {
            TempData[PasswordOnce] = done.Password;
            return Redirect($"/tai-khoan/{Id}");
        });

    protected override async Task LoadAsync()
    {
        Details = await accounts.FindAsync(Id, Actor, Ct);
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ManageAccounts, Ct));
    }

    private Task<IActionResult> BackAsync<T>(Result<T> result, string notice)
        where T : notnull => AnswerAsync(result, _ =>
        {
            Notice(notice);
            return Redirect($"/tai-khoan/{Id}");
        });
}

public sealed record GrantInput
{
    public Role? Role { get; set; }
    public Guid? UnitId { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}
