using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Movements;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core.Decisions;

/// <summary>Decisions and tờ trình with their lists, signed copies, certificates and payment lists: issued ones frozen, drafts as of today.</summary>
public sealed class DecisionPack(ThiDuaDb db, DecisionPapersQuery drafts, PaymentListQuery payments, TimeProvider clock) : IPackSource
{
    private static readonly IssuedPaperKind[] OfDecisions =
        [IssuedPaperKind.Decision, IssuedPaperKind.Submission, IssuedPaperKind.Certificates, IssuedPaperKind.CertificateCopy, IssuedPaperKind.SignedCopy];

    public async Task<PackShelf> ShelfAsync(PackAbout about, Actor actor, CancellationToken ct)
    {
        var agencies = await DecisionAccess.AgenciesAsync(db, Permission.ReadDecisions, actor, ct);
        var found = await db.Decisions.AsNoTracking()
            .Where(d => d.MovementId == about.MovementId && d.State != DecisionState.Cancelled && agencies.Contains(d.AgencyId) && (about.SessionId == null || d.SessionId == about.SessionId))
            .OrderBy(d => d.CreatedAt).ThenBy(d => d.Id)
            .Select(d => new PackedDecision(d.Id, d.Kind, d.State, d.Number, d.Symbol, d.IssuedOn, d.Abstract, d.AnswerNumber, d.AnswerOn, d.AnswerFileId, d.AnswerFile == null ? null : d.AnswerFile.Name))
            .ToListAsync(ct);
        var ids = found.Select(d => d.Id).ToList();
        var frozen = (await db.IssuedPapers.AsNoTracking().Where(p => ids.Contains(p.AboutId) && OfDecisions.Contains(p.Kind)).OrderBy(p => p.IssuedAt)
            .Select(p => new { p.AboutId, p.Kind, p.FileId, p.File.Name, p.IssuedAt }).ToListAsync(ct)).ToLookup(p => p.AboutId);
        var (papers, gaps) = (new List<PackPaper>(), new List<PackGap>());
        foreach (var decision in found)
        {
            papers.AddRange(frozen[decision.Id].Select(p => Kept(decision, p.Kind, p.Name, p.FileId, p.IssuedAt)));
            AddAnswer(decision, papers);
            AddDraft(decision, actor, papers, gaps);
            if (decision.State is DecisionState.Issued or DecisionState.Answered && frozen[decision.Id].All(p => p.Kind is not IssuedPaperKind.SignedCopy))
            {
                gaps.Add(new PackGap(decision.Step, $"Bản đã ký của {decision.Named}", "Văn bản đã có số, chưa nhận lại bản đã ký, đóng dấu.", $"/quyet-dinh/{decision.Id}", "Nhận bản đã ký"));
            }

            await AddPaymentAsync(decision, actor, papers, ct);
        }

        return new PackShelf(papers, [.. gaps, .. found.Count == 0 ? await NoDecisionAsync(about, actor, ct) : []]);
    }

    private async Task<IReadOnlyList<PackGap>> NoDecisionAsync(PackAbout about, Actor actor, CancellationToken ct) =>
        actor.Can(Permission.DraftDecisions) && await db.Movements.AnyAsync(m => m.Id == about.MovementId && m.State == MovementState.Reviewing, ct)
            ? [new PackGap(PackStep.Decision, "Quyết định khen thưởng", "Chưa soạn quyết định, tờ trình cho phong trào này.", $"/quyet-dinh/lua-chon/{about.MovementId}", "Lựa chọn khen thưởng")]
            : [];

    private static PackPaper Kept(PackedDecision decision, IssuedPaperKind kind, string name, Guid fileId, DateTimeOffset at) => new()
    {
        Step = kind is IssuedPaperKind.Certificates or IssuedPaperKind.CertificateCopy ? PackStep.Certificates : decision.Step,
        Kind = kind is IssuedPaperKind.Decision ? decision.Kind.Label() : kind.Label(), Number = decision.Number, Symbol = decision.Symbol,
        On = decision.IssuedOn ?? VietnamTime.DayOf(at), Abstract = decision.Abstract,
        Standing = kind is IssuedPaperKind.SignedCopy ? PackStanding.Received : PackStanding.Issued,
        FileName = FileNames.OfFile(name), Content = new PackContent.Kept(fileId),
    };

    private static void AddAnswer(PackedDecision decision, List<PackPaper> papers)
    {
        if (decision.AnswerFileId is { } answer)
        {
            papers.Add(new PackPaper
            {
                Step = PackStep.Upward, Kind = "Văn bản trả lời của cấp trên", Number = decision.AnswerNumber, On = decision.AnswerOn, Abstract = $"Trả lời {decision.Named}",
                Standing = PackStanding.Received, FileName = FileNames.OfFile(decision.AnswerFile!), Content = new PackContent.Kept(answer),
            });
        }
    }

    private void AddDraft(PackedDecision decision, Actor actor, List<PackPaper> papers, List<PackGap> gaps)
    {
        if (decision.Number is not null || decision.State is DecisionState.Issued or DecisionState.Answered)
        {
            return;
        }

        papers.Add(new PackPaper
        {
            Step = decision.Step, Kind = decision.Kind.Label(), Symbol = decision.Symbol, Abstract = decision.Abstract, Standing = PackStanding.Draft,
            FileName = PaperFiles.DraftName(decision.Kind, decision.Symbol), Content = new PackContent.Written(async ct => (await drafts.DraftAsync(decision.Id, actor, ct))?.Docx()),
        });
        gaps.Add(new PackGap(decision.Step, $"{decision.Kind.Label()}: {decision.Abstract}", $"{decision.State.Label(decision.Kind)}: chưa có số và ngày.", $"/quyet-dinh/{decision.Id}", "Xem dự thảo"));
    }

    private async Task AddPaymentAsync(PackedDecision decision, Actor actor, List<PackPaper> papers, CancellationToken ct)
    {
        if (decision.Kind is not (DecisionKind.Decision or DecisionKind.Submission) || decision.State is not (DecisionState.Issued or DecisionState.Answered)
            || await payments.FindAsync(decision.Id, actor, ct) is not { } list || !list.Lines.Any(l => l.Stands))
        {
            return;
        }

        PackPaper Paper(string name, Func<CancellationToken, Task<byte[]?>> write) => new()
        {
            Step = PackStep.Payment, Kind = "Danh sách chi thưởng", Abstract = $"Chi thưởng theo {decision.Named}", Standing = PackStanding.Sheet, FileName = name,
            Content = new PackContent.Written(write),
        };
        papers.Add(Paper(PaymentListQuery.PaperName(list), async cancel => (await payments.PaperAsync(decision.Id, actor, clock.Today(), cancel))?.Docx()));
        papers.Add(Paper(DecisionPapersQuery.PaymentName(list), async cancel => (await drafts.PaymentAsync(decision.Id, actor, cancel))?.Bytes));
    }

    private sealed record PackedDecision(
        Guid Id, DecisionKind Kind, DecisionState State, string? Number, string Symbol, DateOnly? IssuedOn, string Abstract, string? AnswerNumber, DateOnly? AnswerOn, Guid? AnswerFileId, string? AnswerFile)
    {
        public PackStep Step => Kind is DecisionKind.Submission ? PackStep.Upward : PackStep.Decision;

        public string Named => $"{Kind.Label()} số {DecisionReference.Of(Number, Symbol)}";
    }
}
