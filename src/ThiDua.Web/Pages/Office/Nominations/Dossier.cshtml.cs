using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Core.Nominations.Papers;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>One dossier's case page. What fills it in is in DossierContent.cs, what moves it on in DossierSteps.cs.</summary>
[Requires(Permission.ReadNominations, Permission.WriteOwnReport, Permission.ReadSessions)]
public sealed partial class DossierModel(DossierQuery dossiers, GuardQuery guards, DossierAchievementsQuery honoured, DossierRuleQuery paperRules) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public EditInput Edit { get; set; } = new();

    [BindProperty]
    public List<SectionInput> Sections { get; set; } = [];

    [BindProperty]
    public List<TickInput> Ticks { get; set; } = [];

    [BindProperty]
    public List<ResultInput> Results { get; set; } = [];

    [BindProperty]
    public PaperInput Paper { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    public Dossier Dossier { get; private set; } = null!;

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
        SimpleCases = found.MayPropose && found.MayFill ? await paperRules.CasesAsync(Ct) : [];
        // The form that was refused keeps what was typed; the others show what is stored.
        var typed = Request.Method == HttpMethods.Post ? (string?)RouteData.Values["handler"] ?? Request.Query["handler"].ToString() : "";
        if (typed != "Edit")
        {
            Edit = new EditInput { AwardOfferId = found.OfferId, Achievement = found.Achievement };
        }

        if (typed != "Report")
        {
            Sections = [.. found.Sections.Where(s => !s.IsFormer).Select(s => new SectionInput { Code = s.Code, Body = s.Body, Revision = s.Revision })];
        }

        if (typed != "Criteria")
        {
            Ticks = [.. found.Criteria.Select(c => new TickInput { CriterionId = c.Id, Met = c.Met, Evidence = c.Evidence, PaperId = c.PaperId })];
        }

        if (typed != "Targets")
        {
            Results = [.. found.Targets.Select(t => new ResultInput { TargetId = t.Target.Id, Value = t.Value, AsOf = t.AsOf, IsEstimated = t.IsEstimated, Note = t.Note })];
        }
    }

    private RedirectResult Back(string notice, string fragment = "")
    {
        Notice(notice);
        return Redirect($"/ho-so/{Id}{fragment}");
    }

    public sealed class EditInput
    {
        public Guid? AwardOfferId { get; set; }
        public string? Achievement { get; set; }
    }

    public sealed class SectionInput
    {
        public string Code { get; set; } = "";
        public string? Body { get; set; }
        public int Revision { get; set; }

        /// <summary>Fingerprint of the text as the page showed it: an untouched section is not saved over what others wrote.</summary>
        public string? Shown { get; set; }
    }

    public sealed class TickInput
    {
        public Guid CriterionId { get; set; }
        public bool Met { get; set; }
        public string? Evidence { get; set; }
        public Guid? PaperId { get; set; }
        public uint Version { get; set; }
    }

    public sealed class ResultInput
    {
        public Guid TargetId { get; set; }
        public decimal? Value { get; set; }
        public DateOnly? AsOf { get; set; }
        public bool IsEstimated { get; set; }
        public string? Note { get; set; }
        public uint Version { get; set; }
    }
}
