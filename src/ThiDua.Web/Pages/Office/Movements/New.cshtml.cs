using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Movements;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Movements;

/// <summary>A movement begins with its plan: a file to be read, or a title to type the rest in by hand.</summary>
[Requires(Permission.ManageMovements)]
public sealed class NewModel(CreateMovement create) : OfficePage
{
    [BindProperty]
    public NewInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        var file = Input.File is { } sent ? new IncomingFile(sent.FileName, sent.Length, sent.OpenReadStream, nameof(NewInput.File)) : null;
        return await AnswerAsync(await create.ExecuteAsync(new CreateMovementRequest(file, Input.Title), Actor, Ct), created =>
        {
            Notice(file is null
                ? "Đã mở kế hoạch để nhập tay. Điền các phần bên dưới rồi lưu."
                : $"Đã đọc {created.FactCount} thông tin từ kế hoạch, {created.DoubtCount} điểm cần xem kỹ. Chưa có gì được phát động.");
            return Redirect($"/phong-trao/{created.Id}/ra-soat");
        });
    }
}

public sealed class NewInput
{
    public IFormFile? File { get; set; }

    public string? Title { get; set; }
}
