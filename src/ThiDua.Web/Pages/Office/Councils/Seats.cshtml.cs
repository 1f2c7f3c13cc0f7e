using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Councils;

/// <summary>Who sits in for whom, and who comes as a guest.</summary>
[Requires(Permission.ManageSessions)]
public sealed class SeatsModel(
    SessionQuery sessions, CouncilRulesQuery rules, PeopleQuery people, NameSubstitute name, DropSubstitute drop, SaveGuest guests, KeepFile keep) : SessionPage(sessions)
{
    [BindProperty]
    public SubstituteForm Input { get; set; } = new();

    [BindProperty]
    public GuestForm Guest { get; set; } = new();

    public ClausedRule Rule { get; private set; } = ClausedRule.None;

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Members => [new("Chọn thành viên", ""), .. Session.Members.Select(m => new SelectListItem(m.FullName, m.PersonId.ToString()))];

    public bool IsPlanned => Session.Head.State is SessionState.Planned;

    public async Task<IActionResult> OnGetAsync()
    {
        await LoadAsync();
        return Session is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostSubstituteAsync()
    {
        var kept = await ScanUpload.KeepAsync(Input.File, nameof(Input.File), keep, Actor, Ct);
        return kept.Refusals.Count > 0
            ? await AnswerAsync<Done>(kept.Refusals.ToList(), _ => Page())
            : await AnswerAsync(await name.ExecuteAsync(new NameSubstituteRequest(SessionId, Input.MemberId, Input.PersonId, Input.Paper, kept.FileId), Actor, Ct), _ => Here("Đã ghi người dự họp thay."));
    }

    public async Task<IActionResult> OnPostDropSubstituteAsync(Guid memberId) =>
        await AnswerAsync(await drop.ExecuteAsync(SessionId, memberId, Actor, Ct), _ => Here("Đã bỏ người dự họp thay."));

    public async Task<IActionResult> OnPostGuestAsync() =>
        await AnswerAsync(await guests.AddAsync(new SaveGuestRequest(SessionId, Guest.FullName, Guest.Position), Actor, Ct), _ => Here("Đã thêm khách mời."), nameof(Guest));

    public async Task<IActionResult> OnPostRemoveGuestAsync(Guid guestId) =>
        await AnswerAsync(await guests.RemoveAsync(SessionId, guestId, Actor, Ct), _ => Here("Đã bỏ khách mời."));

    protected override async Task LoadAsync()
    {
        if (await FindAsync())
        {
            Rule = (await rules.AsOfAsync(Session.Head.HeldOn, Ct)).SubstituteVotes;
            People = Choices.People(await people.OptionsAsync(Actor, Permission.ManageSessions, Ct), "Chọn người");
        }
    }

    public sealed class SubstituteForm
    {
        public Guid? MemberId { get; set; }

        public Guid? PersonId { get; set; }

        public string? Paper { get; set; }

        public IFormFile? File { get; set; }
    }

    public sealed class GuestForm
    {
        public string? FullName { get; set; }

        public string? Position { get; set; }
    }
}
