using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Adds a unit, or edits one.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class UnitFormModel(CreateUnit create, EditUnit edit, UnitQuery unit, UnitTreeQuery tree) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public UnitInput Input { get; set; } = new();

    public UnitDetails? Unit { get; private set; }

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<UnitKind>(k => k.Label(), "Chọn loại đơn vị", [UnitKind.Agency, .. UnitKinds.Outside]);

    public bool IsRoot => Unit is { ParentId: null };

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "cap-tren")] Guid? parentId)
    {
        await LoadAsync();
        if (Id is not null && Unit is null)
        {
            return NotFound();
        }

        Input = Unit is null ? new UnitInput { ParentId = parentId ?? FirstParent() } : UnitInput.Of(Unit);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        if (Id is { } id)
        {
            return await AnswerAsync(await edit.ExecuteAsync(new EditUnitRequest(id, Input.Version, Input.Fields), Actor, Ct), _ =>
            {
                Notice("Đã lưu thông tin đơn vị.");
                return Redirect($"/don-vi/{id}");
            });
        }

        return await AnswerAsync(await create.ExecuteAsync(new CreateUnitRequest(Input.ParentId, Input.Fields), Actor, Ct), created =>
        {
            Notice($"Đã thêm {Input.Name}.");
            return Redirect($"/don-vi/{created.Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Unit = Id is { } id ? await unit.FindAsync(id, Actor, Ct) : null;
        Parents = Choices.Units(await tree.OptionsAsync(Actor, Permission.ManageOrganization, Ct));
    }

    private Guid? FirstParent() => Parents.Count > 0 ? Guid.Parse(Parents[0].Value) : null;
}

public sealed record UnitInput
{
    public uint Version { get; set; }
    public Guid? ParentId { get; set; }
    public string? Name { get; set; }
    public string? ShortName { get; set; }
    public string? Code { get; set; }
    public UnitKind? Kind { get; set; }
    public int? ProtocolOrder { get; set; }
    public DateOnly? ValidFrom { get; set; }

    internal UnitFields Fields => new()
    {
        Name = Name, ShortName = ShortName, Code = Code, Kind = Kind, ProtocolOrder = ProtocolOrder, ValidFrom = ValidFrom,
    };

    internal static UnitInput Of(UnitDetails unit) => new()
    {
        Version = unit.Version,
        Name = unit.Name,
        ShortName = unit.ShortName,
        Code = unit.Code,
        Kind = unit.Kind,
        ProtocolOrder = unit.ProtocolOrder,
        ValidFrom = unit.ValidFrom,
    };
}
