using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Holds;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>Stops a dossier while a case is open against its subject, and lets it go on when the case is cleared.</summary>
[Requires(Permission.CheckNominations)]
public sealed class HoldsModel(DossierQuery dossiers, HoldsQuery holds, KeepFile keep) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public HoldInput Input { get; set; } = new();

    [BindProperty]
    public ReleaseInput Release { get; set; } = new();

    public Dossier Dossier { get; private set; } = null!;

    public IReadOnlyList<HoldLine> Holds { get; private set; } = [];

    /// <summary>Why the dossier can no longer be stopped; null when it can.</summary>
    public string? Refused => HoldRules.MayBeHeld(Dossier.State)?.Sentence;

    public IEnumerable<SelectListItem> Kinds =>
        [new("Chọn vụ việc", ""), .. Enum.GetValues<HoldKind>().Select(k => new SelectListItem(k.Label(), k.ToString()))];

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public async Task<IActionResult> OnPostOpenAsync([FromServices] OpenHold open)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        var file = await KeptAsync(Input.File);
        return file is { Succeeded: false } ? await AnswerAsync(file, _ => Page()) : await AnswerAsync(
            await open.ExecuteAsync(new OpenHoldRequest { NominationId = Id, Kind = Input.Kind, Reason = Input.Reason, Source = Input.Source, SourceFileId = file?.Value?.Id }, Actor, Ct),
            _ => Back("Đã tạm dừng xét hồ sơ."));
    }

    public async Task<IActionResult> OnPostReleaseAsync([FromServices] ReleaseHold release)
    {
        if (!await FoundAsync() || Holds.All(h => h.Id != Release.HoldId))
        {
            return NotFound();
        }

        var file = await KeptAsync(Release.File);
        return file is { Succeeded: false } ? await AnswerAsync(file, _ => Page(), nameof(Release)) : await AnswerAsync(
            await release.ExecuteAsync(new ReleaseHoldRequest { HoldId = Release.HoldId, Reason = Release.Reason, Source = Release.Source, SourceFileId = file?.Value?.Id }, Actor, Ct),
            _ => Back("Đã bỏ tạm dừng."),
            nameof(Release));
    }

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<Result<KeptFile>?> KeptAsync(IFormFile? file) =>
        file is null ? null : await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, "File"), Actor, Ct);

    private async Task<bool> FoundAsync()
    {
        if (await dossiers.FindAsync(Id, Actor, Ct) is not { } dossier || await holds.OfAsync(Id, Actor, Ct) is not { } lines)
        {
            return false;
        }

        (Dossier, Holds) = (dossier, lines);
        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/ho-so/{Id}/tam-dung");
    }

    public sealed class HoldInput
    {
        public HoldKind? Kind { get; set; }
        public string? Source { get; set; }
        public IFormFile? File { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class ReleaseInput
    {
        public Guid HoldId { get; set; }
        public string? Reason { get; set; }
        public string? Source { get; set; }
        public IFormFile? File { get; set; }
    }
}
