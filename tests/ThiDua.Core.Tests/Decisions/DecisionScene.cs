using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Decisions;

/// <summary>A movement under review with people and a collective selected; every name is invented.</summary>
internal sealed class DecisionScene
{
    public required TestOffice Office { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid RootId { get; init; }
    public required Guid UnitId { get; init; }
    public required Guid MovementId { get; init; }
    public required Guid OwnOfferId { get; init; }
    public required Guid UpperOfferId { get; init; }
    public required Guid BatchId { get; init; }
    public required Actor Officer { get; init; }
    public required Actor Director { get; init; }
    public required Actor Accountant { get; init; }

    public static async Task<DecisionScene> SetAsync(TestOffice office, DateOnly planDate)
    {
        var data = new TestData(office);
        var (agencyId, rootId) = await data.AgencyAsync();
        var unitId = await data.UnitAsync(agencyId, rootId, "Văn phòng Sở", UnitKind.Office);
        var directorId = await data.PersonAsync(agencyId, rootId, "Hoàng Văn Sơn", "Giám đốc", isHead: true);
        var movement = NewMovement(agencyId, planDate, office);
        var (own, upper) = (NewOffer(movement.Id, 2, "giay_khen_so", "Giám đốc Sở Khoa học và Công nghệ"), NewOffer(movement.Id, 1, "bang_khen_tinh", "Chủ tịch Ủy ban nhân dân tỉnh Lam Giang"));
        upper.FallbackOfferId = own.Id;
        var batch = new NominationBatch { Id = Guid.CreateVersion7(), MovementId = movement.Id, UnitId = unitId, State = BatchState.Draft, CreatedAt = office.Clock.GetUtcNow() };
        await data.AddAsync(db =>
        {
            db.AddRange(movement, own, upper, batch, new InvitedUnit { MovementId = movement.Id, UnitId = unitId, InvitedAt = office.Clock.GetUtcNow() });
            return Done.Value;
        });
        await MoveAsync(data, db => db.Agencies.Where(a => a.Id == agencyId), (Agency a) => (a.DirectorPersonId, a.StandingUnitId) = (directorId, unitId));
        await MoveAsync(data, db => db.Movements.Where(m => m.Id == movement.Id), (Movement m) => m.State = MovementState.Launched);
        await MoveAsync(data, db => db.Movements.Where(m => m.Id == movement.Id), (Movement m) => m.State = MovementState.Reviewing);
        await MoveAsync(data, db => db.NominationBatches.Where(b => b.Id == batch.Id), (NominationBatch b) => b.State = BatchState.Submitted);
        return new DecisionScene
        {
            Office = office,
            AgencyId = agencyId,
            RootId = rootId,
            UnitId = unitId,
            MovementId = movement.Id,
            OwnOfferId = own.Id,
            UpperOfferId = upper.Id,
            BatchId = batch.Id,
            Officer = await data.ActorAsync(Role.StandingOfficer, rootId, name: "Trần Thị Thu"),
            Director = await data.ActorAsync(Role.Director, rootId, directorId, "Hoàng Văn Sơn"),
            Accountant = await data.ActorAsync(Role.Accountant, rootId, name: "Đỗ Thị Hạnh"),
        };
    }

    public Task<Guid> SelectPersonAsync(string fullName, Guid? offerId = null, bool isLeader = false) => SelectAsync(SubjectKind.Individual, fullName, offerId ?? OwnOfferId, isLeader);

    public Task<Guid> SelectUnitAsync(Guid? offerId = null) => SelectAsync(SubjectKind.Collective, "Văn phòng Sở", offerId ?? OwnOfferId, false);

    /// <summary>Draft, send, approve; returns the id.</summary>
    public async Task<Guid> ApprovedAsync(Guid? offerId = null)
    {
        var id = (await RunAsync((DraftDecision o) => o.ExecuteAsync(new DraftDecisionRequest { AwardOfferId = offerId ?? OwnOfferId }, Officer, Ct))).ShouldSucceed().DecisionId;
        await BeforeDirectorAsync(id);
        (await RunAsync(async (ApproveDecision o) => await o.ExecuteAsync(new ApproveDecisionRequest { DecisionId = id, Version = await VersionAsync(id) }, Director, Ct))).ShouldSucceed();
        return id;
    }

    /// <summary>A draft sent by the officer and checked by the accountant.</summary>
    public async Task BeforeDirectorAsync(Guid id)
    {
        (await RunAsync(async (SendToCheck o) => await o.ExecuteAsync(new SendToCheckRequest { DecisionId = id, Version = await VersionAsync(id) }, Officer, Ct))).ShouldSucceed();
        (await RunAsync(async (CheckDecision o) => await o.ExecuteAsync(
            new CheckDecisionRequest { DecisionId = id, Version = await VersionAsync(id), Passes = true, BasesOk = true, ListOk = true, MoneyOk = true }, Accountant, Ct))).ShouldSucceed();
    }

    public async Task<Result<DecisionIssued>> IssueAsync(Guid id, string number, DateOnly on, string? confirmedBy = "Lê Minh Tuấn") =>
        await RunAsync(async (IssueDecision o) => await o.ExecuteAsync(
            new IssueDecisionRequest
            {
                DecisionId = id,
                Version = await VersionAsync(id),
                Number = number,
                IssuedOn = on,
                LawConfirmedBy = confirmedBy,
                LawConfirmedReason = confirmedBy is null ? null : "Đã đọc văn bản trên Công báo",
            },
            Officer,
            Ct));

    public Task<TResult> RunAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull => Office.RunAsync(use);

    public Task<uint> VersionAsync(Guid decisionId) => Office.WithDbAsync(db => db.Decisions.Where(d => d.Id == decisionId).Select(d => d.Version).SingleAsync());

    public Task<List<DecisionItem>> ItemsAsync(Guid decisionId) =>
        Office.WithDbAsync(db => db.DecisionItems.AsNoTracking().Include(i => i.Nomination).Where(i => i.DecisionId == decisionId).OrderBy(i => i.Ordinal).ToListAsync());

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private async Task<Guid> SelectAsync(SubjectKind kind, string name, Guid offerId, bool isLeader)
    {
        var data = new TestData(Office);
        var personId = kind is SubjectKind.Individual ? await data.PersonAsync(AgencyId, UnitId, name, isLeader: isLeader) : (Guid?)null;
        var nomination = new Nomination
        {
            Id = Guid.CreateVersion7(),
            BatchId = BatchId,
            MovementId = MovementId,
            State = NominationState.Draft,
            SubjectKind = kind,
            PersonId = personId,
            SubjectUnitId = personId is null ? UnitId : null,
            SubjectName = name,
            SubjectTitle = kind is SubjectKind.Individual ? "Chuyên viên Văn phòng Sở" : "Sở Khoa học và Công nghệ",
            IsLeader = isLeader,
            AwardOfferId = offerId,
            CreatedAt = Office.Clock.GetUtcNow(),
        };
        await data.AddAsync(db =>
        {
            db.Add(nomination);
            return Done.Value;
        });
        foreach (var state in new[] { NominationState.Submitted, NominationState.Accepted, NominationState.Selected })
        {
            await MoveAsync(data, db => db.Nominations.Where(n => n.Id == nomination.Id), (Nomination n) => (n.State, n.GrantedOfferId) = (state, state is NominationState.Selected ? offerId : null));
        }

        return nomination.Id;
    }

    private static Task<Done> MoveAsync<T>(TestData data, Func<ThiDuaDb, IQueryable<T>> find, Action<T> change)
        where T : class => data.AddAsync(db =>
        {
            change(find(db).Single());
            return Done.Value;
        });

    private static Movement NewMovement(Guid agencyId, DateOnly planDate, TestOffice office) => new()
    {
        Id = Guid.CreateVersion7(),
        AgencyId = agencyId,
        State = MovementState.Draft,
        Title = "Phát động phong trào thi đua “Sáng tạo vì cộng đồng” năm nay",
        PlanNumber = "12",
        PlanSymbol = "KH-SKHCN",
        PlanDate = planDate,
        ReviewedAt = office.Clock.GetUtcNow(),
        LaunchedAt = office.Clock.GetUtcNow(),
        LaunchedOn = planDate,
        EditedAt = office.Clock.GetUtcNow(),
        EditedBy = "Người kiểm thử",
        CreatedAt = office.Clock.GetUtcNow(),
    };

    private static AwardOffer NewOffer(Guid movementId, int ordinal, string code, string authority) => new()
    {
        Id = Guid.CreateVersion7(),
        MovementId = movementId,
        Ordinal = ordinal,
        AwardCode = code,
        Authority = authority,
    };
}

internal static class ResultAssertions
{
    public static T ShouldSucceed<T>(this Result<T> result)
        where T : notnull
    {
        result.Refusals.Select(r => r.Sentence).ShouldBeEmpty();
        return result.Value!;
    }

    public static TRefusal ShouldRefuse<TRefusal>(this Result<DecisionIssued> result)
        where TRefusal : Refusal => result.Refusals.ShouldHaveSingleItem().ShouldBeOfType<TRefusal>();
}
