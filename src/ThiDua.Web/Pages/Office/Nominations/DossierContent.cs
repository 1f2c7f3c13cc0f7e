using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations;
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

    /// <summary>The button that saves the whole report, script or not.</summary>
    public async Task<IActionResult> OnPostReportAsync([FromServices] SaveReportSection save)
    {
        var refusals = new List<Refusal>();
        for (var i = 0; i < Sections.Count; i++)
        {
            var section = Sections[i];
            if (section.Shown == Fingerprint(section.Body))
            {
                continue;
            }

            var result = await save.ExecuteAsync(Save(section), Actor, Ct);
            refusals.AddRange(result.Refusals.Select(r => r with { Field = $"{nameof(Sections)}[{i}].{nameof(section.Body)}" }));
            foreach (var other in result.Refusals.OfType<SectionSavedElsewhere>())
            {
                Elsewhere[section.Code] = other;
            }
        }

        return refusals.Count > 0 ? await AnswerAsync<Done>(refusals, _ => Page(), "") : Back("Đã lưu báo cáo thành tích.", "#bao-cao");
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

    public async Task<IActionResult> OnPostRemovePaperAsync([FromServices] RemovePaper remove, Guid paperId) =>
        await AnswerAsync(await remove.ExecuteAsync(new RemovePaperRequest(paperId), Actor, Ct), _ => Back("Đã xóa giấy tờ.", "#giay-to"), "");

    public async Task<IActionResult> OnPostCriteriaAsync([FromServices] TickCriteria tick)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var ticks = Ticks.Select(t => new CriterionTick { CriterionId = t.CriterionId, Met = t.Met, Evidence = t.Evidence, PaperId = t.PaperId, Version = t.Version });
        return await AnswerAsync(await tick.ExecuteAsync(new TickCriteriaRequest(Id, [.. ticks]), Actor, Ct), _ => Back("Đã lưu tiêu chí.", "#tieu-chi"), "");
    }

    public async Task<IActionResult> OnPostTargetsAsync([FromServices] RecordTargetResults record)
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var results = Results.Select(r => new TypedResult { TargetId = r.TargetId, Value = r.Value, AsOf = r.AsOf, IsEstimated = r.IsEstimated, Note = r.Note, Version = r.Version });
        return await AnswerAsync(await record.ExecuteAsync(new RecordTargetResultsRequest(Id, [.. results]), Actor, Ct), _ => Back("Đã lưu kết quả chỉ tiêu.", "#chi-tieu"), "");
    }

    public static string Fingerprint(string? body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body ?? "")))[..16];

    private SaveReportSectionRequest Save(SectionInput section) =>
        new() { NominationId = Id, Code = section.Code, Body = section.Body, Revision = section.Revision };
}
