using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Web.Hosting;
using ThiDua.Web.Ui;

namespace ThiDua.Web.Pages.Office.Honours;

/// <summary>A person's discipline and absences: what guards look at, for those who keep it.</summary>
[Requires(Permission.ManageOrganization, Permission.CheckNominations)]
public sealed class ConductModel(ConductQuery conduct) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public DisciplineInput Discipline { get; set; } = new();

    [BindProperty]
    public AbsenceInput Absence { get; set; } = new();

    [BindProperty]
    public Guid RowId { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ConductFile ConductFile { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Forms { get; } = Choices.Of<DisciplineForm>(f => f.Label(), "Chọn hình thức");

    public IReadOnlyList<SelectListItem> Kinds { get; } = Choices.Of<AbsenceKind>(k => k.Label(), "Chọn lý do");

    public async Task<IActionResult> OnGetAsync() => await FoundAsync() ? Page() : NotFound();

    public Task<IActionResult> OnPostDisciplineAsync([FromServices] RecordDiscipline record) => DoAsync(
        nameof(Discipline),
        () => record.ExecuteAsync(new RecordDisciplineRequest { PersonId = Id, Form = Discipline.Form, From = Discipline.From, To = Discipline.To, Document = Discipline.Document }, Actor, Ct),
        "Đã ghi kỷ luật.");

    public Task<IActionResult> OnPostAbsenceAsync([FromServices] RecordAbsence record) => DoAsync(
        nameof(Absence),
        () => record.ExecuteAsync(new RecordAbsenceRequest { PersonId = Id, Kind = Absence.Kind, From = Absence.From, To = Absence.To, Note = Absence.Note }, Actor, Ct),
        "Đã ghi thời gian nghỉ.");

    public Task<IActionResult> OnPostEndAsync([FromServices] EndConduct end) =>
        DoAsync("", () => end.ExecuteAsync(new EndConductRequest(RowId, LastDay), Actor, Ct), "Đã ghi ngày kết thúc.");

    public Task<IActionResult> OnPostRemoveAsync([FromServices] RemoveConduct remove) =>
        DoAsync("", () => remove.ExecuteAsync(new RemoveConductRequest(RowId, Reason), Actor, Ct), "Đã xóa dòng ghi nhầm; lý do lưu trong lịch sử.");

    /// <summary>This part of the page holds what was refused, so it stays open.</summary>
    public bool IsTyping(string prefix) => !ModelState.IsValid && ModelState.Any(e => e.Key.StartsWith(prefix, StringComparison.Ordinal) && e.Value!.Errors.Count > 0);

    public string TypedFor(Guid row, string field) => RowId == row && ModelState.TryGetValue(field, out var typed) ? typed.AttemptedValue ?? "" : "";

    protected override async Task LoadAsync() => await FoundAsync();

    private async Task<IActionResult> DoAsync(string prefix, Func<Task<Result<Done>>> act, string notice)
    {
        if (!await FoundAsync())
        {
            return NotFound();
        }

        return !ModelState.IsValid ? await RefusedAsync() : await AnswerAsync(await act(), _ =>
        {
            Notice(notice);
            return Redirect($"/nhan-su/{Id}/ho-so-thi-dua");
        }, prefix);
    }

    private async Task<bool> FoundAsync()
    {
        if (await conduct.OfAsync(Id, Actor, Ct) is not { } found)
        {
            return false;
        }

        ConductFile = found;
        return true;
    }

    public sealed class DisciplineInput
    {
        public DisciplineForm? Form { get; set; }
        public string? Document { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
    }

    public sealed class AbsenceInput
    {
        public AbsenceKind? Kind { get; set; }
        public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        public string? Note { get; set; }
    }
}
