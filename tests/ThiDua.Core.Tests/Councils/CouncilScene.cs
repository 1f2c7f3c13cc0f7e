using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Nominations;
using ThiDua.Core.Organizations;

namespace ThiDua.Core.Tests.Councils;

/// <summary>
/// An agency with a council of nine, a launched movement that offers Bằng khen (falling to Giấy khen) and Giấy khen, and accepted dossiers.
/// Member 0 is the chair, member 1 the secretary.
/// </summary>
internal sealed class CouncilScene(TestOffice office)
{
    public static readonly DateOnly Today = new(2025, 6, 2);

    public required Guid RootId { get; init; }
    public required Guid AgencyId { get; init; }
    public required Guid CouncilId { get; init; }
    public required Guid MovementId { get; init; }
    public required Guid MeritId { get; init; }
    public required Guid PraiseId { get; init; }
    public required Guid BatchId { get; init; }
    public required IReadOnlyList<Guid> Members { get; init; }
    public required Actor Secretary { get; init; }
    public required Actor Officer { get; init; }

    public TestOffice Office { get; } = office;

    public static async Task<CouncilScene> BuildAsync(TestOffice office, string? meritCode = null, int members = 9, Action<AwardOffer, AwardOffer>? offers = null)
    {
        var data = new TestData(office);
        var (agency, root) = await data.AgencyAsync($"Sở Khoa học và Công nghệ {Guid.NewGuid():N}");
        var board = await data.UnitAsync(agency, root, "Ban Giám đốc", UnitKind.Office);
        var people = new List<Guid>();
        for (var i = 0; i < members; i++)
        {
            people.Add(await data.PersonAsync(agency, board, $"Trần Văn Ủy {(char)('A' + i)}", "Phó trưởng phòng"));
        }

        var council = await data.CouncilAsync(agency, [.. people.Select((p, i) => (p, i switch { 0 => CouncilRole.Chair, 1 => CouncilRole.Secretary, _ => CouncilRole.Member }))]);
        var unit = await data.UnitAsync(agency, root, "Phòng Quản lý Công nghệ");
        var (movement, merit, praise, batch) = await MovementAsync(data, agency, unit, meritCode ?? "bang_khen_tinh", offers);
        return new CouncilScene(office)
        {
            AgencyId = agency, RootId = root, CouncilId = council, MovementId = movement, MeritId = merit, PraiseId = praise, BatchId = batch, Members = people,
            Secretary = await data.ActorAsync(Role.CouncilSecretary, root, people[1], "Thư ký"),
            Officer = await data.ActorAsync(Role.StandingOfficer, root, null, "Chuyên viên"),
        };
    }

    private static Task<(Guid, Guid, Guid, Guid)> MovementAsync(TestData data, Guid agency, Guid unit, string meritCode, Action<AwardOffer, AwardOffer>? shape) =>
        data.AddAsync(db =>
        {
            var now = VietnamTime.StartOf(Today);
            var movement = new Movement
            {
                Id = Guid.CreateVersion7(), AgencyId = agency, State = MovementState.Draft, Title = "Kế hoạch tổ chức phong trào thi đua Sáng kiến", Name = "Sáng kiến",
                PlanNumber = "12", PlanSymbol = $"KH-{Guid.NewGuid().ToString("N")[..8]}", PlanDate = Today.AddMonths(-3), ReviewedAt = now, ReviewedBy = "Chuyên viên", EditedBy = "Chuyên viên", EditedAt = now, CreatedAt = now,
            };
            var praise = new AwardOffer { Id = Guid.CreateVersion7(), MovementId = movement.Id, Ordinal = 2, AwardCode = "giay_khen_so", Authority = "Giám đốc Sở" };
            var merit = new AwardOffer
            {
                Id = Guid.CreateVersion7(), MovementId = movement.Id, Ordinal = 1, AwardCode = meritCode, Authority = "Chủ tịch UBND tỉnh", FallbackOfferId = praise.Id,
                Text = "Bằng khen: không quá 10 tập thể, cá nhân", MaxTotal = 10,
            };
            shape?.Invoke(merit, praise);
            var batch = new NominationBatch { Id = Guid.CreateVersion7(), MovementId = movement.Id, UnitId = unit, State = BatchState.Draft, CreatedAt = now };
            db.AddRange(movement, praise, merit, batch);
            return (movement.Id, merit.Id, praise.Id, batch.Id);
        });

    /// <summary>Launches the movement and takes dossiers in: individuals on the offer, each of an invented person.</summary>
    public async Task<IReadOnlyList<Guid>> AcceptAsync(Guid offer, int count, Guid? person = null, Guid? unit = null)
    {
        var ids = new List<Guid>();
        for (var i = 0; i < count; i++)
        {
            var subject = unit is null ? person ?? await new TestData(Office).PersonAsync(AgencyId, RootId, $"Lê Thị Nhân {ids.Count + 1}") : (Guid?)null;
            ids.Add(await new TestData(Office).AddAsync(db =>
            {
                var nomination = new Nomination
                {
                    Id = Guid.CreateVersion7(), BatchId = BatchId, MovementId = MovementId, State = NominationState.Draft, SubjectKind = unit is null ? SubjectKind.Individual : SubjectKind.Collective,
                    PersonId = subject, SubjectUnitId = unit, SubjectName = $"Đề nghị {Guid.NewGuid().ToString("N")[..6]}", AwardOfferId = offer,
                    Achievement = "Có sáng kiến hiệu quả", CreatedAt = Office.Clock.GetUtcNow(),
                };
                db.Add(nomination);
                return nomination.Id;
            }));
        }

        // Arranged past the module that owns it: the moves themselves are legal, one by one.
        await Office.WithDbAsync(async db =>
        {
            await db.Database.ExecuteSqlAsync($"update nominations.nomination set state = 'submitted' where batch_id = {BatchId} and state = 'draft'");
            await db.Database.ExecuteSqlAsync($"update nominations.nomination set state = 'accepted', accepted_at = now(), accepted_by = 'x' where batch_id = {BatchId} and state = 'submitted'");
            return await db.Database.ExecuteSqlAsync($"update movements.movement set state = 'launched', launched_at = now(), launched_on = plan_date where id = {MovementId} and state = 'draft'");
        });
        return ids;
    }

    public async Task<Guid> PlanAsync(DateOnly? day = null) =>
        (await Office.RunAsync<PlanSession, Result<SessionPlanned>>(
            o => o.ExecuteAsync(new PlanSessionRequest(MovementId, CouncilId, "Họp xét khen thưởng", day ?? Today, new TimeOnly(14, 0), "Phòng họp tầng 2"), Secretary, default))).ShouldSucceed().SessionId;

    public Task<Result<Done>> OpenAsync(Guid session, int present = 9) =>
        Office.RunAsync<OpenSession, Result<Done>>(o => o.ExecuteAsync(
            new OpenSessionRequest(session, [.. Members.Select((m, i) => new AttendanceEntry(m, i < present, i < present ? null : "Đi công tác"))]), Secretary, default));

    /// <summary>A session that is open, everybody there.</summary>
    public async Task<Guid> OpenedAsync(int present = 9)
    {
        var session = await PlanAsync();
        (await OpenAsync(session, present)).ShouldSucceed();
        return session;
    }

    /// <summary>An open vote on the offer.</summary>
    public async Task<Guid> VoteAsync(Guid session, Guid offer, VoteMethod method)
    {
        var ballot = await PrepareAsync(session, offer, method);
        (await Office.RunAsync<OpenBallot, Result<Done>>(o => o.ExecuteAsync(ballot, Secretary, default))).ShouldSucceed();
        return ballot;
    }

    public async Task<Guid> PrepareAsync(Guid session, Guid offer, VoteMethod? method = null) =>
        (await Office.RunAsync<PrepareBallot, Result<BallotPrepared>>(o => o.ExecuteAsync(new PrepareBallotRequest(session, offer, method), Secretary, default))).ShouldSucceed().BallotId;

    public Task<Result<Done>> OpenVoteAsync(Guid ballot) => Office.RunAsync<OpenBallot, Result<Done>>(o => o.ExecuteAsync(ballot, Secretary, default));

    public Task<Result<Done>> TellersAsync(Guid ballot, params int[] members) =>
        Office.RunAsync<NameTellers, Result<Done>>(o => o.ExecuteAsync(new(ballot, [.. members.Select(m => Members[m])]), Secretary, default));

    public async Task<Guid> PaperVoteAsync(Guid session, Guid offer, params int[] tellers)
    {
        var ballot = await PrepareAsync(session, offer, VoteMethod.PaperBallot);
        (await TellersAsync(ballot, tellers)).ShouldSucceed();
        (await OpenVoteAsync(ballot)).ShouldSucceed();
        return ballot;
    }

    /// <summary>All sheets came back and are good.</summary>
    public async Task<Result<Done>> CountAsync(Guid ballot, int teller, int sheets, params (Guid Nomination, int Yes, int No)[] marks)
    {
        var actor = await MemberAsync(teller);
        return await Office.RunAsync<EnterPaperCount, Result<Done>>(o => o.ExecuteAsync(
            new(ballot, new SheetCount(sheets, sheets, sheets, 0), [.. marks.Select(m => new MarksTyped(m.Nomination, m.Yes, m.No))], null), actor, default));
    }

    public async Task<Result<Done>> ConfirmCountAsync(Guid ballot, int teller)
    {
        var actor = await MemberAsync(teller);
        return await Office.RunAsync<ConfirmPaperCount, Result<Done>>(o => o.ExecuteAsync(ballot, actor, default));
    }

    public async Task<Actor> MemberAsync(int index) =>
        await new TestData(Office).ActorAsync(Role.CouncilMember, RootId, Members[index], $"Thành viên {index}");

    public async Task<Result<Done>> CastAsync(Guid ballot, int member, Func<Guid, BallotChoice> choose)
    {
        var actor = await MemberAsync(member);
        var session = await Office.WithDbAsync(db => db.Ballots.Where(b => b.Id == ballot).Select(b => b.SessionId).SingleAsync());
        var form = await Office.RunAsync<BallotFormQuery, BallotForm?>(q => q.FindAsync(session, ballot, actor, default));
        var choices = form?.Dossiers.ToDictionary(d => d.NominationId, d => choose(d.NominationId)) ?? [];
        return await Office.RunAsync<CastBallot, Result<Done>>(o => o.ExecuteAsync(new CastBallotRequest(ballot, choices), actor, default));
    }

    public Task<Result<Done>> CloseAsync(Guid ballot, bool evenIfIncomplete = false) =>
        Office.RunAsync<CloseBallot, Result<Done>>(o => o.ExecuteAsync(new CloseBallotRequest(ballot, evenIfIncomplete), Secretary, default));

    public Task<Result<Done>> HandsAsync(Guid ballot, params (Guid Nomination, int Yes, int No)[] counts) =>
        Office.RunAsync<RecordHands, Result<Done>>(o => o.ExecuteAsync(
            new RecordHandsRequest(ballot, [.. counts.Select(c => new HandsOf(c.Nomination, c.Yes, c.No, null))]), Secretary, default));

    public Task<List<BallotCandidate>> ResultsAsync(Guid ballot) =>
        Office.WithDbAsync(db => db.BallotCandidates.AsNoTracking().Where(c => c.BallotId == ballot).OrderBy(c => c.Ordinal).ToListAsync());
}

internal static class Answers
{
    public static T ShouldSucceed<T>(this Result<T> result)
        where T : notnull =>
        result.Succeeded ? result.Value : throw new ShouldAssertException(string.Join(" | ", result.Refusals.Select(r => r.Sentence)));

    public static TRefusal ShouldRefuseWith<TRefusal>(this Result<Done> result)
        where TRefusal : Refusal =>
        result.Refusals.OfType<TRefusal>().FirstOrDefault() ?? throw new ShouldAssertException($"Expected {typeof(TRefusal).Name}, got: {(result.Succeeded ? "success" : string.Join(" | ", result.Refusals.Select(r => r.GetType().Name + ": " + r.Sentence)))}");
}
