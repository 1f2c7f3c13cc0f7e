using System.Globalization;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Gives the minutes their number and freezes the bytes: what is printed in ten years is what was signed.</summary>
public sealed class IssueMinutes(ThiDuaDb db, Ledger ledger, SessionMinutesQuery minutes, KeepFile keep) : IOperation
{
    public async Task<Result<MinutesIssued>> ExecuteAsync(IssueMinutesRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        var refusals = Refusals(request);
        var facts = await minutes.FindAsync(request.SessionId, actor, ct);
        if (facts is null || facts.Head.FileId is not null)
        {
            refusals.Add(new WrongState(facts is null ? "Bế mạc phiên họp trước khi ban hành biên bản." : "Biên bản đã ban hành, không ban hành lại."));
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        var kept = await KeepAsync(facts! with { Head = facts.Head with { Number = request.Number!.Trim(), Symbol = request.Symbol!.Trim() } }, actor, ct);
        return kept.Succeeded ? await WriteAsync(request, facts, kept.Value.Id, actor, ct) : kept.Refusals.ToList();
    }

    private async Task<Result<KeptFile>> KeepAsync(SessionMinutes facts, Actor actor, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        DocxWriter.Write(SessionMinutesPaper.Write(facts), bytes);
        var name = string.Create(CultureInfo.InvariantCulture, $"Bien-ban-hop-Hoi-dong-{facts.Head.HeldOn:yyyy-MM-dd}.docx");
        return await keep.ExecuteAsync(new IncomingFile(name, bytes.Length, () => new MemoryStream(bytes.ToArray())), actor, ct);
    }

    private async Task<Result<MinutesIssued>> WriteAsync(IssueMinutesRequest request, SessionMinutes facts, Guid fileId, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("councils.issue_minutes", "Ban hành biên bản họp Hội đồng", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (!CouncilTransitions.Sessions.Allows(session.State, SessionState.Minuted))
        {
            return new WrongState($"Phiên họp đang ở trạng thái \"{session.State.Label()}\", không ban hành biên bản được.");
        }

        // The bytes were made from this version; a text saved meanwhile must not be lost behind them.
        db.Entry(session).Property(s => s.Version).OriginalValue = facts.Head.Version;
        session.State = SessionState.Minuted;
        session.MinutesNumber = request.Number!.Trim();
        session.MinutesSymbol = request.Symbol!.Trim();
        session.MinutesFileId = fileId;
        db.IssuedPapers.Add(new IssuedPaper
        {
            Id = Guid.CreateVersion7(), MovementId = session.MovementId, Kind = IssuedPaperKind.Minutes, AboutId = session.Id,
            FileId = fileId, IssuedAt = work.At, IssuedBy = actor.Name,
        });
        work.About("session", session.Id).About("movement", session.MovementId);
        return await work.CommitAsync(new MinutesIssued(fileId), ct);
    }

    private static List<Refusal> Refusals(IssueMinutesRequest request)
    {
        var refusals = new List<Refusal>();
        if (!int.TryParse(request.Number?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 99_999)
        {
            refusals.Add(new InvalidField(nameof(request.Number), "Nhập số biên bản do văn thư hoặc thư ký cấp, từ 1 đến 99999."));
        }

        if (request.Symbol?.Trim() is not { Length: > 0 and <= 30 })
        {
            refusals.Add(new InvalidField(nameof(request.Symbol), "Nhập ký hiệu, ví dụ BB-HĐTĐKT, không quá 30 ký tự."));
        }

        return refusals;
    }
}

public sealed record IssueMinutesRequest(Guid SessionId, string? Number, string? Symbol);

public sealed record MinutesIssued(Guid FileId);
