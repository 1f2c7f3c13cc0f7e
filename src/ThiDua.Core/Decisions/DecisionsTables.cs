using ThiDua.Core.Decisions.Amendments;
using ThiDua.Core.Decisions.Certificates;
using ThiDua.Core.Decisions.Frozen;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Decisions.Upward;
using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Decisions;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class DecisionsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<Selection.TieDecision> TieDecisions => db.Set<Selection.TieDecision>();
        public DbSet<Selection.TieDecisionLine> TieLines => db.Set<Selection.TieDecisionLine>();
        public DbSet<Selection.WomenShareRow> WomenShares => db.Set<Selection.WomenShareRow>();
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<DecisionItem> DecisionItems => db.Set<DecisionItem>();
        public DbSet<DecisionChange> DecisionChanges => db.Set<DecisionChange>();
        public DbSet<FrozenModel> FrozenModels => db.Set<FrozenModel>();
        public DbSet<FundYear> Funds => db.Set<FundYear>();
        public DbSet<FundEntry> FundEntries => db.Set<FundEntry>();
        public DbSet<Payment> Payments => db.Set<Payment>();
        public DbSet<Recall> Recalls => db.Set<Recall>();
        public DbSet<DecisionCheck> DecisionChecks => db.Set<DecisionCheck>();
        public DbSet<IssuedPaper> IssuedPapers => db.Set<IssuedPaper>();
        public DbSet<UpperBatch> UpperBatches => db.Set<UpperBatch>();
        public DbSet<UpperAnswer> UpperAnswers => db.Set<UpperAnswer>();
        public DbSet<ItemRound> ItemRounds => db.Set<ItemRound>();
        public DbSet<ListLayout> ListLayouts => db.Set<ListLayout>();
        public DbSet<ListLayoutColumn> ListLayoutColumns => db.Set<ListLayoutColumn>();
        public DbSet<CertificateLayout> CertificateLayouts => db.Set<CertificateLayout>();
        public DbSet<CertificateLayoutVersion> CertificateLayoutVersions => db.Set<CertificateLayoutVersion>();
        public DbSet<CertificateEmblem> CertificateEmblems => db.Set<CertificateEmblem>();
        public DbSet<CertificateCode> CertificateCodes => db.Set<CertificateCode>();
        public DbSet<PrintJob> PrintJobs => db.Set<PrintJob>();
        public DbSet<RegisterCounter> RegisterCounters => db.Set<RegisterCounter>();
    }
}
