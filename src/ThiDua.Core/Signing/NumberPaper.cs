using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Decisions.Rules;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Signing;

/// <summary>
/// The clerk of records gives number and day to a paper that the leader has signed: both are written into its blanks behind the signature,
/// which stays valid. The number is held for this paper until it is issued or withdrawn.
/// </summary>
public sealed class NumberPaper(ThiDuaDb db, Ledger ledger, KeepFile keep, JudgeFile judge, TimeProvider clock) : IOperation
{
    public async Task<Result<Done>> ExecuteAsync(NumberPaperRequest request, Actor actor, CancellationToken ct)
    {
        var found = await SigningAccess.ForChangeAsync(db, request.RoundId, request.Version, clerkOnly: true, actor, ct);
        if (!found.Succeeded)
        {
            return found.Refusals.ToList();
        }

        var round = found.Value;
        if (round.State is not (SigningState.LeaderSigned or SigningState.Numbered))
        {
            return new WrongState($"Văn bản đang ở bước “{round.State.Label()}” nên không ghi số, ngày được. Tải lại trang để xem trạng thái mới nhất.");
        }

        var again = round.State is SigningState.Numbered;
        var typed = new Typed();
        var reason = again ? typed.Text(request.Reason, nameof(request.Reason), "lý do ghi lại số, ngày", 1000) : null;
        if (await WrongAsync(request, round, typed, ct) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var number = IssueRules.Normalised(request.Number!);
        var stamped = await StampAsync(round, int.Parse(number, CultureInfo.InvariantCulture), request.NumberedOn!.Value, ct);
        if (!stamped.Succeeded)
        {
            return stamped.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync(
            "signing.number", $"Ghi số {DecisionReference.Of(number, round.Decision.Symbol)} ngày {request.NumberedOn.Value.Written()} vào tệp đã ký", actor, ct, reason);
        var kept = await keep.ExecuteAsync(
            new IncomingFile($"{FileName(number, round)}-da-ghi-so.pdf", stamped.Value.Length, () => new MemoryStream(stamped.Value, writable: false)), actor, ct);
        if (!kept.Succeeded)
        {
            return kept.Refusals.ToList();
        }

        var replaced = again ? await db.RoundFiles.Current(round.Id, SigningState.Numbered).Select(f => (Guid?)f.Id).SingleAsync(ct) : null;
        (round.State, round.Number, round.NumberedOn) = (SigningState.Numbered, number, request.NumberedOn);
        await judge.ExecuteAsync(kept.Value.Id, round.Decision.AgencyId, actor, ct);
        db.RoundFiles.Add(new RoundFile
        {
            Id = Guid.CreateVersion7(), RoundId = round.Id, Step = SigningState.Numbered, FileId = kept.Value.Id,
            ReplacesId = replaced, Reason = reason, AddedAt = work.At, AddedBy = actor.Name,
        });
        work.About("decision", round.DecisionId);
        return await work.CommitAsync(Done.Value, ct);
    }

    private async Task<List<Refusal>> WrongAsync(NumberPaperRequest request, SigningRound round, Typed typed, CancellationToken ct)
    {
        typed.Refuse(IssueRules.NumberIsAPlainNumber(request.Number));
        if (IssueRules.DateIsNotInTheFuture(request.NumberedOn, clock.Today()) is { } day)
        {
            typed.Refuse(nameof(request.NumberedOn), day.Sentence);
        }

        var year = VietnamTime.DayOf(round.HandedOutAt).Year;
        typed.Refuse(request.NumberedOn is { } on && on.Year != year ? new YearPrinted(year) : null);
        if (typed.IsGood)
        {
            var number = IssueRules.Normalised(request.Number!);
            var decision = round.Decision;
            var taken = await db.RegisterEntries.AnyAsync(e => e.SeriesId == decision.AgencyId && e.Symbol == decision.Symbol && e.Year == year && e.Number == number, ct)
                || await SigningHold.IsHeldAsync(db, decision, number, year, ct);
            typed.Refuse(taken ? new NumberTaken(number, decision.Symbol, year) : null);
        }

        return typed.Refusals;
    }

    private async Task<Result<byte[]>> StampAsync(SigningRound round, int number, DateOnly day, CancellationToken ct)
    {
        var fileId = await db.RoundFiles.AsNoTracking().Current(round.Id, SigningState.LeaderSigned).Select(f => f.FileId).SingleAsync(ct);
        var signed = (await judge.ReadAsync(fileId, ct))!;
        var places = await PaperPlaces.FindAsync(signed, round.Decision.SignerName, ct);
        if (places is not { Number: { } forNumber, Day: { } forDay, Month: { } forMonth })
        {
            return new PlacesNotFound();
        }

        // Numbers and days below 10 and months 1 and 2 bear a leading zero (NĐ 30/2020, Phụ lục I, mục II.3, II.4).
        var month = day.Month < 3 ? $"0{day.Month}" : day.Month.ToString(CultureInfo.InvariantCulture);
        var done = PdfMarks.Add(signed,
        [
            new PdfMark(number.ToString("00", CultureInfo.InvariantCulture), forNumber),
            new PdfMark(day.Day.ToString("00", CultureInfo.InvariantCulture), forDay, Italic: true),
            new PdfMark(month, forMonth, Italic: true),
        ]);
        return done.Pdf is { } bytes ? bytes : new UnreadableFile(done.Refusal!.Sentence);
    }

    private static string FileName(string number, SigningRound round) =>
        FileNames.Plain($"{round.Decision.Kind.Label()} {DecisionReference.Of(number, round.Decision.Symbol)}");
}

public sealed record NumberPaperRequest
{
    public required Guid RoundId { get; init; }
    public required uint Version { get; init; }

    /// <summary>Digits only, as the register of outgoing papers has it.</summary>
    public string? Number { get; init; }

    public DateOnly? NumberedOn { get; init; }

    /// <summary>Why number and day are written anew, when they were before.</summary>
    public string? Reason { get; init; }
}
