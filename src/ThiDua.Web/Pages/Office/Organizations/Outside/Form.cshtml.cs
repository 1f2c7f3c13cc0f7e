using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations.Outside;

/// <summary>Writes down an outside body or mends what is known of it.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class FormModel(OutsideBodyQuery bodies, SaveOutsideBody save, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public OutsideInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<UnitKind>(k => k.Label(), "Chọn loại", [.. Enum.GetValues<UnitKind>().Where(k => !k.IsOutside())]);

    public async Task<IActionResult> OnGetAsync()
    {
        if (Id is not { } id)
        {
            Input.ValidFrom = clock.Today();
            return Page();
        }

        if (await bodies.FindAsync(id, Actor, Ct) is not { } body)
        {
            return NotFound();
        }

        Input = OutsideInput.Of(body);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await save.ExecuteAsync(new SaveOutsideBodyRequest(Id, Input.Version, Input.Fields), Actor, Ct), saved =>
        {
            Notice(Id is null ? "Đã thêm đơn vị ngoài." : "Đã lưu thông tin.");
            return Redirect($"/don-vi-ngoai/{saved.UnitId}");
        });
    }
}

public sealed record OutsideInput
{
    public uint Version { get; set; }
    public string? Name { get; set; }
    public UnitKind? Kind { get; set; }
    public string? ContactName { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string? LegalCode { get; set; }
    public string? ConfirmingBody { get; set; }
    public string? Field { get; set; }
    public DateOnly? ValidFrom { get; set; }

    internal OutsideBodyFields Fields => new()
    {
        Name = Name, Kind = Kind, ContactName = ContactName, Email = Email, Phone = Phone, Address = Address,
        LegalCode = LegalCode, ConfirmingBody = ConfirmingBody, Field = Field, ValidFrom = ValidFrom,
    };

    internal static OutsideInput Of(OutsideBodyRow body) => new()
    {
        Version = body.Version, Name = body.Name, Kind = body.Kind, ContactName = body.ContactName, Email = body.Email, Phone = body.Phone,
        Address = body.Address, LegalCode = body.LegalCode, ConfirmingBody = body.ConfirmingBody, Field = body.Field, ValidFrom = body.ValidFrom,
    };
}
