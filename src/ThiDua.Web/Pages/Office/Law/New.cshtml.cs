using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>Opens a change of law, or leads into one that is being drafted; with a row in the address it goes on to that row's line.</summary>
[Requires(Permission.ManageLaw)]
public sealed class NewModel(CreateLawChange create, LawChangesQuery changes) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "bang")]
    public string? Table { get; set; }

    [BindProperty(SupportsGet = true, Name = "khoa")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "viec")]
    public LawChangeAction? Action { get; set; }

    [BindProperty]
    public ChangeInput Input { get; set; } = new();

    public IReadOnlyList<LawChangeListed> Drafts { get; private set; } = [];

    /// <summary>Query of the line form that follows; null when no row was chosen yet.</summary>
    public string? Line => Table is null || Action is null
        ? null
        : $"bang={Uri.EscapeDataString(Table)}&viec={Action}{(Key is null ? "" : $"&khoa={Uri.EscapeDataString(Key)}")}";

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await create.ExecuteAsync(new LawChangeFields(Input.Title, Input.Basis), Actor, Ct), created =>
            Redirect($"/phap-luat/dot-sua/{created.Id}{(Line is null ? "" : $"/dong?{Line}")}"));
    }

    protected override async Task LoadAsync() => Drafts = [.. (await changes.OpenAsync(Ct)).Where(c => c.State is LawChangeState.Drafting)];
}

public sealed record ChangeInput
{
    public string? Title { get; set; }
    public string? Basis { get; set; }
}
