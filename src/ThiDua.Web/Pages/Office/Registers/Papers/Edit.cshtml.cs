using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Registers.Papers;

/// <summary>Writes a new paper, or changes a draft.</summary>
[Requires(Permission.DraftDecisions)]
public sealed class EditModel(PaperListQuery papers, PaperCaseQuery cases, SavePaper save) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid? Id { get; set; }

    /// <summary>The line of the register that the new paper corrects.</summary>
    [BindProperty(SupportsGet = true, Name = "thay")]
    public Guid? AmendsId { get; set; }

    [BindProperty]
    public PaperInput Input { get; set; } = new();

    public PaperStart Start { get; private set; } = null!;

    public PaperCase? Paper { get; private set; }

    public IEnumerable<SelectListItem> Types =>
        Start.Symbols.Keys.Select(t => new SelectListItem($"{t.Label()} ({Start.Symbols[t]})", t.ToString()));

    public IEnumerable<SelectListItem> Movements =>
        Start.Movements.Select(m => new SelectListItem(m.Name, m.Id.ToString())).Prepend(new SelectListItem("Không theo phong trào", ""));

    public async Task<IActionResult> OnGetAsync()
    {
        // A link that was cut short counts as a new paper; the address itself is checked by the route.
        ModelState.Clear();
        await LoadAsync();
        if (Start is null || (Id is not null && Paper is not { MayEdit: true }))
        {
            return NotFound();
        }

        Input = Paper is { } paper ? PaperInput.Of(paper) : PaperInput.Of(Start);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        return await AnswerAsync(await save.ExecuteAsync(Input.ToRequest(Id, AmendsId), Actor, Ct), saved =>
        {
            Notice(Id is null ? "Đã lập dự thảo văn bản." : "Đã lưu dự thảo văn bản.");
            return Redirect($"/van-ban/{saved.PaperId}");
        });
    }

    protected override async Task LoadAsync()
    {
        Paper = Id is { } id ? await cases.FindAsync(id, Actor, Ct) : null;
        Start = (await papers.StartAsync(Paper?.Amends?.Id ?? AmendsId, Actor, Ct))!;
    }
}

public sealed record PaperInput
{
    public uint Version { get; set; }
    public PaperType? Type { get; set; }
    public string? Symbol { get; set; }
    public Guid? MovementId { get; set; }
    public string? Abstract { get; set; }
    public string? Addressees { get; set; }
    public string? LegalBases { get; set; }
    public string? Text { get; set; }
    public string? Recipients { get; set; }
    public string? Filing { get; set; }
    public string? SignerPrefix { get; set; }
    public string? SignerPosition { get; set; }
    public string? SignerName { get; set; }

    public static PaperInput Of(PaperStart start)
    {
        var type = start.AmendedType is { } amended && start.Symbols.ContainsKey(amended) ? amended : PaperType.OfficialLetter;
        return new PaperInput
        {
            Type = type, Symbol = start.Symbols[type], MovementId = start.AmendedMovementId, Filing = start.Filing, SignerPosition = start.SignerPosition, SignerName = start.SignerName,
            Recipients = type is PaperType.OfficialLetter or PaperType.Submission ? "Như trên" : null,
            Abstract = start.Amends is { } old
                ? type is PaperType.OfficialLetter ? $"đính chính văn bản số {old.Reference} ngày {old.IssuedOn.Written()}" : start.AmendedAbstract
                : null,
            Text = start.Amends is { } wrong ? $"Văn bản này thay thế, đính chính văn bản số {wrong.Reference} ngày {wrong.IssuedOn.Written()}." : null,
        };
    }

    public static PaperInput Of(PaperCase paper) => new()
    {
        Version = paper.Version, Type = paper.Type, Symbol = paper.Symbol, MovementId = paper.MovementId, Abstract = paper.Abstract, Text = paper.Content.Text, Filing = paper.Content.Filing,
        Addressees = string.Join('\n', paper.Content.Addressees), LegalBases = string.Join('\n', paper.Content.LegalBases), Recipients = string.Join('\n', paper.Content.Recipients),
        SignerPrefix = paper.SignerPrefix, SignerPosition = paper.SignerPosition, SignerName = paper.SignerName,
    };

    public SavePaperRequest ToRequest(Guid? paperId, Guid? amendsId) => new()
    {
        PaperId = paperId, AmendsId = paperId is null ? amendsId : null, Version = Version, Type = Type, Symbol = Symbol, MovementId = MovementId, Abstract = Abstract, Addressees = Addressees,
        LegalBases = LegalBases, Text = Text, Recipients = Recipients, Filing = Filing, SignerPrefix = SignerPrefix, SignerPosition = SignerPosition, SignerName = SignerName,
    };
}
