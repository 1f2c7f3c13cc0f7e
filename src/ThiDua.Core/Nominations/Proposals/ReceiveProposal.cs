using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Imports;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Papers.Reading.Proposals;
using FileKind = ThiDua.Core.Records.FileKind;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>
/// Takes a unit's submission with its list, reads it and proposes whom each row means. Makes no dossier: the rows wait for a person.
/// The same file that lies open already is opened again, not read twice.
/// </summary>
public sealed class ReceiveProposal(ThiDuaDb db, Ledger ledger, KeepFile keep, MovementRulesQuery rules, TimeProvider clock) : IOperation
{
    public async Task<Result<ProposalReceived>> ExecuteAsync(ReceiveProposalRequest request, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == request.UnitId, ct);
        if (unit is null || !NominationAccess.MayPropose(actor, unit.Path))
        {
            return new NotFound();
        }

        var refusals = await ProposalDesk.RefusalsAsync(db, request.MovementId, unit, clock.GetUtcNow(), ct);
        if (request.File is not { } file)
        {
            refusals.Add(new InvalidField(nameof(request.File), "Chọn tệp tờ trình (.docx) hoặc danh sách (.xlsx)."));
            return refusals;
        }

        if (request.OfferId is not null && await AwardOffers.MustBelongAsync(db, request.MovementId, request.OfferId, nameof(request.OfferId), ct) is { } foreign)
        {
            refusals.Add(foreign);
        }

        if (refusals.Count > 0)
        {
            return refusals;
        }

        ProposalFileResult read;
        await using (var content = file.Open())
        {
            read = await ProposalFile.ReadAsync(content, file.Name, ct);
        }

        if (read is ProposalRefusal refusal)
        {
            return new ProposalNotRead(refusal.Sentence, file.Field);
        }

        var kept = await keep.ExecuteAsync(file with { Allowed = [FileKind.Docx, FileKind.Xlsx] }, actor, ct);
        return !kept.Succeeded ? kept.Refusals.ToList()
            : await OpenTwinAsync(request, kept.Value.Sha256, ct) is { } twin ? twin
            : await WriteAsync(request, unit, (ProposalReading)read, kept.Value, actor, ct);
    }

    private async Task<ProposalReceived?> OpenTwinAsync(ReceiveProposalRequest request, string sha256, CancellationToken ct) =>
        await db.ProposalLists.AsNoTracking()
            .Where(l => l.MovementId == request.MovementId && l.UnitId == request.UnitId && l.State == ProposalListState.Open && l.File.Sha256 == sha256)
            .Select(l => new ProposalReceived(l.Id, db.Set<ProposalLine>().Count(p => p.ListId == l.Id), true)).FirstOrDefaultAsync(ct);

    private async Task<Result<ProposalReceived>> WriteAsync(ReceiveProposalRequest request, Unit unit, ProposalReading reading, KeptFile kept, Actor actor, CancellationToken ct)
    {
        var facts = reading.Facts;
        await using var work = await ledger.BeginAsync("nominations.receive_proposal", $"Đọc tờ trình {kept.Name} của {unit.Name}", actor, ct);
        var list = new ProposalList
        {
            Id = Guid.CreateVersion7(),
            MovementId = request.MovementId,
            UnitId = unit.Id,
            State = ProposalListState.Open,
            FileId = kept.Id,
            PaperNumber = Cut(facts.Number, 20),
            PaperSymbol = Cut(facts.Symbol, 50),
            PaperDate = DateOnly.TryParseExact(facts.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
            Issuer = Cut(facts.Issuer, 300),
            Title = Cut(facts.Title, 500),
            Body = Cut(reading.Text, 100_000) ?? "",
            Doubts = [.. facts.Doubts.Where(d => d.Row is null).Select(d => d.Why)],
            CreatedAt = work.At,
            CreatedBy = actor.Name,
        };
        db.ProposalLists.Add(list);
        var lines = facts.Rows.Select(r => LineOf(list.Id, r, facts, request.OfferId is not null)).ToList();
        await ProposeAsync(list, unit, lines, request.OfferId, ct);
        db.AddRange(lines);
        work.About("proposal_list", list.Id);
        return await work.CommitAsync(new ProposalReceived(list.Id, lines.Count, false), ct);
    }

    private async Task ProposeAsync(ProposalList list, Unit unit, List<ProposalLine> lines, Guid? otherwise, CancellationToken ct)
    {
        var register = await SubjectRegister.LoadAsync(db, list.MovementId, unit, clock.Today(), lines.Select(l => l.Name), [], ct);
        var movement = (await rules.OfAsync(list.MovementId, ct))!;
        var naming = await AwardNamings.LoadAsync(db, unit.AgencyId, ct);
        foreach (var line in lines)
        {
            LineProposal.Propose(line, register, unit.IsOutside);
            line.OfferId = line.AwardText is null ? otherwise : OfferMatching.Of(line.AwardText, movement.Offers, naming)?.Id;
        }
    }

    private static ProposalLine LineOf(Guid listId, ProposalRow row, ProposalFacts facts, bool awardIsSaid)
    {
        var doubts = facts.Doubts.Where(d => d.Row == row.Ordinal && !(awardIsSaid && d.Field == "award")).Select(d => d.Why).ToList();
        return new ProposalLine
        {
            ListId = listId,
            Ordinal = row.Ordinal,
            Place = Cut(row.Place, 200)!,
            Source = row.Source,
            Kind = row.Kind switch { ProposedKind.Individual => SubjectKind.Individual, ProposedKind.Collective => SubjectKind.Collective, ProposedKind.Household => SubjectKind.Household, _ => null },
            Name = Fit(row.Name, 200, "Tên"),
            Position = Fit(row.Position, 300, "Chức vụ"),
            UnitText = Fit(row.Unit, 300, "Đơn vị"),
            Code = Cut(row.Code, 50),
            BirthDate = DateOnly.TryParseExact(row.BirthDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var birth) ? birth : null,
            BirthYear = row.BirthDate is { Length: >= 4 } date && int.TryParse(date.AsSpan(0, 4), CultureInfo.InvariantCulture, out var year) ? year : null,
            Sex = row.Sex switch { ProposedSex.Male => Sex.Male, ProposedSex.Female => Sex.Female, _ => null },
            AwardText = Cut(row.Award, 300),
            Achievement = Fit(AchievementText.Clean(row.Achievement), AchievementText.Most, "Thành tích tóm tắt"),
            Doubts = doubts,
        };

        string Fit(string? text, int most, string what)
        {
            if (text?.Length > most)
            {
                doubts.Add($"{what} dài {text.Length} ký tự, đã cắt còn {most}. Đối chiếu với tệp và rút gọn.");
            }

            return Cut(text, most) ?? "";
        }
    }

    private static string? Cut(string? text, int most) =>
        text is null || text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}

/// <param name="UnitId">The invited unit that proposes.</param>
/// <param name="OfferId">The award of rows for which the file names none, as the person who brings it says.</param>
public sealed record ReceiveProposalRequest(Guid MovementId, Guid UnitId, IncomingFile? File, Guid? OfferId = null);

/// <param name="WasOpen">The same file lay open already.</param>
public sealed record ProposalReceived(Guid ListId, int Lines, bool WasOpen);
