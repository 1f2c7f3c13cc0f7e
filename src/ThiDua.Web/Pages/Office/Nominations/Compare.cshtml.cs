using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Comparison;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>All nominees of one award side by side, the officer's order and notes, and the paper that goes to the council.</summary>
[Requires(Permission.CheckNominations)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class CompareModel(ComparisonQuery comparisons, TimeProvider clock) : OfficePage
{
    public static readonly SelectListItem[] Suggestions =
        [new("Chưa định", ""), .. Enum.GetValues<Suggestion>().Select(s => new SelectListItem(s.Label(), s.ToString()))];

    [BindProperty(SupportsGet = true)]
    public Guid MovementId { get; set; }

    [BindProperty(SupportsGet = true, Name = "hinh-thuc")]
    public Guid? Offer { get; set; }

    [BindProperty(SupportsGet = true, Name = "loai")]
    public SubjectKind? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "don-vi")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "luu-y")]
    public bool FlaggedOnly { get; set; }

    [BindProperty(SupportsGet = true, Name = "khac")]
    public bool DifferencesOnly { get; set; }

    [BindProperty]
    public List<RankRow> Rows { get; set; } = [];

    /// <summary>The award that the posted order is of.</summary>
    [BindProperty]
    public Guid OfferId { get; set; }

    [BindProperty]
    public string? ShownAt { get; set; }

    public ComparisonPage Comparison { get; private set; } = null!;

    public IReadOnlyList<ComparisonLine> Lines { get; private set; } = [];

    public bool IsFiltered => Kind is not null || UnitId is not null || FlaggedOnly;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        Fill();
        return Page();
    }

    public async Task<IActionResult> OnGetXlsxAsync() =>
        await FoundAsync() ? File(await ComparisonSheet.WriteAsync(Comparison, Ct), DossierSheetFile.MediaType, "So-sanh-ho-so.xlsx") : NotFound();

    public async Task<IActionResult> OnGetDocxAsync() =>
        await FoundAsync() ? await PaperAsync(ProposalWording.Paper, words => ProposalPaper.Write(Comparison, clock.Today(), words), "Du-kien-de-nghi") : NotFound();

    public Task<IActionResult> OnPostAsync([FromServices] SaveComparison save) => SaveAsync(save, null, up: false);

    public Task<IActionResult> OnPostUpAsync([FromServices] SaveComparison save, Guid moved) => SaveAsync(save, moved, up: true);

    public Task<IActionResult> OnPostDownAsync([FromServices] SaveComparison save, Guid moved) => SaveAsync(save, moved, up: false);

    /// <summary>This page with its filters; always with a query, so that more can be added behind.</summary>
    public string Address(string? handler)
    {
        var parts = new List<string> { $"hinh-thuc={Comparison.Offer.Id}" };
        void Add(string name, string? value) => parts.AddRange(value is null ? [] : [$"{name}={Uri.EscapeDataString(value)}"]);
        Add("loai", Kind?.ToString());
        Add("don-vi", UnitId?.ToString());
        Add("luu-y", FlaggedOnly ? "true" : null);
        Add("khac", DifferencesOnly ? "true" : null);
        Add("handler", handler);
        return $"/phong-trao/{MovementId}/so-sanh?{string.Join('&', parts)}";
    }

    protected override Task LoadAsync() => FoundAsync();

    private async Task<IActionResult> SaveAsync(SaveComparison save, Guid? moved, bool up)
    {
        Offer ??= OfferId;
        if (!await FoundAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var ranks = moved is { } id ? RankOrder.Moved([.. Rows.Select(r => (r.NominationId, r.Rank))], id, up).ToDictionary(r => r.Id, r => r.Typed) : null;
        var entries = Rows.Select(r => new ComparisonEntry(r.NominationId, ranks is null ? r.Rank : ranks.GetValueOrDefault(r.NominationId), r.Suggestion, r.Note)).ToList();
        var shownAt = DateTimeOffset.TryParse(ShownAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : DateTimeOffset.MinValue;
        return await AnswerAsync(
            await save.ExecuteAsync(new SaveComparisonRequest(OfferId, shownAt, entries), Actor, Ct),
            _ =>
            {
                Notice("Đã lưu thứ tự và dự kiến đề nghị.");
                return Redirect(Address(null) + "#xep");
            },
            "");
    }

    private void Fill()
    {
        ShownAt = Comparison.ReadAt.ToString("O", CultureInfo.InvariantCulture);
        Rows = [.. Comparison.Nominees.Select(n => new RankRow { NominationId = n.Id, Rank = n.Mark.Rank, Suggestion = n.Mark.Suggestion, Note = n.Mark.Note })];
    }

    private async Task<bool> FoundAsync()
    {
        if (await comparisons.FindAsync(MovementId, new ComparisonFilter { OfferId = Offer, Kind = Kind, UnitId = UnitId, FlaggedOnly = FlaggedOnly }, Actor, Ct) is not { } found)
        {
            return false;
        }

        Comparison = found;
        var lines = ComparisonLines.Of(found);
        Lines = DifferencesOnly && found.Nominees.Count > 1 ? [.. lines.Where(l => l.Differs)] : lines;
        return true;
    }

    public sealed class RankRow
    {
        public Guid NominationId { get; set; }
        public int? Rank { get; set; }
        public Suggestion? Suggestion { get; set; }
        public string? Note { get; set; }
    }
}
