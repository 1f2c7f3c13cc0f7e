using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Papers;

namespace ThiDua.Web.Pages.Office.Nominations;

// Moving on: accept, return, send again, withdraw.
public sealed partial class DossierModel
{
    public async Task<IActionResult> OnPostRouteAsync([FromServices] ChooseRoute choose, string? simpleCase) =>
        await AnswerAsync(await choose.ExecuteAsync(new ChooseRouteRequest(Id, Version, simpleCase), Actor, Ct),
            _ => Back(string.IsNullOrEmpty(simpleCase) ? "Hồ sơ lập theo thủ tục thông thường." : "Hồ sơ lập theo thủ tục đơn giản: tờ trình và báo cáo tóm tắt."), "");

    public async Task<IActionResult> OnPostAcceptAsync([FromServices] AcceptNomination accept) =>
        await AnswerAsync(await accept.ExecuteAsync(new AcceptNominationRequest(Id, Version), Actor, Ct), _ => Back("Đã tiếp nhận hồ sơ."), "");

    public async Task<IActionResult> OnPostReturnAsync([FromServices] ReturnNomination giveBack) =>
        await AnswerAsync(
            await giveBack.ExecuteAsync(new ReturnNominationRequest { NominationId = Id, Version = Version, Reason = Reason }, Actor, Ct), _ => Back("Đã trả lại hồ sơ cho đơn vị."), "");

    public async Task<IActionResult> OnPostResubmitAsync([FromServices] ResubmitNomination send) =>
        await AnswerAsync(await send.ExecuteAsync(new ResubmitNominationRequest(Id, Version), Actor, Ct), _ => Back("Đã gửi lại hồ sơ đến Thường trực."), "");

    public async Task<IActionResult> OnPostWithdrawAsync([FromServices] WithdrawNomination withdraw) =>
        await AnswerAsync(
            await withdraw.ExecuteAsync(new WithdrawNominationRequest { NominationId = Id, Version = Version, Reason = Reason }, Actor, Ct), _ => Back("Đã rút hồ sơ."), "");
}
