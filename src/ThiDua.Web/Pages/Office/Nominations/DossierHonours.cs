using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Honours;

namespace ThiDua.Web.Pages.Office.Nominations;

// Filling in from the award history.
public sealed partial class DossierModel
{
    public async Task<IActionResult> OnPostHonoursAsync([FromServices] FillFromHonours fill, bool summary) =>
        await AnswerAsync(
            await fill.ExecuteAsync(new FillFromHonoursRequest(Id, Version, summary), Actor, Ct),
            filled => Back(
                !filled.Changed ? "Lịch sử khen thưởng đã có đủ trong phần này."
                    : filled.Awards == 0 ? "Đã ghi \"Không\": chưa ghi nhận khen thưởng nào."
                    : $"Đã điền từ {filled.Awards} khen thưởng trong lịch sử; xem lại và sửa nếu cần.",
                summary ? "#de-nghi" : "#bao-cao"),
            "");
}
