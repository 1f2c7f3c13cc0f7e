using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class InviteModel(
    SessionQuery sessions, PreparationQuery preparation, InvitationQuery invitations, InviteMembers invite, RemindMembers remind, AttachSessionPaper papers, KeepFile keep)
    : SessionPage(sessions)
{
    [BindProperty]
    public InviteForm Input { get; set; } = new();

    [BindProperty]
    public PaperForm Paper { get; set; } = new();

    public Preparation Preparation { get; private set; } = null!;

    public bool IsPlanned => Session.Head.State is SessionState.Planned;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Preparation is null || Session.Head.State is SessionState.Cancelled ? NotFound() : Page();
    }

    public async Task<IActionResult> OnGetDraftAsync()
    {
        return await invitations.FindAsync(SessionId, Actor, Ct) is { } facts
            ? await PaperAsync(InvitationWording.Paper, words => InvitationPaper.Write(facts, words).AsDraft(), Path.GetFileNameWithoutExtension(InvitationPaper.DraftName))
            : NotFound();
    }

    public async Task<IActionResult> OnPostSendAsync() =>
        await AnswerAsync(await invite.ExecuteAsync(new InviteMembersRequest(SessionId, Input.Number), Actor, Ct), _ => Here("Đã gửi giấy mời; các thành viên thấy ở trang Việc của tôi."));

    public async Task<IActionResult> OnPostRemindAsync() =>
        await AnswerAsync(await remind.ExecuteAsync(SessionId, Actor, Ct), _ => Here("Đã nhắc các thành viên chưa mở giấy mời."));

    public async Task<IActionResult> OnPostAddPaperAsync()
    {
        Guid? fileId = null;
        if (Paper.File is { } file)
        {
            var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(Paper.File)), Actor, Ct);
            if (!kept.Succeeded)
            {
                return await AnswerAsync<KeptFile>(kept.Refusals.ToList(), _ => Page(), nameof(Paper));
            }

            fileId = kept.Value.Id;
        }

        var result = await papers.AddAsync(new AttachSessionPaperRequest(SessionId, Paper.Title, fileId), Actor, Ct);
        return await AnswerAsync(Pointed(result), _ => Here("Đã thêm tài liệu."), nameof(Paper));
    }

    public async Task<IActionResult> OnPostRemovePaperAsync(Guid paperId) =>
        await AnswerAsync(await papers.RemoveAsync(SessionId, paperId, Actor, Ct), _ => Here("Đã bỏ tài liệu."));

    public string Message(IEnumerable<string> unread) =>
        $"{Session.Head.CouncilName} họp {(Session.Head.HeldAt is { } at ? at.Written() + ", " : "")}ngày {Session.Head.HeldOn.Written()}{(Session.Head.Place.Length > 0 ? ", tại " + Session.Head.Place : "")}. "
        + $"Giấy mời và hồ sơ ở mục Việc của tôi. Kính đề nghị mở và đọc trước phiên họp: {string.Join(", ", unread)}.";

    protected override async Task LoadAsync()
    {
        if (await FindAsync())
        {
            Preparation = await preparation.OfAsync(Session.Head, Actor, Ct);
        }
    }

    // The operation asks for a kept file's id; the form's box is called File.
    private static Result<Done> Pointed(Result<Done> result) =>
        result.Succeeded ? result : result.Refusals.Select(r => r is InvalidField { Field: nameof(AttachSessionPaperRequest.FileId) } ? r with { Field = nameof(PaperForm.File) } : r).ToList();

    public sealed class InviteForm
    {
        public string? Number { get; set; }
    }

    public sealed class PaperForm
    {
        public string? Title { get; set; }

        public IFormFile? File { get; set; }
    }
}
