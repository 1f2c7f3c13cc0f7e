using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Nominations.Rules;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Outside;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>Makes dossiers of the accepted lines, all of them or none, once. Somebody new is written down in the same transaction.</summary>
public sealed class ConfirmProposal(ThiDuaDb db, Ledger ledger, OperationContext context, TimeProvider clock) : IOperation
{
    public async Task<Result<ProposalConfirmed>> ExecuteAsync(ConfirmProposalRequest request, Actor actor, CancellationToken ct)
    {
        var found = await ProposalDesk.OpenAsync(db, request.ListId, actor, ct);
        if (found.Value is not { } list)
        {
            return found.Refusals.ToList();
        }

        await using var work = await ledger.BeginAsync("nominations.confirm_proposal", $"Lập hồ sơ từ tờ trình {list.File.Name}", actor, ct);
        await db.Database.ExecuteSqlAsync($"select 1 from nominations.proposal_list where id = {list.Id} for update", ct);
        db.Entry(list).Property(l => l.Version).OriginalValue = request.Version;
        var lines = await db.ProposalLines.Where(l => l.ListId == list.Id).OrderBy(l => l.Ordinal).ToListAsync(ct);
        var batch = await BatchAsync(list, work, ct);
        var register = await ProposalDesk.RegisterAsync(db, list, lines, clock.Today(), ct);
        var refusals = await RefusalsAsync(request, list, batch, lines, register, ct);
        if (refusals.Count > 0)
        {
            return refusals;
        }

        var accepted = lines.Where(l => l.Decision is LineDecision.Accept).ToList();
        var (made, faults) = await NewSubjectsAsync(accepted, list.Unit, ct);
        if (faults.Count > 0)
        {
            return faults;
        }

        // Each look at what is tracked would compare all of it again: a thousand dossiers would take a minute.
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        foreach (var line in accepted)
        {
            var dossier = DossierOf(line, batch, made.GetValueOrDefault(line.Ordinal) ?? register.ById[line.SubjectId!.Value], work.At);
            db.Nominations.Add(dossier);
            line.NominationId = dossier.Id;
            work.About("nomination", dossier.Id);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = true;
        // The lines first: once the list is closed, the database holds them fast.
        await db.SaveChangesAsync(ct);
        (list.State, list.ClosedAt, list.ClosedBy, list.Dossiers) = (ProposalListState.Confirmed, work.At, DossierDesk.SentBy(actor, context.OnBehalf), accepted.Count);
        work.About("proposal_list", list.Id).About("batch", batch.Id);
        return await work.CommitAsync(new ProposalConfirmed(accepted.Count, made.Count), ct);
    }

    private async Task<List<Refusal>> RefusalsAsync(
        ConfirmProposalRequest request, ProposalList list, NominationBatch batch, List<ProposalLine> lines, SubjectRegister register, CancellationToken ct)
    {
        var refusals = await ProposalDesk.RefusalsAsync(db, list.MovementId, list.Unit, clock.GetUtcNow(), ct);
        if (DossierRules.BatchMustBeOpen(batch.State, somethingReturned: false, officer: false) is { } closed)
        {
            refusals.Add(closed);
        }

        var (open, accepted) = (lines.Count(l => l.Decision is LineDecision.Open), lines.Where(l => l.Decision is LineDecision.Accept).ToList());
        if (open > 0)
        {
            refusals.Add(new LinesOpen(open));
        }
        else if (accepted.Count == 0)
        {
            refusals.Add(new NoLineAccepted());
        }
        else if (accepted.Count != request.ExpectedDossiers)
        {
            refusals.Add(new ProposalCountChanged(accepted.Count));
        }

        refusals.AddRange(accepted.SelectMany(l => LineEditing.Lacks(l, register, "")).OfType<LineRefused>().Select(r => r with { Field = null }));
        refusals.AddRange(accepted.Where(l => l.SubjectId is { } id && register.ById.GetValueOrDefault(id) is not { IsOfUnit: true })
            .Select(l => new LineRefused(l.Ordinal, $"{l.Name} hiện không thuộc {list.Unit.Name}. Chọn người khác, hoặc bỏ dòng.")));
        return refusals;
    }

    private async Task<NominationBatch> BatchAsync(ProposalList list, Work work, CancellationToken ct)
    {
        var id = await db.NominationBatches.AsNoTracking()
            .Where(b => b.MovementId == list.MovementId && b.UnitId == list.UnitId).Select(b => (Guid?)b.Id).FirstOrDefaultAsync(ct);
        if (id is not null)
        {
            return (await DossierDesk.LockBatchAsync(db, id.Value, ct))!;
        }

        var batch = new NominationBatch { Id = Guid.CreateVersion7(), MovementId = list.MovementId, UnitId = list.UnitId, State = BatchState.Draft, CreatedAt = work.At };
        db.NominationBatches.Add(batch);
        return batch;
    }

    /// <summary>Subjects that no list knows, by the rules of writing one down by hand.</summary>
    private async Task<(Dictionary<int, KnownSubject> Made, List<Refusal> Faults)> NewSubjectsAsync(List<ProposalLine> accepted, Unit unit, CancellationToken ct)
    {
        var (made, faults) = (new Dictionary<int, KnownSubject>(), new List<Refusal>());
        var names = new HashSet<(string, DateOnly?)>();
        foreach (var line in accepted.Where(l => l.MakesNew))
        {
            var request = RequestOf(line, unit);
            var (subject, refusals) = await OutsideSubjectDraft.CheckAsync(db, request, unit, clock.Today(), ct);
            faults.AddRange(refusals.Select(r => new LineRefused(line.Ordinal, r.Sentence)));
            if (subject is null)
            {
                continue;
            }

            if (!names.Add((Fold.InMemory(line.Name), line.BirthDate)))
            {
                faults.Add(new LineRefused(line.Ordinal, "ghi mới trùng tên với một dòng ghi mới ở trên. Bỏ một dòng, hoặc ghi thêm ngày sinh."));
                continue;
            }

            db.Add(subject.Identity);
            db.OutsideSubjects.Add(subject.Row);
            made[line.Ordinal] = new KnownSubject
            {
                Type = subject.Row.PersonId is null ? SubjectType.Group : SubjectType.Person,
                Id = (subject.Row.PersonId ?? subject.Row.GroupId)!.Value,
                Kind = line.Kind!.Value,
                Name = subject.Name,
                Title = SubjectTitles.OfOutsider(subject.Row.Title, subject.Row.Address, unit),
                IsOfUnit = true,
            };
            line.Mean(made[line.Ordinal].Type, made[line.Ordinal].Id, isNew: false);
        }

        return (made, faults);
    }

    private static AddOutsideSubjectRequest RequestOf(ProposalLine line, Unit unit) => new()
    {
        UnitId = unit.Id,
        Kind = line.Kind,
        Name = line.Name,
        Title = string.Join(", ", new[] { line.Position, line.UnitText }.Where(t => t.Length > 0)) is { Length: > 0 and <= 300 } title ? title : line.Position,
        BirthDate = line.BirthDate,
        Sex = line.Sex,
    };

    private static Nomination DossierOf(ProposalLine line, NominationBatch batch, KnownSubject subject, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        BatchId = batch.Id,
        MovementId = batch.MovementId,
        State = NominationState.Draft,
        SubjectKind = subject.Kind,
        PersonId = subject.Type is SubjectType.Person ? subject.Id : null,
        SubjectUnitId = subject.Type is SubjectType.Unit ? subject.Id : null,
        GroupId = subject.Type is SubjectType.Group ? subject.Id : null,
        SubjectName = subject.Name,
        SubjectTitle = subject.Title,
        IsLeader = subject.IsLeader,
        AwardOfferId = line.OfferId!.Value,
        Achievement = line.Achievement,
        CreatedAt = now,
    };
}

/// <param name="ExpectedDossiers">As shown on the button.</param>
public sealed record ConfirmProposalRequest(Guid ListId, uint Version, int ExpectedDossiers);

/// <param name="NewSubjects">How many of them were written down anew.</param>
public sealed record ProposalConfirmed(int Dossiers, int NewSubjects);
