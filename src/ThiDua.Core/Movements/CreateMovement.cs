using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Movements.Proposals;
using ThiDua.Core.Movements.Readings;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements;

/// <summary>Opens a draft from a plan's file, as the reader proposes it, or from a title alone to be typed in.</summary>
public sealed class CreateMovement(ThiDuaDb db, Ledger ledger, KeepFile keepFile, ReportFormsQuery forms, WorkingCalendarQuery calendars, TimeProvider clock) : IOperation
{
    // A plan has some pages; what is longer than a book chapter is another kind of paper.
    private const int LongestText = 400_000;

    private static readonly FileKind[] Readable = [FileKind.Docx, FileKind.Pdf, FileKind.Text];

    public async Task<Result<MovementCreated>> ExecuteAsync(CreateMovementRequest request, Actor actor, CancellationToken ct)
    {
        if (await MovementAgency.ManagedByAsync(db, actor, ct) is not { } agency)
        {
            return new NotAllowed();
        }

        return request.File is { } file
            ? await FromFileAsync(file, agency, actor, ct)
            : await TypedInAsync(request.Title, agency, actor, ct);
    }

    private async Task<Result<MovementCreated>> FromFileAsync(IncomingFile file, Agency agency, Actor actor, CancellationToken ct)
    {
        var incoming = file with { Allowed = Readable };
        if (file.Length is 0 or > KeepFile.MaxBytes)
        {
            return (await keepFile.ExecuteAsync(incoming, actor, ct)).Refusals.ToList();
        }

        PlanFileResult read;
        await using (var content = file.Open())
        {
            read = await PlanFile.ReadAsync(content, file.Name, ct);
        }

        if (read is ReadingRefusal refusal)
        {
            return new FileRefused(refusal.Sentence) { Field = file.Field };
        }

        var reading = (PlanReading)read;
        if (reading.Text.Value.Length > LongestText)
        {
            return new FileRefused("Văn bản quá dài so với một kế hoạch. Tách riêng phần kế hoạch rồi tải lên.") { Field = file.Field };
        }

        var kept = await keepFile.ExecuteAsync(incoming, actor, ct);
        if (!kept.Succeeded)
        {
            return kept.Refusals.ToList();
        }

        var context = await ProposalContext.LoadAsync(db, forms, agency, clock.Today(), ct);
        return await WriteAsync(PlanProposal.Of(reading, context), reading, kept.Value, agency, actor, ct);
    }

    private async Task<Result<MovementCreated>> TypedInAsync(string? title, Agency agency, Actor actor, CancellationToken ct)
    {
        var clean = Wording.Line(title);
        if (clean is null || clean.Length > 500)
        {
            return new InvalidField(nameof(CreateMovementRequest.Title), clean is null
                ? "Chọn tệp kế hoạch hoặc nhập trích yếu kế hoạch để nhập tay."
                : $"Trích yếu dài {clean.Length} ký tự, vượt quá 500. Rút gọn lại.");
        }

        var typed = new ProposedPlan { Plan = new MovementPlan { Title = clean, PlanSymbol = $"KH-{agency.Symbol}", SignerPosition = agency.DirectorTitle } };
        return await WriteAsync(typed, null, null, agency, actor, ct);
    }

    private async Task<Result<MovementCreated>> WriteAsync(ProposedPlan proposed, PlanReading? reading, KeptFile? file, Agency agency, Actor actor, CancellationToken ct)
    {
        await using var work = await ledger.BeginAsync("movements.create", reading is null ? "Nhập kế hoạch" : "Tải lên kế hoạch", actor, ct);
        var plan = proposed.Plan.Title is null ? proposed.Plan with { Title = "Kế hoạch chưa có trích yếu" } : proposed.Plan;
        var movement = new Movement
        {
            Id = Guid.CreateVersion7(),
            AgencyId = agency.Id,
            State = MovementState.Draft,
            Title = plan.Title!,
            SourceFileId = file?.Id,
            SourceText = reading?.Text.Value,
            SourceFacts = reading is null ? null : PlanJson.Serialize(reading.Facts),
            CreatedAt = work.At,
            EditedAt = work.At,
            EditedBy = actor.Name,
        };
        db.Movements.Add(movement);
        var writer = new PlanWriter(db, PlanRows.New(movement), await calendars.ReadAsync(ct)) { Places = proposed.RowPlaces };
        writer.Write(plan);
        AddPlaces(movement.Id, proposed);
        AddDoubts(movement.Id, proposed, writer.SavedIds);
        if (file is not null)
        {
            ReadingLog.Keep(db, movement.Id, file.Sha256, plan, writer.SavedIds, work.At);
        }

        work.About("movement", movement.Id);
        return await work.CommitAsync(new MovementCreated(movement.Id, plan.FactCount, proposed.Doubts.Count), ct);
    }

    private void AddPlaces(Guid movementId, ProposedPlan proposed) =>
        db.FactPlaces.AddRange(proposed.Places.Select(place => new FactPlace { MovementId = movementId, Field = place.Key, SpanStart = place.Value.Start, SpanEnd = place.Value.End }));

    private void AddDoubts(Guid movementId, ProposedPlan proposed, Dictionary<Guid, Guid> savedIds) =>
        db.Doubts.AddRange(proposed.Doubts.Distinct().Select((doubt, index) => new Doubt
        {
            Id = Guid.CreateVersion7(),
            MovementId = movementId,
            Ordinal = index + 1,
            Fact = Guid.TryParse(doubt.Fact, out var row) && savedIds.TryGetValue(row, out var saved) ? saved.ToString() : doubt.Fact,
            Why = doubt.Why.Length <= 1000 ? doubt.Why : doubt.Why[..1000],
        }));
}

/// <param name="File">A plan in .txt, .docx or .pdf; null to type the plan in.</param>
/// <param name="Title">The plan's abstract, when it is typed in.</param>
public sealed record CreateMovementRequest(IncomingFile? File, string? Title);

/// <param name="FactCount">How many facts were read, for the review to go through.</param>
public sealed record MovementCreated(Guid Id, int FactCount, int DoubtCount);
