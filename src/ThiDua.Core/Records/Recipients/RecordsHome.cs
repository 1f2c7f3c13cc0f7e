using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Register;

namespace ThiDua.Core.Records.Recipients;

/// <summary>Papers on "Việc của tôi": the recipient opens what was sent, the clerk numbers drafts and chases who has not received.</summary>
public sealed class RecordsHome(IncomingQuery incoming, PaperListQuery papers, RecipientsQuery recipients, TimeProvider clock) : IHomeSource
{
    private const int DaysOfPatience = 3;

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        var items = (await incoming.ListAsync(actor, ct)).Where(p => p.OpenedAt is null)
            .Select(p => new HomeItem(HomeSection.ToDo, $"Đọc {p.Type.Label().ToLowerInvariant()} {p.Reference}", p.Abstract, null, $"gửi ngày {p.SentOn.Written()}", $"/van-ban-den/{p.EntryId}", "Mở văn bản"))
            .ToList();
        if (!actor.Can(Permission.RecordIssue))
        {
            return items;
        }

        items.AddRange((await papers.DraftsAsync(false, actor, ct)).Select(p => new HomeItem(
            HomeSection.ToDo, $"Lấy số {p.Type.Label().ToLowerInvariant()} …/{p.Symbol}", p.Abstract, null, $"lập {p.CreatedAt.Written()}", $"/van-ban/{p.Id}", "Lấy số")));
        var late = (await recipients.WaitingAsync(actor, ct)).Count(w => w.SentOn.AddDays(DaysOfPatience) <= clock.Today());
        if (late > 0)
        {
            items.Add(new HomeItem(HomeSection.ToDo, "Nhắc nơi chưa nhận văn bản", $"{late} nơi nhận, gửi từ {DaysOfPatience} ngày trở lên", null, null, "/so-van-ban/chua-nhan", "Xem ai chưa nhận"));
        }

        return items;
    }
}
