using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Nominations.Late;

namespace ThiDua.Core.Nominations;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class NominationsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<CriterionCheck> CriterionChecks => db.Set<CriterionCheck>();
        public DbSet<Guards.GuardClearance> GuardClearances => db.Set<Guards.GuardClearance>();
        public DbSet<LateLeave> LateLeaves => db.Set<LateLeave>();
        public DbSet<Nomination> Nominations => db.Set<Nomination>();
        public DbSet<NominationBatch> NominationBatches => db.Set<NominationBatch>();
        public DbSet<NominationPaper> NominationPapers => db.Set<NominationPaper>();
        public DbSet<Proposals.ProposalLine> ProposalLines => db.Set<Proposals.ProposalLine>();
        public DbSet<Proposals.ProposalList> ProposalLists => db.Set<Proposals.ProposalList>();
        public DbSet<Reminder> Reminders => db.Set<Reminder>();
        public DbSet<ReminderLetter> ReminderLetters => db.Set<ReminderLetter>();
        public DbSet<ReportSection> ReportSections => db.Set<ReportSection>();
        public DbSet<TargetResult> TargetResults => db.Set<TargetResult>();
    }
}
