using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Law;

/// <summary>One line of a change: a form drawn from the description of its table.</summary>
[Requires(Permission.ManageLaw)]
public sealed class LineModel(PutLawLine put, LawChangesQuery changes, LawCatalog catalog, LawTableQuery tables) : OfficePage
{
    private LawOptions options = null!;
    private IReadOnlyDictionary<string, string?> values = new Dictionary<string, string?>();

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "bang")]
    public string? Table { get; set; }

    [BindProperty(SupportsGet = true, Name = "khoa")]
    public string? Key { get; set; }

    [BindProperty(SupportsGet = true, Name = "viec")]
    public LawChangeAction Action { get; set; }

    /// <summary>The line that is written anew.</summary>
    [BindProperty(SupportsGet = true, Name = "dong")]
    public Guid? LineId { get; set; }

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public LineInput Input { get; set; } = new();

    public LawChangeCase Case { get; private set; } = null!;

    public LawTable Shown { get; private set; } = null!;

    public LawRowView? Row { get; private set; }

    public bool Writes => Action is LawChangeAction.Add or LawChangeAction.Replace;

    /// <summary>What makes a rule this rule stays as it is in a new version.</summary>
    public IEnumerable<LawField> FieldsToWrite => Shown.Fields.Where(f => Action is not LawChangeAction.Replace || Shown.Series?.Contains(f.Column) is not true);

    public string Heading => Action switch
    {
        LawChangeAction.Add => $"Thêm vào {Shown.Title}",
        LawChangeAction.End => $"Kết thúc: {Row!.Line.Name}",
        LawChangeAction.Replace => $"Thay thế: {Row!.Line.Name}",
        _ => $"Xác nhận đã đối chiếu: {Row!.Line.Name}",
    };

    public string Button => LineId is null ? "Thêm dòng vào đợt sửa" : "Lưu dòng";

    public IEnumerable<SelectListItem> Certainties =>
        new[] { Certainty.Confirmed, Certainty.ConfirmedSecondary, Certainty.Derived, Certainty.RecalledMedium }
            .Where(c => Writes || c is Certainty.Confirmed or Certainty.ConfirmedSecondary)
            .Select(c => new SelectListItem(char.ToUpperInvariant(c.Label()[0]) + c.Label()[1..], c.ToString()))
            .Prepend(new SelectListItem("Chọn", ""));

    public LineFieldInput InputOf(LawField field) => new(
        field,
        values.GetValueOrDefault(field.Column),
        options.Of(field.Column),
        [.. ModelState.TryGetValue(NameOf(field), out var entry) ? entry.Errors.Select(e => e.ErrorMessage) : []]);

    public async Task<IActionResult> OnGetAsync()
    {
        var draft = LineId is { } line ? await changes.DraftAsync(Id, line, Ct) : null;
        if (draft is not null)
        {
            (Table, Action, Key) = (draft.Table, draft.Action, draft.RowKey);
        }

        await LoadAsync();
        if (!IsWhole)
        {
            return NotFound();
        }

        if (Case.State is not LawChangeState.Drafting)
        {
            return Redirect($"/phap-luat/dot-sua/{Id}");
        }

        Fill(draft);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (LineId is { } line && await changes.DraftAsync(Id, line, Ct) is { } draft)
        {
            (Table, Action, Key) = (draft.Table, draft.Action, draft.RowKey);
        }

        await LoadAsync();
        if (!IsWhole)
        {
            return NotFound();
        }

        values = TypedValues();
        return !ModelState.IsValid
            ? await RefusedAsync()
            : await AnswerAsync(await put.ExecuteAsync(Asked(), Actor, Ct), _ => Redirect($"/phap-luat/dot-sua/{Id}"));
    }

    protected override async Task LoadAsync()
    {
        Case = (await changes.CaseAsync(Id, Actor, Ct))!;
        Shown = catalog.Find(Table)!;
        if (Case is not null && Shown is not null)
        {
            options = await changes.OptionsAsync(Id, Shown, Ct);
            Row = Key is null ? null : await tables.RowAsync(Shown.Slug, Key, Ct);
        }
    }

    private bool IsWhole => Case is not null && Shown is not null && (Action is LawChangeAction.Add) == (Row is null);

    private static string NameOf(LawField field) => $"Input.Values[{field.Column}]";

    private void Fill(LawLineDraft? draft)
    {
        var from = draft?.Values ?? (Action is LawChangeAction.Replace ? Row!.Row.Values : null) ?? new Dictionary<string, string?>();
        values = Shown.Fields.ToDictionary(f => f.Column, f => LineFieldInput.Typed(f, from.GetValueOrDefault(f.Column)), StringComparer.Ordinal);
        Input = new LineInput
        {
            Day = draft?.Action is LawChangeAction.Confirm ? null : draft?.Day,
            Until = draft is not null && Shown.To is { } to && draft.Values.GetValueOrDefault(to) is { } until ? DateOnly.ParseExact(until, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null,
            Citation = draft is not null && Shown.Citation is { } citation ? draft.Values.GetValueOrDefault(citation) : null,
            Certainty = draft?.Certainty ?? (Action is LawChangeAction.Confirm ? Certainty.Confirmed : null),
            CheckedBy = draft?.CheckedBy ?? (Action is LawChangeAction.Confirm ? Actor.Name : null),
            CheckedOn = draft?.CheckedOn,
            RecheckBy = draft?.Action is LawChangeAction.Confirm ? draft.Day : Action is LawChangeAction.Confirm ? Row!.Row.RecheckBy : null,
        };
    }

    // Read by hand: a list of boxes is one value, and the model binder would keep only its first.
    private Dictionary<string, string?> TypedValues() =>
        Shown.Fields.ToDictionary(f => f.Column, f => Request.HasFormContentType ? Request.Form[NameOf(f)].ToString() : null, StringComparer.Ordinal)!;

    private LawLineRequest Asked() => new()
    {
        ChangeSetId = Id,
        Version = Version,
        LineId = LineId,
        Table = Shown.Slug,
        Action = Action,
        RowKey = Key,
        Values = values,
        Day = Input.Day,
        Until = Input.Until,
        Citation = Input.Citation,
        Certainty = Input.Certainty,
        CheckedBy = Input.CheckedBy,
        CheckedOn = Input.CheckedOn,
        RecheckBy = Input.RecheckBy,
    };
}

public sealed record LineInput
{
    public DateOnly? Day { get; set; }
    public DateOnly? Until { get; set; }
    public string? Citation { get; set; }
    public Certainty? Certainty { get; set; }
    public string? CheckedBy { get; set; }
    public DateOnly? CheckedOn { get; set; }
    public DateOnly? RecheckBy { get; set; }
}
