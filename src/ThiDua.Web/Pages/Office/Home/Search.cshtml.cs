using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Home;

/// <summary>One box over everything the person may see.</summary>
[Requires(Permission.UseOffice)]
public sealed class SearchModel(SearchQuery search) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<IGrouping<string, SearchHit>> Kinds { get; private set; } = [];

    public int Total => Kinds.Sum(k => k.Count());

    public bool IsTooShort => Text is null or { Length: < SearchQuery.LeastTyped };

    public bool IsTooLong => Text is { Length: > SearchQuery.MostTyped };

    public async Task OnGetAsync() => Kinds = await search.ForAsync(Text ?? "", Actor, Ct);
}
