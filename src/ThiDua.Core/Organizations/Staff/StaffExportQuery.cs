using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Organizations.Staff;

/// <summary>The list that is shown, as a workbook that can be imported again; and the blank template.</summary>
public sealed class StaffExportQuery(ThiDuaDb db, PeopleQuery people, TimeProvider clock) : IQuery
{
    public async Task<byte[]> ExportAsync(PeopleFilter filter, Actor actor, CancellationToken ct)
    {
        var labels = await LabelsAsync("%", ct);
        return await StaffSheets.ExportAsync(Labelled(people.AllAsync(filter, actor), labels, ct), ct);
    }

    public async Task<byte[]> TemplateAsync(Actor actor, CancellationToken ct)
    {
        var labels = new List<string>();
        foreach (var pattern in actor.PatternsFor(Permission.ManageOrganization))
        {
            labels.AddRange((await LabelsAsync(pattern, ct)).Values);
        }

        return await StaffSheets.TemplateAsync(labels, ct);
    }

    // Names may repeat below different units ("Phòng Hành chính" of two centres); those carry the upper unit's name too.
    private async Task<Dictionary<Guid, string>> LabelsAsync(string pattern, CancellationToken ct)
    {
        var today = clock.Today();
        var units = await db.OwnUnits.AsNoTracking()
            .Where(u => EF.Functions.Like(u.Path, pattern) && (u.ValidTo == null || u.ValidTo >= today))
            .OrderBy(u => u.Path.Length).ThenBy(u => u.ProtocolOrder).ThenBy(u => u.Name)
            .Select(u => new { u.Id, u.Name, ParentName = u.Parent!.Name })
            .ToListAsync(ct);
        var repeated = units.GroupBy(u => Fold.InMemory(u.Name)).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        return units.ToDictionary(u => u.Id, u => repeated.Contains(Fold.InMemory(u.Name)) ? $"{u.ParentName} / {u.Name}" : u.Name);
    }

    private static async IAsyncEnumerable<PersonRow> Labelled(
        IAsyncEnumerable<PersonRow> rows, Dictionary<Guid, string> labels, [EnumeratorCancellation] CancellationToken ct)
    {
        await foreach (var row in rows.WithCancellation(ct))
        {
            yield return row.UnitId is { } unit && labels.TryGetValue(unit, out var label) ? row with { UnitName = label } : row;
        }
    }
}
