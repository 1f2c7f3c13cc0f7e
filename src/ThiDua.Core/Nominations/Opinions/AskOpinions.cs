using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Councils;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;

namespace ThiDua.Core.Nominations.Opinions;

/// <summary>Asks one or several bodies about one or several dossiers of a movement: a công văn and a deadline for each body.</summary>
public sealed class AskOpinions(ThiDuaDb db, Ledger ledger, KeepWrittenPaper keep, WorkingCalendarQuery calendars, TimeProvider clock) : IOperation
{
    public const int MostBodies = 20;
    public const int MostDossiers = 200;

    public async Task<Result<OpinionsAsked>> ExecuteAsync(AskOpinionsRequest request, Actor actor, CancellationToken ct)
    {
        var dossiers = await db.NominationsFor(actor).AsNoTracking().Include(n => n.Batch).ThenInclude(b => b.Unit).Include(n => n.AwardOffer).ThenInclude(o => o.AwardKind)
            .Where(n => n.MovementId == request.MovementId && request.NominationIds.Contains(n.Id)).OrderBy(n => n.SubjectName).ThenBy(n => n.Id).Take(MostDossiers + 1).ToListAsync(ct);
        if (dossiers.Any(n => !NominationAccess.MayCheck(actor, n.Batch.Unit.Path)))
        {
            return new NotFound();
        }

        var movement = await db.Set<Movements.Movement>().AsNoTracking().Where(m => m.Id == request.MovementId).Select(m => new { Name = m.Name ?? m.Title, m.AgencyId }).FirstOrDefaultAsync(ct);
        if (movement is null || !actor.Can(Permission.CheckNominations))
        {
            return new NotFound();
        }

        var typed = Check(request, dossiers, clock.Today());
        var bodies = Bodies(request.Bodies);
        var allowed = await db.TimeAllowedAsync(TimedStep.OpinionAnswer, movement.AgencyId, request.AskedOn ?? clock.Today(), ct);
        typed.Refuse(allowed is null && typed.IsGood ? new NoTimeRule(TimedStep.OpinionAnswer.Label()) : null);
        if (!typed.IsGood)
        {
            return typed.Refusals;
        }

        var agency = await db.Set<Agency>().AsNoTracking().Include(a => a.DirectorPerson).FirstAsync(a => a.Id == movement.AgencyId, ct);
        var lastDay = OpinionRules.LastDay(request.AskedOn!.Value, allowed!, await calendars.ReadAsync(ct));
        var question = AchievementText.Clean(request.Question) is { Length: > 0 } asked ? asked : $"việc đề nghị khen thưởng phong trào \"{movement.Name.Trim('"', '“', '”')}\"";
        var letter = new OpinionLetter
        {
            Agency = agency.Name, ParentAgency = agency.ParentName, Place = agency.PlaceName, DirectorTitle = agency.DirectorTitle, DirectorName = agency.DirectorPerson?.FullName,
            Number = Typed.Clean(request.Number), Symbol = SymbolOf(request, agency), AskedOn = request.AskedOn.Value, Movement = movement.Name, Question = question, LastDay = lastDay, Allowed = allowed!,
            Lines = [.. dossiers.Select(n => new OpinionLetterLine(n.SubjectName, n.SubjectTitle, n.SubjectKind, $"{n.AwardOffer.AwardKind.Name} của {n.AwardOffer.Authority}", n.Achievement))],
        };
        var files = new Dictionary<string, Guid>();
        foreach (var body in bodies)
        {
            var kept = await KeepAsync(letter, body, actor, ct);
            if (!kept.Succeeded)
            {
                return kept.Refusals.ToList();
            }

            files[body] = kept.Value.Id;
        }

        return await WriteAsync(request.MovementId, letter, files, [.. dossiers.Select(n => n.Id)], actor, ct);
    }

    private async Task<Result<OpinionsAsked>> WriteAsync(Guid movementId, OpinionLetter letter, Dictionary<string, Guid> files, List<Guid> dossiers, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("nominations.ask_opinions", $"Xin ý kiến {files.Count} cơ quan", actor, ct);
        foreach (var (body, file) in files)
        {
            var request = new OpinionRequest
            {
                Id = Guid.CreateVersion7(), MovementId = movementId, State = OpinionState.Asked, BodyName = body, Question = letter.Question,
                Number = letter.Number.Length == 0 ? null : letter.Number, Symbol = letter.Symbol, AskedOn = letter.AskedOn, AskedBy = actor.Name,
                N = letter.Allowed.N, Unit = letter.Allowed.Unit, Silence = letter.Allowed.Silence, LastDay = letter.LastDay, EndsAt = VietnamTime.EndOf(letter.LastDay),
                Citation = letter.Allowed.Citation, LetterFileId = file, CreatedAt = work.At,
            };
            db.OpinionRequests.Add(request);
            db.OpinionSubjects.AddRange(dossiers.Select(id => new OpinionSubject { RequestId = request.Id, NominationId = id }));
            work.About("opinion_request", request.Id);
        }

        foreach (var id in dossiers)
        {
            work.About("nomination", id);
        }

        work.About("movement", movementId);
        return await work.CommitAsync(new OpinionsAsked(files.Count, letter.LastDay), ct);
    }

    private static string[] Bodies(string? typed) =>
        [.. (typed ?? "").Split('\n').Select(Typed.Clean).Where(line => line.Length > 0).Distinct(StringComparer.CurrentCultureIgnoreCase)];

    private static Typed Check(AskOpinionsRequest request, List<Nomination> dossiers, DateOnly today)
    {
        var typed = new Typed();
        var bodies = Bodies(request.Bodies);
        typed.Refuse(dossiers.Count == 0 ? new InvalidField(nameof(request.NominationIds), "Chọn ít nhất một hồ sơ để xin ý kiến.") : null);
        typed.Refuse(dossiers.Count > MostDossiers ? new InvalidField(nameof(request.NominationIds), $"Mỗi lần xin ý kiến nhiều nhất {MostDossiers} hồ sơ.") : null);
        typed.Refuse(dossiers.FirstOrDefault(n => n.State is NominationState.Draft or NominationState.Withdrawn) is { } early
            ? new InvalidField(nameof(request.NominationIds), $"Hồ sơ của {early.SubjectName} {early.State.Label().ToLowerInvariant()} nên chưa xin ý kiến được. Bỏ chọn hồ sơ đó.") : null);
        typed.Refuse(bodies.Length is 0 or > MostBodies
            ? new InvalidField(nameof(request.Bodies), bodies.Length == 0 ? "Nhập tên cơ quan được hỏi, mỗi cơ quan một dòng." : $"Mỗi lần hỏi nhiều nhất {MostBodies} cơ quan.") : null);
        typed.Refuse(bodies.Any(b => b.Length > 200) ? new InvalidField(nameof(request.Bodies), "Tên cơ quan dài quá 200 ký tự. Mỗi cơ quan ghi một dòng.") : null);
        typed.Refuse(AchievementText.MustFit(request.Question, nameof(request.Question), "Nội dung xin ý kiến", 2000));
        typed.Refuse(request.AskedOn switch
        {
            null => new InvalidField(nameof(request.AskedOn), "Nhập ngày gửi công văn."),
            { } day when day > today.AddDays(31) || day < today.AddYears(-1) => new InvalidField(nameof(request.AskedOn), "Kiểm tra lại ngày gửi: trong một năm qua hoặc một tháng tới."),
            _ => null,
        });
        var number = Typed.Clean(request.Number);
        typed.Refuse(number.Length > 11 || !number.All(char.IsAsciiLetterOrDigit) ? new InvalidField(nameof(request.Number), "Số công văn gồm chữ số, chữ cái, nhiều nhất 11 ký tự; chưa có số thì để trống.") : null);
        typed.Optional(request.Symbol, nameof(request.Symbol), "ký hiệu", 30);
        return typed;
    }

    private static string SymbolOf(AskOpinionsRequest request, Agency agency) => Typed.Clean(request.Symbol) is { Length: > 0 } symbol ? symbol : $"{agency.Symbol}-VP";

    private Task<Result<KeptFile>> KeepAsync(OpinionLetter letter, string body, Actor actor, CancellationToken ct) =>
        keep.AsDocxAsync(OpinionLetterWording.Paper, words => OpinionLetterPaper.Write(letter, body, words), "Cong-van-xin-y-kien.docx", actor, ct);
}

public sealed record AskOpinionsRequest
{
    public required Guid MovementId { get; init; }
    public IReadOnlyList<Guid> NominationIds { get; init; } = [];

    /// <summary>One body a line.</summary>
    public string? Bodies { get; init; }

    /// <summary>Empty: the whole proposal.</summary>
    public string? Question { get; init; }

    /// <summary>The day of the letter; time counts from the day after.</summary>
    public DateOnly? AskedOn { get; init; }

    /// <summary>From the clerk of records; may be left out.</summary>
    public string? Number { get; init; }
    public string? Symbol { get; init; }
}

public sealed record OpinionsAsked(int Bodies, DateOnly LastDay);
