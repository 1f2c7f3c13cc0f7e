using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ReadSessions)]
public sealed class IndexModel(SessionListQuery sessions) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "phongTrao")]
    public Guid? MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int? PageNumber { get; set; }

    public SessionList List { get; private set; } = null!;

    public int Current => Math.Clamp(PageNumber ?? 1, 1, Pages);

    public int Pages => Math.Max(1, (List.Count + SessionListQuery.PageSize - 1) / SessionListQuery.PageSize);

    /// <summary>Name of the movement that the list is narrowed to, when a row of it shows.</summary>
    public string? MovementName => MovementId is null ? null : List.Sessions.Select(s => s.MovementName).Concat(List.Waiting.Select(w => w.Name)).FirstOrDefault();

    public async Task OnGetAsync() => List = await sessions.ListAsync(MovementId, Math.Clamp(PageNumber ?? 1, 1, 10_000), Actor, Ct);
}
