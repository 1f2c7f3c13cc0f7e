using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Puts a person into a unit, a union or a cell, or corrects such a period.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class PlaceModel(SaveMembership save, PersonQuery people, UnitTreeQuery units) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid PersonId { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public PlaceInput Input { get; set; } = new();

    public PersonDetails? Person { get; private set; }

    public PersonPlace? Place { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public PersonPlace? Primary => Person!.Places.FirstOrDefault(p => p is { IsPrimary: true, IsOver: false } && p.Id != Id);

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Person is null || (Id is not null && Place is null))
        {
            return NotFound();
        }

        Input = Place is null ? new PlaceInput { IsPrimary = Primary is null } : PlaceInput.Of(Place);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Person is null || (Id is not null && Place is null))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var request = new SaveMembershipRequest(Id, PersonId, Input.Fields, Input.EndFormer);
        return await AnswerAsync(await save.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã ghi nơi công tác.");
            return Redirect($"/nhan-su/{PersonId}");
        });
    }

    protected override async Task LoadAsync()
    {
        Person = await people.FindAsync(PersonId, Actor, Ct);
        Place = Person?.Places.FirstOrDefault(p => p.Id == Id);
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ManageOrganization, Ct), "Chọn đơn vị");
    }
}

public sealed record PlaceInput
{
    public Guid? UnitId { get; set; }
    public string? Position { get; set; }
    public bool IsLeader { get; set; }
    public bool IsHead { get; set; }
    public bool IsPrimary { get; set; }
    public bool EndFormer { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }

    internal MembershipFields Fields => new()
    {
        UnitId = UnitId, Position = Position, IsLeader = IsLeader, IsHead = IsHead, IsPrimary = IsPrimary, ValidFrom = ValidFrom, ValidTo = ValidTo,
    };

    internal static PlaceInput Of(PersonPlace place) => new()
    {
        UnitId = place.UnitId,
        Position = place.Position,
        IsLeader = place.IsLeader,
        IsHead = place.IsHead,
        IsPrimary = place.IsPrimary,
        ValidFrom = place.ValidFrom,
        ValidTo = place.ValidTo,
    };
}
