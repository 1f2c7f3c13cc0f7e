using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Decisions;

/// <summary>Edits the words around the list of a draft.</summary>
[Requires(Permission.DraftDecisions)]
public sealed class EditModel(DecisionCaseQuery cases, EditDecision edit) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EditDecisionInput Input { get; set; } = new();

    public DecisionCase Case { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        if (Case is null)
        {
            return NotFound();
        }

        Input = new EditDecisionInput
        {
            Abstract = Case.Abstract,
            ExtraBases = Case.ExtraBases,
            SignerName = Case.SignerName,
            SignerPosition = Case.SignerPosition,
            SignsForHead = Case.SignerPrefix is not null,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var request = new EditDecisionRequest
        {
            DecisionId = Id,
            Version = Input.Version,
            Abstract = Input.Abstract ?? "",
            ExtraBases = Input.ExtraBases,
            SignerName = Input.SignerName ?? "",
            SignerPosition = Input.SignerPosition ?? "",
            SignsForHead = Input.SignsForHead,
        };
        return await AnswerAsync(await edit.ExecuteAsync(request, Actor, Ct), _ =>
        {
            Notice("Đã lưu dự thảo.");
            return Redirect($"/quyet-dinh/{Id}");
        });
    }

    protected override async Task LoadAsync() => Case = (await cases.FindAsync(Id, Actor, Ct))!;
}

public sealed record EditDecisionInput
{
    public uint Version { get; set; }
    public string? Abstract { get; set; }
    public string? ExtraBases { get; set; }
    public string? SignerName { get; set; }
    public string? SignerPosition { get; set; }
    public bool SignsForHead { get; set; }
}
