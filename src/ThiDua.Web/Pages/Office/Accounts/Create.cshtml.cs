using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Accounts;

/// <summary>Gives a person an account; the temporary password is shown once on the next page.</summary>
[Requires(Permission.ManageAccounts)]
public sealed class CreateModel(CreateAccount create, PeopleQuery people) : OfficePage
{
    [BindProperty]
    public CreateInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public async Task OnGetAsync([FromQuery(Name = "nguoi")] Guid? personId)
    {
        var options = await people.OptionsAsync(Actor, Permission.ManageAccounts, Ct);
        People = Choices.People(options, "Chọn người");
        var person = options.FirstOrDefault(p => p.Id == personId);
        Input = new CreateInput { PersonId = person?.Id, UserName = person is null ? null : UserNames.Suggest(person.FullName) };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new CreateAccountRequest { PersonId = Input.PersonId, UserName = Input.UserName ?? "" };
        return await AnswerAsync(await create.ExecuteAsync(request, Actor, Ct), created =>
        {
            TempData[AccountModel.PasswordOnce] = created.Password;
            Notice("Đã tạo tài khoản. Cấp vai trò ở dưới để người dùng đăng nhập được.");
            return Redirect($"/tai-khoan/{created.Id}");
        });
    }

    protected override async Task LoadAsync() =>
        People = Choices.People(await people.OptionsAsync(Actor, Permission.ManageAccounts, Ct), "Chọn người");
}

public sealed record CreateInput
{
    public Guid? PersonId { get; set; }
    public string? UserName { get; set; }
}
