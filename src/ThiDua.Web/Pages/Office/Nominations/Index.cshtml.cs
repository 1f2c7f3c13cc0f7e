using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Guards;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>Dossiers: one by one, or by unit and movement. Filters and page live in the address.</summary>
[Requires(Permission.ReadNominations, Permission.WriteOwnReport)]
public sealed class IndexModel(DossierListQuery dossiers, BatchBoardQuery batches, DossierFilterChoicesQuery choices, GuardQuery guards) : OfficePage
{
    private const string UnitsView = "don-vi";
    private const int MostTyped = 100;

    [BindProperty(SupportsGet = true, Name = "xem")]
    public string? View { get; set; }

    [BindProperty(SupportsGet = true, Name = "phong-trao")]
    public Guid? MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang-thai")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "tim")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "trang")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<Guid> Ids { get; set; } = [];

    public DossierList List { get; private set; } = new([], 0, 1);

    /// <summary>What the guards say of dossiers that are not decided.</summary>
    public IReadOnlyDictionary<Guid, GuardFlags> Flags { get; private set; } = new Dictionary<Guid, GuardFlags>();

    public IReadOnlyList<BatchRow> Batches { get; private set; } = [];

    public DossierFilterChoices Choices { get; private set; } = new([], []);

    public bool MayCheck => Actor.Can(Permission.CheckNominations);

    public bool SeesUnits => Actor.Can(Permission.ReadNominations);

    /// <summary>A head thinks in batches, the officer and the nominee in dossiers.</summary>
    public bool ByUnit => SeesUnits && (View is null ? Actor.Has(Role.UnitHead) && !MayCheck && State is null : View == UnitsView);

    public bool IsFiltered => MovementId is not null || UnitId is not null || !string.IsNullOrEmpty(State) || !string.IsNullOrEmpty(Search);

    public IEnumerable<SelectListItem> Movements => WithAll("Mọi phong trào", Choices.Movements, MovementId);

    public IEnumerable<SelectListItem> Units => WithAll("Mọi đơn vị", Choices.Units, UnitId);

    public IEnumerable<SelectListItem> States => ByUnit
        ? [new("Mọi tình trạng", ""), .. Enum.GetValues<BatchStage>().Select(s => new SelectListItem(StageWords(s), s.ToString(), s.ToString() == State))]
        : [new("Mọi tình trạng, trừ đã rút", ""), .. Enum.GetValues<NominationState>().Select(s => new SelectListItem(s.Label(), s.ToString(), s.ToString() == State))];

    private DossierFilter DossierFilter => new() { MovementId = MovementId, UnitId = UnitId, State = Known<NominationState>(State), Search = Short(Search), Page = PageNumber };

    private BatchFilter BatchFilter => new() { MovementId = MovementId, UnitId = UnitId, State = Known<BatchStage>(State) };

    public Task OnGetAsync()
    {
        // A filter that was typed wrongly into the address counts as not set.
        ModelState.Clear();
        return LoadAsync();
    }

    /// <param name="shown">The sent dossiers that the page showed: "all" means those, not what came in meanwhile.</param>
    public async Task<IActionResult> OnPostAcceptAsync([FromServices] AcceptNominations accept, bool all, List<Guid> shown) =>
        await AnswerAsync(
            await accept.ExecuteAsync(new AcceptNominationsRequest(all ? shown : Ids), Actor, Ct),
            done =>
            {
                Notice(done.Incomplete.Count == 0
                    ? $"Đã tiếp nhận {done.Accepted} hồ sơ."
                    : $"Đã tiếp nhận {done.Accepted} hồ sơ. Chưa tiếp nhận vì còn thiếu giấy tờ, đang tạm dừng xét hoặc chưa qua kiểm tra: {string.Join("; ", done.Incomplete)}.");
                return Redirect(Request.Path + WithoutHandler());
            });

    public async Task<IActionResult> OnGetXlsxAsync()
    {
        ModelState.Clear();
        return ByUnit
            ? File(await DossierSheetFile.OfBatchesAsync(await batches.RowsAsync(BatchFilter, Actor, Ct), Ct), DossierSheetFile.MediaType, "Ho so theo don vi.xlsx")
            : File(await DossierSheetFile.OfDossiersAsync(await dossiers.AllAsync(DossierFilter, Actor, Ct), Ct), DossierSheetFile.MediaType, "Ho so khen thuong.xlsx");
    }

    /// <summary>This page's address with some of its filters changed; null takes one out.</summary>
    public string Address(params (string Name, string? Value)[] changed)
    {
        var now = new Dictionary<string, string?>
        {
            ["xem"] = ByUnit ? UnitsView : "ho-so", ["phong-trao"] = MovementId?.ToString(), ["don-vi"] = UnitId?.ToString(), ["trang-thai"] = State, ["tim"] = Search,
        };
        foreach (var (name, value) in changed)
        {
            now[name] = value;
        }

        return "/ho-so" + QueryString.Create(now.Where(pair => !string.IsNullOrEmpty(pair.Value)));
    }

    public static string StageWords(BatchStage stage) => stage switch
    {
        BatchStage.NotBegun => "Chưa lập",
        BatchStage.Draft => BatchState.Draft.Label(),
        BatchStage.Submitted => BatchState.Submitted.Label(),
        _ => BatchState.NoDossier.Label(),
    };

    protected override async Task LoadAsync()
    {
        Choices = SeesUnits ? await choices.ForAsync(Actor, Ct) : Choices;
        if (ByUnit)
        {
            Batches = await batches.RowsAsync(BatchFilter, Actor, Ct);
        }
        else
        {
            List = await dossiers.PageAsync(DossierFilter, Actor, Ct);
            Flags = await guards.FlagsAsync([.. List.Rows.Where(r => r.State is not (NominationState.Awarded or NominationState.Withdrawn or NominationState.Refused)).Select(r => r.Id)], Ct);
        }
    }

    private static IEnumerable<SelectListItem> WithAll(string all, IReadOnlyList<NamedChoice> choices, Guid? chosen) =>
        [new(all, ""), .. choices.Select(c => new SelectListItem(c.Name.Length <= 80 ? c.Name : c.Name[..79] + "…", c.Id.ToString(), c.Id == chosen))];

    private static TEnum? Known<TEnum>(string? name)
        where TEnum : struct, Enum => Enum.TryParse<TEnum>(name, out var state) && Enum.IsDefined(state) ? state : null;

    private static string? Short(string? typed) => typed is { Length: > MostTyped } ? typed[..MostTyped] : typed;

    private QueryString WithoutHandler() =>
        QueryString.Create(Request.Query.Where(pair => pair.Key != "handler"));
}
