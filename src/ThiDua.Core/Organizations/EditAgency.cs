using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Organizations.Rules;

namespace ThiDua.Core.Organizations;

/// <summary>Corrects what papers take from the agency: names, place, symbol, who signs.</summary>
public sealed class EditAgency(ThiDuaDb db, Ledger ledger) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(EditAgencyRequest request, Actor actor, CancellationToken ct)
    {
        if (await Scopes.RootPathAsync(db, ct) is not { } root || !actor.Can(Permission.ManageOrganization, root))
        {
            return new NotAllowed();
        }

        var agency = await db.Agencies.SingleAsync(ct);
        var typed = new Typed();
        var name = typed.Text(request.Name, nameof(request.Name), "tên cơ quan", 200);
        var shortName = typed.Text(request.ShortName, nameof(request.ShortName), "tên gọi tắt", 100);
        var placeName = typed.Text(request.PlaceName, nameof(request.PlaceName), "địa danh", 100);
        var symbol = typed.Text(request.Symbol, nameof(request.Symbol), "ký hiệu văn bản", 20).ToUpperInvariant();
        var parentName = typed.Text(request.ParentName, nameof(request.ParentName), "tên cơ quan chủ quản", 200);
        var upperAuthority = typed.Text(request.UpperAuthority, nameof(request.UpperAuthority), "cấp trên tặng Bằng khen", 200);
        var directorTitle = typed.Text(request.DirectorTitle, nameof(request.DirectorTitle), "chức danh người đứng đầu", 100);
        typed.Refuse(NameRules.Symbol(symbol, nameof(request.Symbol)));
        await CheckReferencesAsync(request, typed, ct);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        await using var work = await ledger.BeginAsync("organizations.edit_agency", "Sửa thông tin cơ quan", actor, ct);
        db.Entry(agency).Property(nameof(Agency.Version)).OriginalValue = request.Version;
        (agency.Name, agency.ShortName, agency.PlaceName, agency.Symbol) = (name, shortName, placeName, symbol);
        (agency.ParentName, agency.UpperAuthority, agency.DirectorTitle) = (parentName, upperAuthority, directorTitle);
        (agency.StandingUnitId, agency.DirectorPersonId) = (request.StandingUnitId, request.DirectorPersonId);
        (await db.Units.SingleAsync(u => u.ParentId == null, ct)).Name = name;
        work.About("agency", agency.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task CheckReferencesAsync(EditAgencyRequest request, Typed typed, CancellationToken ct)
    {
        if (!await db.Units.AnyAsync(u => u.Id == request.StandingUnitId && u.ValidTo == null, ct))
        {
            typed.Refuse(nameof(request.StandingUnitId), "Chọn đơn vị thường trực trong sơ đồ.");
        }

        if (!await db.People.AnyAsync(p => p.Id == request.DirectorPersonId, ct))
        {
            typed.Refuse(nameof(request.DirectorPersonId), "Chọn người đứng đầu trong danh sách nhân sự.");
        }
    }
}

public sealed record EditAgencyRequest
{
    public required uint Version { get; init; }
    public string? Name { get; init; }
    public string? ShortName { get; init; }
    public string? PlaceName { get; init; }
    public string? Symbol { get; init; }
    public string? ParentName { get; init; }
    public string? UpperAuthority { get; init; }
    public string? DirectorTitle { get; init; }
    public Guid? StandingUnitId { get; init; }
    public Guid? DirectorPersonId { get; init; }
}
