using Microsoft.AspNetCore.Mvc;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Councils;

[Requires(Permission.ManageSessions)]
public sealed class AttendanceModel(SessionQuery sessions, OpenSession open, RecordAttendance record) : SessionPage(sessions)
{
    [BindProperty]
    public AttendanceForm Input { get; set; } = new();

    public bool Opens => Session.Head.State is SessionState.Planned;

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        Input.Version = Session.Head.Version;
        // Most members come: ticking who is missing is less work than ticking who is there.
        Input.Attendance = [.. Session.Members.Select(m => new Row { PersonId = m.PersonId, Present = m.Present ?? true, AbsenceReason = m.AbsenceReason })];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await FindAsync())
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await RefusedAsync();
        }

        List<AttendanceEntry> entries = [.. Input.Attendance.Select(r => new AttendanceEntry(r.PersonId, r.Present, r.AbsenceReason))];
        return Opens
            ? await AnswerAsync(await open.ExecuteAsync(new OpenSessionRequest(SessionId, entries), Actor, Ct), _ => Back("Đã mở phiên họp."))
            : await AnswerAsync(await record.ExecuteAsync(new RecordAttendanceRequest(SessionId, Input.Version, entries), Actor, Ct), _ => Back("Đã ghi điểm danh."));
    }

    /// <summary>The row's place in the form, which may differ from the roster when it changed meanwhile.</summary>
    public SessionMemberView? MemberOf(Row row) => Session.Members.FirstOrDefault(m => m.PersonId == row.PersonId);

    public sealed class AttendanceForm
    {
        public uint Version { get; set; }

        public List<Row> Attendance { get; set; } = [];
    }

    public sealed class Row
    {
        public Guid PersonId { get; set; }

        public bool Present { get; set; }

        public string? AbsenceReason { get; set; }
    }
}
