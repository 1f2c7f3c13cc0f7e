using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations;

/// <summary>One identity per person: finds who is there already.</summary>
internal static class PersonTwins
{
    public static async Task<Refusal?> CodeAsync(ThiDuaDb db, string? code, Guid? except, CancellationToken ct) =>
        code is not null
        && await db.People.Where(p => Fold.Text(p.Code!) == Fold.Text(code) && p.Id != except).Select(p => p.FullName).FirstOrDefaultAsync(ct) is { } holder
            ? new PersonCodeTaken(code, holder)
            : null;

    /// <summary>The same name and birth date (or none known of either) without two codes to tell them apart.</summary>
    public static async Task<Refusal?> NameAsync(ThiDuaDb db, CleanPerson person, CancellationToken ct)
    {
        var twin = await db.Staff.AsNoTracking()
            .Where(p => Fold.Text(p.FullName) == Fold.Text(person.FullName) && p.BirthDate == person.BirthDate)
            .Where(p => p.Code == null || person.Code == null)
            .Select(p => new
            {
                p.FullName,
                p.BirthDate,
                Unit = db.Set<Membership>().Where(m => m.PersonId == p.Id && m.IsPrimary).OrderByDescending(m => m.ValidFrom).Select(m => m.Unit.Name).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        return twin is null ? null : new Namesake(twin.FullName, $"{(twin.BirthDate is { } birth ? $"sinh {birth.Written()}" : "chưa ghi ngày sinh")}, {twin.Unit ?? "chưa có đơn vị"}");
    }
}
