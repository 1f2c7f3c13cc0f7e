using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Nominations;

/// <summary>The unit's own meeting: who came, the votes, the minutes.</summary>
[Requires(Permission.ReadNominations)]
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class UnitReviewModel(UnitReviewQuery reviews, KeepFile keep) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid BatchId { get; set; }

    [BindProperty]
    public MeetingInput Input { get; set; } = new();

    [BindProperty]
    public uint Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public IFormFile? SignedCopy { get; set; }

    public UnitReviewPage Review { get; private set; } = null!;

    public string BatchUrl => $"/ho-so/phong-trao/{Review.MovementId}?don-vi={Review.UnitId}";

    public IEnumerable<SelectListItem> People => [new("Chọn người", ""), .. Review.Members.Select(m => new SelectListItem(m.Named, m.PersonId.ToString()))];

    public async Task<IActionResult> OnGetAsync() => await FoundAsync(fill: true) ? Page() : NotFound();

    public async Task<IActionResult> OnGetDraftAsync()
    {
        if (!await FoundAsync(fill: true) || Review.HeldOn is null)
        {
            return NotFound();
        }

        if (UnitMinutesPaper.Draft(Review) is null)
        {
            Notice("Chưa có quy định về tỷ lệ phiếu áp dụng cho hình thức được đề nghị nên chưa lập được dự thảo biên bản. Đề nghị quản trị pháp luật bổ sung.");
            return Redirect(Request.Path);
        }

        return await PaperAsync(UnitMinutesWording.Paper, words => UnitMinutesPaper.Draft(Review, words)!.AsDraft(), "Du-thao-bien-ban-hop-xet");
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveUnitReview save)
    {
        if (!await FoundAsync(fill: false))
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(await save.ExecuteAsync(ToSave(), Actor, Ct), _ => Back("Đã lưu cuộc họp."));
    }

    public async Task<IActionResult> OnPostConcludeAsync([FromServices] ConcludeUnitReview conclude) =>
        !await FoundAsync(fill: true) ? NotFound() : await AnswerAsync(
            await conclude.ExecuteAsync(new ConcludeUnitReviewRequest(BatchId, Version), Actor, Ct), _ => Back("Đã kết luận. Biên bản nằm trong giấy tờ chung của đơn vị."));

    public async Task<IActionResult> OnPostReopenAsync([FromServices] ReopenUnitReview reopen) =>
        !await FoundAsync(fill: true) ? NotFound() : await AnswerAsync(
            await reopen.ExecuteAsync(new ReopenUnitReviewRequest(BatchId, Version, Reason), Actor, Ct), _ => Back("Đã mở lại cuộc họp. Sửa xong thì kết luận lại."), "");

    public async Task<IActionResult> OnPostSignedAsync([FromServices] AttachSignedMinutes attach)
    {
        if (!await FoundAsync(fill: true))
        {
            return NotFound();
        }

        if (SignedCopy is not { } file)
        {
            ModelState.AddModelError(nameof(SignedCopy), "Chọn bản chụp biên bản đã ký (.pdf, .jpg hoặc .png).");
            return await RefusedAsync();
        }

        var kept = await keep.ExecuteAsync(new IncomingFile(file.FileName, file.Length, file.OpenReadStream, nameof(SignedCopy)), Actor, Ct);
        return !kept.Succeeded ? await AnswerAsync(kept, _ => Page(), "")
            : await AnswerAsync(await attach.ExecuteAsync(new AttachSignedMinutesRequest(BatchId, kept.Value.Id), Actor, Ct), _ => Back("Đã thay bằng biên bản đã ký."), "");
    }

    public UnitReviewPerson? PersonOf(Guid id) => Review.Members.FirstOrDefault(m => m.PersonId == id);

    public UnitReviewLine? LineOf(Guid id) => Review.Subjects.FirstOrDefault(s => s.NominationId == id);

    public bool Failed(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    protected override Task LoadAsync() => FoundAsync(fill: false);

    private SaveUnitReviewRequest ToSave() => new()
    {
        BatchId = BatchId, Version = Version, HeldOn = Input.HeldOn, HeldAt = Input.HeldAt, EndedAt = Input.EndedAt, Place = Input.Place, ChairId = Input.ChairId,
        SecretaryId = Input.SecretaryId, Guests = Input.Guests, Opinions = Input.Opinions, Conclusion = Input.Conclusion,
        Members = [.. Input.Members.Select(m => new UnitReviewEntry(m.PersonId, m.Present, m.InWriting, m.AbsenceReason))],
        Votes = [.. Input.Votes.Select(v => new UnitVoteEntry(v.NominationId, v.For, v.Against))],
    };

    private async Task<bool> FoundAsync(bool fill)
    {
        if (await reviews.FindAsync(BatchId, Actor, Ct) is not { } found)
        {
            return false;
        }

        Review = found;
        if (fill)
        {
            Version = Version == 0 ? found.Version : Version;
            Input = MeetingInput.Of(found);
        }

        return true;
    }

    private RedirectResult Back(string notice)
    {
        Notice(notice);
        return Redirect($"/ho-so/hop-don-vi/{BatchId}");
    }

    public sealed class MeetingInput
    {
        public DateOnly? HeldOn { get; set; }
        public TimeOnly? HeldAt { get; set; }
        public TimeOnly? EndedAt { get; set; }
        public string? Place { get; set; }
        public Guid? ChairId { get; set; }
        public Guid? SecretaryId { get; set; }
        public string? Guests { get; set; }
        public string? Opinions { get; set; }
        public string? Conclusion { get; set; }
        public List<MemberRow> Members { get; set; } = [];
        public List<VoteRow> Votes { get; set; } = [];

        public static MeetingInput Of(UnitReviewPage page) => new()
        {
            HeldOn = page.HeldOn, HeldAt = page.HeldAt, EndedAt = page.EndedAt, Place = page.MeetingPlace, SecretaryId = page.SecretaryId, Guests = page.Guests,
            // The head usually leads; anybody else may be chosen.
            ChairId = page.ChairId ?? (page.ReviewId is null ? page.Members.FirstOrDefault(m => m.IsHead)?.PersonId : null),
            Opinions = page.Opinions, Conclusion = page.Conclusion,
            Members = [.. page.Members.Select(m => new MemberRow { PersonId = m.PersonId, Present = m.Present, InWriting = m.InWriting, AbsenceReason = m.AbsenceReason })],
            Votes = [.. page.Subjects.Select(s => new VoteRow { NominationId = s.NominationId, For = s.For, Against = s.Against })],
        };
    }

    public sealed class MemberRow
    {
        public Guid PersonId { get; set; }
        public bool Present { get; set; }
        public bool InWriting { get; set; }
        public string? AbsenceReason { get; set; }
    }

    public sealed class VoteRow
    {
        public Guid NominationId { get; set; }
        public int? For { get; set; }
        public int? Against { get; set; }
    }
}
