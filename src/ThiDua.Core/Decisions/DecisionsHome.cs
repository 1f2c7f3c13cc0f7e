using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Signing;
using static ThiDua.Core.Decisions.DecisionState;

namespace ThiDua.Core.Decisions;

/// <summary>Decisions on "Việc của tôi": the director signs, the officer drafts, issues and records answers, the accountant pays.</summary>
public sealed class DecisionsHome(ThiDuaDb db, DecisionListQuery list, TimeProvider clock) : IHomeSource
{
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public async Task<IReadOnlyList<HomeItem>> ItemsAsync(Actor actor, CancellationToken ct)
    {
        if (!new[] { Permission.DecideAwards, Permission.DraftDecisions, Permission.CheckDecisions, Permission.RecordIssue, Permission.PayRewards }.Any(actor.Can))
        {
            return [];
        }

        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var since = clock.GetUtcNow() - Recent;
        var rounds = db.SigningRounds;
        var live = await db.Decisions.AsNoTracking()
            .Where(d => agencies.Contains(d.AgencyId) && (d.State == Draft || d.State == Checking || d.State == BeforeDirector || d.State == Approved
                || (d.State == Issued && d.Kind == DecisionKind.Submission && d.UpperBatchId == null) || d.IssuedAt > since))
            .OrderBy(d => d.CreatedAt)
            .Select(d => new Case(d.Id, d.Kind, d.State, d.Number, d.Symbol, d.Movement.Name ?? d.Movement.Title, d.ReturnReason,
                d.DraftedByAccountId == actor.AccountId || d.SentByAccountId == actor.AccountId,
                rounds.Where(r => r.DecisionId == d.Id && r.State != SigningState.Withdrawn).Select(r => (SigningState?)r.State).FirstOrDefault()))
            .ToListAsync(ct);
        return
        [
            .. actor.Can(Permission.DecideAwards) ? live.SelectMany(OfDirector) : [],
            .. actor.Can(Permission.CheckDecisions) ? live.SelectMany(OfChecker) : [],
            .. actor.Can(Permission.DraftDecisions) ? live.SelectMany(d => OfOfficer(d, actor)) : [],
            .. actor.Can(Permission.RecordIssue) && !actor.Can(Permission.DraftDecisions) ? live.SelectMany(OfClerk) : [],
            .. actor.Can(Permission.DraftDecisions) ? await ToDraftAsync(actor, ct) : [],
            .. actor.Can(Permission.RecordIssue) ? await ToHandOverAsync(agencies, ct) : [],
            .. actor.Can(Permission.RecordIssue) || actor.Can(Permission.PayRewards) ? await ToRecallAsync(agencies, ct) : [],
            .. actor.Can(Permission.PayRewards) ? await ToPayAsync(agencies, ct) : [],
        ];
    }

    private static IEnumerable<HomeItem> OfDirector(Case d)
    {
        var kind = d.Kind.Label().ToLowerInvariant();
        if (d.State is BeforeDirector)
        {
            yield return d.Line(HomeSection.ToDo, $"Ký duyệt {kind} khen thưởng", "Xem và ký");
        }
        else if (d is { State: Approved, Signing: SigningState.HandedOut })
        {
            yield return d.Line(HomeSection.ToDo, $"Ký số {kind} khen thưởng", "Tải tệp, ký số", "/ky-so");
        }
        else if (d.State is Approved)
        {
            yield return d.Line(HomeSection.Waiting, $"Chờ văn thư lấy số {kind}", "Xem");
        }
        else if (d.State is Issued or Answered)
        {
            yield return d.Line(HomeSection.Done, $"{d.Kind.Label()} {d.Reference}", "Xem");
        }
    }

    private static IEnumerable<HomeItem> OfChecker(Case d) =>
        d is { State: Checking, IsMine: false } ? [d.Line(HomeSection.ToDo, $"Kiểm tra dự thảo {d.Kind.Label().ToLowerInvariant()}", "Kiểm tra")] : [];

    private static IEnumerable<HomeItem> OfClerk(Case d)
    {
        if (d is { State: Approved, Signing: { } signing })
        {
            yield return d.SigningLine(signing);
        }
        else if (d.State is Approved)
        {
            yield return new HomeItem(HomeSection.ToDo, $"Chờ lấy số: {d.Kind.Label().ToLowerInvariant()}", d.Movement, null, null, $"/quyet-dinh/{d.Id}/ban-hanh", "Lấy số");
        }
        else if (d.State is Issued or Answered)
        {
            yield return d.Line(HomeSection.Done, $"{d.Kind.Label()} {d.Reference}", "Xem");
        }
    }

    private static IEnumerable<HomeItem> OfOfficer(Case d, Actor actor)
    {
        if (d is { State: Checking, IsMine: false } && actor.Can(Permission.CheckDecisions))
        {
            yield break;
        }

        var kind = d.Kind.Label().ToLowerInvariant();
        yield return d.State switch
        {
            Draft when d.ReturnReason is not null => d.Line(HomeSection.ToDo, $"Sửa dự thảo {kind} bị trả lại", "Sửa"),
            Draft => d.Line(HomeSection.ToDo, $"Hoàn thiện và chuyển kiểm tra {kind}", "Chuyển kiểm tra"),
            Checking => d.Line(HomeSection.Waiting, $"Chờ kiểm tra dự thảo {kind}", "Xem"),
            BeforeDirector => d.Line(HomeSection.Waiting, $"Chờ lãnh đạo ký {kind}", "Xem"),
            Approved when d.Signing is { } signing => d.SigningLine(signing),
            Approved => d.Line(HomeSection.ToDo, $"Ghi số, ngày ban hành {kind}", "Ban hành", actor.Can(Permission.RecordIssue) ? "/ban-hanh" : ""),
            Issued when d.Kind is DecisionKind.Submission => d.Line(HomeSection.Waiting, $"Chờ cấp trên trả lời tờ trình {d.Reference}", "Ghi kết quả"),
            _ => d.Line(HomeSection.Done, $"Đã ban hành {kind} {d.Reference}", "Xem"),
        };
    }

    private async Task<IEnumerable<HomeItem>> ToDraftAsync(Actor actor, CancellationToken ct) =>
        (await list.ToDraftAsync(actor, ct)).Select(a => new HomeItem(
            HomeSection.ToDo, $"Lập dự thảo {a.Kind.Label().ToLowerInvariant()}: {a.Award} ({a.Count})", a.Movement, null, null, "/quyet-dinh", "Lập dự thảo"));

    private async Task<IEnumerable<HomeItem>> ToHandOverAsync(List<Guid> agencies, CancellationToken ct)
    {
        var decided = await db.Movements.AsNoTracking()
            .Where(m => agencies.Contains(m.AgencyId) && m.State == MovementState.Decided)
            .OrderBy(m => m.CreatedAt).Select(m => new { m.Id, Name = m.Name ?? m.Title }).ToListAsync(ct);
        return decided.Select(m => new HomeItem(HomeSection.ToDo, "Trao thưởng và ghi lại", m.Name, null, null, $"/quyet-dinh/trao/{m.Id}", "Ghi trao thưởng"));
    }

    private async Task<IEnumerable<HomeItem>> ToRecallAsync(List<Guid> agencies, CancellationToken ct)
    {
        var payments = db.Payments;
        var open = await db.Recalls.AsNoTracking()
            .Where(r => r.LiftedById == null && agencies.Contains(r.Decision.AgencyId)
                && (r.CertificateReturnedOn == null || payments.Where(p => p.ItemId == r.ItemId).Sum(p => p.Kind == PaymentKind.Paid ? p.Amount : -p.Amount) > 0))
            .OrderBy(r => r.DueOn)
            .Select(r => new { r.DecisionId, r.Item.SubjectName, r.DueOn, Movement = r.Decision.Movement.Name ?? r.Decision.Movement.Title })
            .ToListAsync(ct);
        return open.Select(r => new HomeItem(
            HomeSection.ToDo, $"Thu hồi khen thưởng đã hủy bỏ: {r.SubjectName}", r.Movement, r.DueOn is { } due ? VietnamTime.EndOf(due) : null,
            r.DueOn is { } last ? $"chậm nhất ngày {last.Written()}" : null, $"/quyet-dinh/{r.DecisionId}", "Thu hồi"));
    }

    private async Task<IEnumerable<HomeItem>> ToPayAsync(List<Guid> agencies, CancellationToken ct)
    {
        var unpaid = await db.DecisionItems.AsNoTracking()
            .Where(i => agencies.Contains(i.Decision.AgencyId) && i.Outcome == ItemOutcome.Granted && i.LegalAmount != null && i.PaidOn == null)
            .GroupBy(i => new { i.DecisionId, i.Decision.Number, i.Decision.Symbol, Movement = i.Decision.Movement.Name ?? i.Decision.Movement.Title })
            .Select(g => new { g.Key, Total = g.Sum(i => i.PaidAmount ?? i.LegalAmount!.Value) })
            .ToListAsync(ct);
        return unpaid.Select(u => new HomeItem(
            HomeSection.ToDo, $"Chi tiền thưởng theo Quyết định {DecisionReference.Of(u.Key.Number, u.Key.Symbol)}: {u.Total.Written()}",
            u.Key.Movement, null, null, $"/quyet-dinh/{u.Key.DecisionId}/chi-thuong", "Chi thưởng"));
    }

    private sealed record Case(Guid Id, DecisionKind Kind, DecisionState State, string? Number, string Symbol, string Movement, string? ReturnReason, bool IsMine, SigningState? Signing)
    {
        public string Reference => DecisionReference.Of(Number, Symbol);

        /// <summary>Its file is among the signers: waited for, or the clerk's turn.</summary>
        public HomeItem SigningLine(SigningState signing) => Line(
            signing is SigningState.HandedOut ? HomeSection.Waiting : HomeSection.ToDo, $"Ký số {Kind.Label().ToLowerInvariant()}: {char.ToLowerInvariant(signing.Label()[0])}{signing.Label()[1..]}", "Làm tiếp", "/ky-so");

        public HomeItem Line(HomeSection section, string what, string action, string page = "") => new(section, what, Movement, null, null, $"/quyet-dinh/{Id}{page}", action);
    }
}
