using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Web.Hosting;

namespace ThiDua.Web.Pages.Office.Home;

/// <summary>"Việc của tôi": what needs me, by when, what is late.</summary>
[Requires(Permission.UseOffice)]
public sealed class IndexModel(HomeQuery home, TimeProvider clock) : OfficePage
{
    private static readonly string[] Weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

    public HomeBoard Board { get; private set; } = new([], [], [], 0);

    public DateTimeOffset Now { get; private set; }

    public string Today => $"{Weekdays[(int)VietnamTime.DayOf(Now).DayOfWeek]}, {VietnamTime.DayOf(Now).WrittenOut()}";

    /// <summary>"Thường trực thi đua (Sở KH&amp;CN); Trưởng đơn vị (Phòng A, Phòng B)".</summary>
    public IEnumerable<string> RoleLines => Actor.Grants
        .GroupBy(g => g.Role)
        .Select(g => $"{g.Key.Label()} ({string.Join(", ", g.Select(x => x.UnitName).Distinct())})");

    public string Summary =>
        Board.ToDo.Count == 0 ? "Không có việc nào đang chờ."
        : Board.Late == 0 ? $"Có {Board.ToDo.Count} việc cần làm, không việc nào quá hạn."
        : $"Có {Board.ToDo.Count} việc cần làm, {Board.Late} việc quá hạn.";

    public async Task OnGetAsync()
    {
        Now = clock.GetUtcNow();
        Board = await home.OfAsync(Actor, Ct);
    }
}
