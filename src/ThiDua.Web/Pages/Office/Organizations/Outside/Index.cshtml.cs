using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using ThiDua.Core.Accounts;
using ThiDua.Core.Accounts.Invitations;
using ThiDua.Core.Mail;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Organizations.Outside;

/// <summary>Bodies outside the agency: list, spreadsheet, invitations to several at once.</summary>
[Requires(Permission.ManageOrganization)]
public sealed class IndexModel(OutsideBodyQuery bodies, InviteOutside invite, MailSettings mail) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "ten")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public UnitKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    public OutsideBodyPage List { get; private set; } = new([], 0, 1, 1);

    public IReadOnlyList<DrawnLink> Drawn { get; private set; } = [];

    public bool MayInvite => Actor.Can(Permission.InviteProposers);

    public bool MailWorks => mail.IsConfigured;

    public bool IsFiltered => Search is { Length: > 0 } || Kind is not null;

    private OutsideBodyFilter Filter => new() { Search = Search is { Length: > 100 } ? Search[..100] : Search, Kind = Kind, Page = PageNumber };

    public Task OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        return LoadAsync();
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        File(await OutsideSheets.WriteAsync(await bodies.AllAsync(Filter, Actor, Ct), Ct), FileKind.Xlsx.MediaType, "don-vi-ngoai.xlsx");

    public async Task<IActionResult> OnPostInviteAsync()
    {
        var result = await invite.ExecuteAsync(new InviteOutsideRequest(Ids), Actor, Ct);
        if (!result.Succeeded)
        {
            return await AnswerAsync(result, _ => Page(), "");
        }

        // Shown in the answer itself: a redirect would need the links kept somewhere.
        Drawn = result.Value.Links;
        Ids = [];
        Response.Headers.CacheControl = "no-store";
        await LoadAsync();
        return Page();
    }

    public string UrlOf(int page, string? handler = null)
    {
        var query = new Dictionary<string, string?>
        {
            ["ten"] = Search, ["loai"] = Kind?.ToString(), ["trang"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null, ["handler"] = handler,
        };
        return QueryHelpers.AddQueryString("/don-vi-ngoai", query.Where(q => !string.IsNullOrEmpty(q.Value)).ToDictionary());
    }

    protected override async Task LoadAsync() => List = await bodies.PageAsync(Filter, Actor, Ct);
}
