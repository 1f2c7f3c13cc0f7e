using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Records;

namespace ThiDua.Web.Pages.Office.Nominations;

// Filling in: award asked, report, papers, criteria, targets.
public sealed partial class DossierModel
{
    public async Task<IActionResult> OnPostEditAsync([FromServices] EditNomination edit) =>
        await AnswerAsync(
            await edit.ExecuteAsync(
                new EditNominationRequest { NominationId = Id, Version = Version, AwardOfferId = Edit.AwardOfferId, Achievement = Edit.Achievement }, Actor, Ct),
            _ => Back("Đã lưu đề nghị khen thưởng.", "#de-nghi"),
            nameof(Edit));

    /// <summary>One press saves report, criteria and results, script or not; nothing is stored when anything is refused.</summary>
    public async Task<IActionResult> OnPostFillAsync([FromServices] FillDossier fill, bool back)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var result = await fill.ExecuteAsync(
            new FillDossierRequest
            {
                NominationId = Id,
                Sections = [.. Sections.Select((s, i) => (Section: s, Place: i)).Where(x => x.Section.Shown != Fingerprint(x.Section.Body))
                    .Select(x => new TypedSection(x.Place, x.Section.Code, x.Section.Body, x.Section.Revision))],
                Ticks = SharedEvidence.Over(Ticks.Select(t => t.AsTick()), AllMet, CommonEvidence),
                Results = [.. Results.Select(r => r.AsResult())],
            },
            Actor,
            Ct);
        foreach (var other in result.Refusals.OfType<SectionSavedElsewhere>())
        {
            Elsewhere[other.Code] = other;
        }

        var batch = back && result.Succeeded && await dossiers.FindAsync(Id, Actor, Ct) is { MaySeeBatch: true } dossier ? BatchUrlOf(dossier) : null;
        return await AnswerAsync(result, _ => AfterFilling(batch), "");
    }

    /// <summary>Saves one section while it is typed. Answers the script with JSON: 200 saved, 409 another text was saved, 4xx a sentence.</summary>
    public async Task<IActionResult> OnPostSectionAsync([FromServices] SaveReportSection save, SectionInput section)
    {
        var result = await save.ExecuteAsync(Save(section), Actor, Ct);
        if (result.Succeeded)
        {
            return new JsonResult(new { revision = result.Value.Revision, at = result.Value.SavedAt.ClockTime() });
        }

        HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodePagesFeature>()!.Enabled = false;
        return result.Refusals.OfType<SectionSavedElsewhere>().FirstOrDefault() is { } other
            ? new JsonResult(new { sentence = other.Sentence, body = other.Body, revision = other.Revision, by = other.SavedBy, at = other.SavedAt.ClockTime() }) { StatusCode = StatusCodes.Status409Conflict }
            : new JsonResult(new { sentence = result.Refusals[0].Sentence }) { StatusCode = StatusCodes.Status400BadRequest };
    }

    public async Task<IActionResult> OnPostModeAsync([FromServices] ChooseReportMode choose, ReportMode mode) =>
        await AnswerAsync(await choose.ExecuteAsync(new ChooseReportModeRequest(Id, mode), Actor, Ct), _ => Back($"Báo cáo thành tích: {mode.Label()}.", "#bao-cao"), "");

    public async Task<IActionResult> OnPostAttachAsync([FromServices] KeepFile keep, [FromServices] AttachPaper attach)
    {
        var kept = await PaperUpload.KeepAsync(Paper, keep, Actor, Ct);
        return !kept.Succeeded
            ? await AnswerAsync(kept, _ => Page(), nameof(Paper))
            : await AnswerAsync(
                await attach.ExecuteAsync(
                    new AttachPaperRequest { BatchId = Paper.BatchId, NominationId = Id, RequiredPaperId = Paper.RequiredPaperId, Title = Paper.Title, FileId = kept.Value.Id }, Actor, Ct),
                _ => Back("Đã thêm giấy tờ.", "#giay-to"),
                nameof(Paper));
    }

    /// <summary>All chosen files in one press.</summary>
    public async Task<IActionResult> OnPostAttachAllAsync([FromServices] KeepFile keep, [FromServices] AttachPapers attach)
    {
        var kept = await PaperUpload.KeepAllAsync(Files, keep, Actor, Ct);
        return !kept.Succeeded || kept.Value.Count == 0
            ? await AnswerAsync<Done>(kept.Succeeded ? PaperUpload.NothingChosen : kept.Refusals.ToList(), _ => Page(), "")
            : await AnswerAsync(
                await attach.ExecuteAsync(new AttachPapersRequest(Paper.BatchId, Id, kept.Value), Actor, Ct), done => Back($"Đã thêm {done.Count} giấy tờ.", "#giay-to"), "");
    }

    public async Task<IActionResult> OnPostRemovePaperAsync([FromServices] RemovePaper remove, Guid paperId) =>
        await AnswerAsync(await remove.ExecuteAsync(new RemovePaperRequest(paperId), Actor, Ct), _ => Back("Đã xóa giấy tờ.", "#giay-to"), "");

    public static string Fingerprint(string? body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body ?? "")))[..16];

    private SaveReportSectionRequest Save(SectionInput section) =>
        new() { NominationId = Id, Code = section.Code, Body = section.Body, Revision = section.Revision };

    public static string BatchUrlOf(Dossier dossier) => $"/ho-so/phong-trao/{dossier.Movement.Id}?don-vi={dossier.UnitId}";

    private RedirectResult AfterFilling(string? batch)
    {
        Notice("Đã lưu hồ sơ.");
        return Redirect(batch ?? $"/ho-so/{Id}");
    }
}
