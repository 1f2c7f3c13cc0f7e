using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ThiDua.Web.Pages.Errors;

/// <summary>What a person reads when a page cannot be shown: what happened and what to do.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        if (HttpContext.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is null && code is 403 or 404)
        {
            Response.StatusCode = code;
        }

        (Heading, Sentence) = code switch
        {
            400 => ("Yêu cầu không đọc được", "Biểu mẫu có thể đã mở quá lâu hoặc gửi không trọn vẹn. Quay lại trang trước, tải lại rồi gửi lại."),
            403 => ("Không có quyền xem trang này", "Nội dung thuộc phạm vi của vai trò hoặc đơn vị khác. Liên hệ quản trị nếu cần được cấp quyền."),
            404 => ("Không tìm thấy trang", "Địa chỉ không đúng, hoặc nội dung đã bị hủy, hoặc không thuộc phạm vi được xem."),
            429 => ("Gửi quá nhiều lần", "Địa chỉ này vừa gửi nhiều lần trong một phút. Chờ một phút rồi gửi lại."),
            413 => ("Tệp gửi lên quá lớn", "Mỗi tệp tối đa 25 MB. Giảm dung lượng hoặc chia thành nhiều tệp rồi gửi lại."),
            _ => ("Có lỗi của phần mềm", $"Việc vừa làm chưa được ghi. Thử lại sau ít phút; nếu vẫn gặp, báo quản trị kèm mã {Activity.Current?.Id ?? HttpContext.TraceIdentifier}."),
        };
    }
}
