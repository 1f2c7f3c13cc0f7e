using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>One dossier's case page. What fills it in is in DossierContent.cs, what moves it on in DossierSteps.cs.</summary>
[Requires(Permission.ReadNominations, Permission.WriteOwnReport, Permission.ReadSessions)]
public sealed partial class DossierModel(DossierQuery dossiers, GuardQuery guards, DossierAchievementsQuery honoured, DossierRuleQuery paperRules, ProposalListQuery proposals) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EditInput Edit { get; set; } = new();

    [BindProperty]
    public List<SectionInput> Sections { get; set; } = [];

    [BindProperty]
    public List<TickInput> Ticks { get; set; } = [];

    /// <summary>All criteria are met; with what is written once for them all.</summary>
    [BindProperty]
    public bool AllMet { get; set; }

    [BindProperty]
    public string? CommonEvidence { get; set; }

    [BindProperty]
    public List<ResultInput> Results { get; set; } = [];

    [BindProperty]
    public PaperInput Paper { get; set; } = new();

    /// <summary>One box for each paper that is owed; those left empty are passed over.</summary>
    [BindProperty]
    public List<OwedFile> Files { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The unit's file that the dossier was made from; null when it was typed in, or for those who do not see the batch.</summary>
    public DossierOrigin? Origin { get; private set; }

    /// <summary>What others saved meanwhile, by section, beside what was typed here.</summary>
    public Dictionary<string, SectionSavedElsewhere> Elsewhere { get; } = [];

    public IReadOnlyList<ChecklistItem> Missing => [.. Dossier.BatchChecklist.Missing(), .. Dossier.Checklist.Missing()];

    public IEnumerable<SelectListItem> Offers => Dossier.Movement.Offers.Select(o => new SelectListItem(o.Label, o.Id.ToString()));

    public IReadOnlyList<SimpleCase> SimpleCases { get; private set; } = [];

    public IEnumerable<SelectListItem> PaperChoices =>
        [new("Không kèm giấy tờ", ""), .. Dossier.Papers.Concat(Dossier.BatchPapers).Select(p => new SelectListItem(p.Title, p.Id.ToString()))];

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Dossier is null ? NotFound() : Page();
    }

    protected override async Task LoadAsync()
    {
        if (await dossiers.FindAsync(Id, Actor, Ct) is not { } found)
        {
            return;
        }

        Dossier = found;
        (Findings, Honoured) = (await guards.OfDossierAsync(Id, Actor, Ct), await honoured.OfAsync(Id, Actor, Ct));
        Origin = found.MaySeeBatch ? await proposals.OriginAsync(Id, Ct) : null;
        SimpleCases = found.MayPropose && found.MayFill ? await paperRules.CasesAsync(Ct) : [];
        // The form that was refused keeps what was typed; the others show what is stored.
        var typed = Request.Method == HttpMethods.Post ? (string?)RouteData.Values["handler"] ?? Request.Query["handler"].ToString() : "";
        if (typed != "Edit")
        {
            Edit = new EditInput { AwardOfferId = found.OfferId, Achievement = found.Achievement };
        }

        if (typed != "Fill")
        {
            Sections = [.. found.Sections.Where(s => !s.IsFormer).Select(s => new SectionInput { Code = s.Code, Body = s.Body, Revision = s.Revision })];
            Ticks = [.. found.Criteria.Select(c => new TickInput { CriterionId = c.Id, Met = c.Met, Evidence = c.Evidence, PaperId = c.PaperId })];
            Results = [.. found.Targets.Select(t => new ResultInput { TargetId = t.Target.Id, Value = t.Value, AsOf = t.AsOf, IsEstimated = t.IsEstimated, Note = t.Note })];
        }
    }

    private RedirectResult Back(string notice, string fragment = "")
    {
        Notice(notice);
        return Redirect($"/ho-so/{Id}{fragment}");
    }
}
