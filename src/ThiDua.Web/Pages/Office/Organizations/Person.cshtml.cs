using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Merging;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations;

/// <summary>One person: identity, places in units and unions at once, councils, and what other modules know of them.</summary>
[Requires(Permission.UseOffice)]
public sealed class PersonModel(PersonQuery people, IEnumerable<IPersonHistorySource> sources, EndMembership end, MergedPersonQuery merged) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EndPlaceInput Input { get; set; } = new();

    public PersonDetails Person { get; private set; } = null!;

    public IReadOnlyList<PersonHistoryRow> Achievements { get; private set; } = [];

    public bool CanManage => Actor.Can(Permission.ManageOrganization)
        && (Person.Places.Count == 0 || Person.Places.Any(p => Actor.Can(Permission.ManageOrganization, p.UnitPath)));

    public bool CanGiveAccount => Person.AccountId is null && Actor.Can(Permission.ManageAccounts);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await people.FindAsync(Id, Actor, Ct) is null)
        {
            return await merged.KeptAsync(Id, Ct) is { } kept ? Redirect($"/nhan-su/{kept}") : NotFound();
        }

        await LoadAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync()
    {
        if (await people.FindAsync(Id, Actor, Ct) is null)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await end.ExecuteAsync(new EndMembershipRequest(Input.PlaceId, Input.LastDay), Actor, Ct), _ =>
        {
            Notice("Đã ghi ngày kết thúc.");
            return Redirect($"/nhan-su/{Id}");
        });
    }

    protected override async Task LoadAsync()
    {
        Person = (await people.FindAsync(Id, Actor, Ct))!;
        var rows = new List<PersonHistoryRow>();
        foreach (var source in sources)
        {
            rows.AddRange(await source.OfAsync(Id, Actor, Ct));
        }

        Achievements = [.. rows.OrderByDescending(r => r.Day)];
    }
}

public sealed record EndPlaceInput
{
    public Guid PlaceId { get; set; }
    public DateOnly? LastDay { get; set; }
}
