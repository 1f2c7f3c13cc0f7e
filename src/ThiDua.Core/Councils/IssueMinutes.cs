using System.Globalization;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Councils;

/// <summary>Gives the minutes their number and freezes the bytes: what is printed in ten years is what was signed.</summary>
public sealed class IssueMinutes(ThiDuaDb db, Ledger ledger, SessionMinutesQuery minutes, KeepWrittenPaper keep) : IOperation
{
    public async Task<Result<MinutesIssued>> ExecuteAsync(IssueMinutesRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (await minutes.WholeAsync(request.SessionId, actor, ct) is not { } facts)
        {
            return new WrongState("Bế mạc phiên họp trước khi ban hành biên bản.");
        }

        if (facts.Head.FileId is not null)
        {
            return new WrongState("Biên bản đã ban hành. Nếu có sai sót, lập biên bản bổ sung hoặc đính chính.");
        }

        if (!await db.MaySignOrReadAsync(request.SessionId, actor, ct))
        {
            return new NotAllowed("Biên bản có hồ sơ mà tài khoản này không tham gia xét; chủ tịch hoặc thư ký Hội đồng ban hành.");
        }

        var series = await db.NextMinutesNumberAsync(facts.Head.CouncilId, facts.Head.HeldOn.Year, ct);
        var (number, refusals) = MinutesNumbers.Read(request.Number, series, nameof(request.Number));
        if (MinutesNumbers.Symbol(request.Symbol, nameof(request.Symbol)) is { } noSymbol)
        {
            refusals.Add(noSymbol);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var numbered = facts.Head with { Number = number.ToString("00", CultureInfo.InvariantCulture), Symbol = request.Symbol!.Trim() };
        var kept = await keep.AsDocxAsync(SessionMinutesWording.Paper, words => SessionMinutesPaper.Write(facts with { Head = numbered }, words), $"Bien-ban-hop-Hoi-dong-{numbered.HeldOn:yyyy-MM-dd}.docx", actor, ct);
        return kept.Succeeded ? await WriteAsync(numbered, number, kept.Value.Id, actor, ct) : kept.Refusals.ToList();
    }

    private async Task<Result<MinutesIssued>> WriteAsync(MinutesHead head, int number, Guid fileId, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("councils.issue_minutes", "Ban hành biên bản họp Hội đồng", actor, ct);
        var session = await db.LockSessionAsync(head.SessionId, ct);
        if (!CouncilTransitions.Sessions.Allows(session.State, SessionState.Minuted))
        {
            return new WrongState($"Phiên họp đang ở trạng thái \"{session.State.Label()}\", không ban hành biên bản được.");
        }

        if (await db.TakeMinutesNumberAsync(session.CouncilId, head.HeldOn.Year, number, ct) is { } taken)
        {
            return taken;
        }

        // The bytes were made from this version; a text saved meanwhile must not be lost behind them.
        db.Entry(session).Property(s => s.Version).OriginalValue = head.Version;
        session.State = SessionState.Minuted;
        session.MinutesNumber = head.Number;
        session.MinutesSymbol = head.Symbol;
        session.MinutesFileId = fileId;
        db.KeepAsPaper(session.MovementId, IssuedPaperKind.Minutes, session.Id, fileId, work.At, actor);
        work.About("session", session.Id).About("movement", session.MovementId);
        return await work.CommitAsync(new MinutesIssued(fileId, number), ct);
    }
}

/// <param name="Number">Blank takes the next of the council's series; a typed one must be the next, unless it is the first in the year.</param>
public sealed record IssueMinutesRequest(Guid SessionId, string? Number, string? Symbol);

public sealed record MinutesIssued(Guid FileId, int Number);
