using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions.Upward;

/// <summary>Sets the columns that an authority wants, from today on; lists that were sent keep theirs.</summary>
public sealed class SaveListLayout(ThiDuaDb db, Ledger ledger, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(SaveListLayoutRequest request, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.RecordIssue, actor, ct);
        var agency = await db.Decisions.Where(d => agencies.Contains(d.AgencyId) && d.Kind == DecisionKind.Submission && d.AwardOffer.Authority == request.Authority)
            .Select(d => (Guid?)d.AgencyId).FirstOrDefaultAsync(ct);
        if (agency is null)
        {
            return new NotFound();
        }

        if (!await DecisionAccess.MayActAsync(db, agency.Value, Permission.RecordIssue, actor, ct))
        {
            return new NotAllowed();
        }

        var columns = request.Columns.Select(c => c with { Heading = Typed.Clean(c.Heading) }).ToList();
        if (LayoutRules.Check(columns) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("decisions.save_list_layout", $"Lưu mẫu danh sách gửi {request.Authority}", actor, ct);
        var layout = await LayoutAsync(agency.Value, request.Authority, work.At, actor, ct);
        db.ListLayoutColumns.AddRange(columns.Select((c, i) => new ListLayoutColumn { LayoutId = layout.Id, Ordinal = i + 1, Field = c.Field, Heading = c.Heading, WidthMm = c.WidthMm }));
        work.About("list_layout", layout.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    /// <summary>Today's layout without its columns: emptied when it began today, else begun anew with the old one ended yesterday.</summary>
    private async Task<ListLayout> LayoutAsync(Guid agencyId, string authority, DateTimeOffset at, Actor actor, CancellationToken ct)
    {
        var today = clock.Today();
        var current = await db.ListLayouts.SingleOrDefaultAsync(l => l.AgencyId == agencyId && l.Authority == authority && l.ValidTo == null, ct);
        if (current is not null && current.ValidFrom >= today)
        {
            (current.SavedAt, current.SavedBy) = (at, actor.Name);
            await db.ListLayoutColumns.Where(c => c.LayoutId == current.Id).ExecuteDeleteAsync(ct);
            return current;
        }

        if (current is not null)
        {
            current.ValidTo = today.AddDays(-1);
            await db.SaveChangesAsync(ct);
        }

        var layout = new ListLayout { Id = Guid.CreateVersion7(), AgencyId = agencyId, Authority = authority, ValidFrom = today, SavedAt = at, SavedBy = actor.Name };
        db.ListLayouts.Add(layout);
        return layout;
    }
}

internal static class LayoutRules
{
    public static List<Refusal> Check(IReadOnlyList<ListColumn> columns)
    {
        var refusals = new List<Refusal>();
        if (columns.Count is 0 or > ListColumns.Most || columns.All(c => c.Field is not ListField.Name))
        {
            refusals.Add(new InvalidField("Columns", $"Danh sách có từ 1 đến {ListColumns.Most} cột, trong đó phải có cột họ và tên, tên tập thể."));
        }

        refusals.AddRange(columns.Where(c => c.Field is not ListField.Blank).GroupBy(c => c.Field).Where(g => g.Count() > 1)
            .Select(g => new InvalidField("Columns", $"Cột \"{g.Key.Label()}\" chọn hai lần. Bỏ bớt một cột.")));
        refusals.AddRange(columns.Where(c => c.Heading.Length is 0 or > 100).Select(c => new InvalidField("Columns", $"Nhập tiêu đề cột \"{c.Field.Label()}\", không quá 100 ký tự.")));
        refusals.AddRange(columns.Where(c => c.WidthMm is < 8 or > 120).Select(c => new InvalidField("Columns", $"Độ rộng cột \"{c.Heading}\" từ 8 đến 120 mm.")));
        if (columns.Sum(c => (long)c.WidthMm) > ListColumns.PageWidthMm)
        {
            refusals.Add(new LayoutTooWide((int)Math.Min(int.MaxValue, columns.Sum(c => (long)c.WidthMm))));
        }

        return refusals;
    }
}

public sealed record SaveListLayoutRequest
{
    public required string Authority { get; init; }
    public required IReadOnlyList<ListColumn> Columns { get; init; }
}
