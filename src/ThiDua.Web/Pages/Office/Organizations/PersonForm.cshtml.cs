using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>Adds a person with the place where they work, or edits the identity.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class PersonFormModel(CreatePerson create, EditPerson edit, PersonQuery people, UnitTreeQuery units) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    [BindProperty]
    public PersonInput Input { get; set; } = new();

    public PersonDetails? Person { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<StaffKind>(k => k.Label(), "Chọn đối tượng");

    public IReadOnlyList<SelectListItem> Sexes { get; } = Choices.Of<Sex>(s => s.Label(), "Chưa ghi");

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "don-vi")] Guid? unitId)
    {
        await LoadAsync();
        if (Id is not null && Person is null)
        {
            return NotFound();
        }

        Input = Person is null ? new PersonInput { UnitId = unitId } : PersonInput.Of(Person);
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
            return await AnswerAsync(await edit.ExecuteAsync(new EditPersonRequest(id, Input.Version, Input.Fields), Actor, Ct), _ =>
            {
                Notice($"Đã lưu thông tin của {Input.FullName}.");
                return Redirect($"/nhan-su/{id}");
            });
        }

        return await AnswerAsync(await create.ExecuteAsync(new CreatePersonRequest(Input.Fields, Input.Place), Actor, Ct), created =>
        {
            Notice($"Đã thêm {Input.FullName}.");
            return Redirect($"/nhan-su/{created.Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Person = Id is { } id ? await people.FindAsync(id, Actor, Ct) : null;
        Units = Choices.Units(await units.OptionsAsync(Actor, Permission.ManageOrganization, Ct), "Chọn đơn vị");
    }
}

public sealed record PersonInput
{
    public uint Version { get; set; }
    public string? FullName { get; set; }
    public string? Code { get; set; }
    public DateOnly? BirthDate { get; set; }
    public Sex? Sex { get; set; }
    public StaffKind? StaffKind { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Note { get; set; }
    public Guid? UnitId { get; set; }
    public string? Position { get; set; }
    public bool IsLeader { get; set; }
    public bool IsHead { get; set; }
    public DateOnly? ValidFrom { get; set; }

    internal PersonFields Fields => new()
    {
        FullName = FullName, Code = Code, BirthDate = BirthDate, Sex = Sex, StaffKind = StaffKind, Email = Email, Phone = Phone, Note = Note,
    };

    internal MembershipFields Place => new()
    {
        UnitId = UnitId, Position = Position, IsLeader = IsLeader, IsHead = IsHead, IsPrimary = true, ValidFrom = ValidFrom,
    };

    internal static PersonInput Of(PersonDetails person) => new()
    {
        Version = person.Version,
        FullName = person.FullName,
        Code = person.Code,
        BirthDate = person.BirthDate,
        Sex = person.Sex,
        StaffKind = person.StaffKind,
        Email = person.Email,
        Phone = person.Phone,
        Note = person.Note,
    };
}
