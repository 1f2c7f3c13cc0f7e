using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;

namespace ThiDua.Core.Nominations;

internal static class AwardOffers
{
    public static async Task<Refusal?> MustBelongAsync(ThiDuaDb db, Guid movementId, Guid? offerId, string field, CancellationToken ct) =>
        offerId is { } id && await db.AwardOffers.AsNoTracking().AnyAsync(o => o.Id == id && o.MovementId == movementId, ct)
            ? null
            : new InvalidField(field, "Chọn hình thức khen thưởng đề nghị trong các hình thức của phong trào.");
}
