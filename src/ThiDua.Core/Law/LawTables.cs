using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law.Changes;
using ThiDua.Core.Law.Library;

namespace ThiDua.Core.Law;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class LawTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<AwardCriterion> AwardCriteria => db.Set<AwardCriterion>();
        public DbSet<AwardKind> AwardKinds => db.Set<AwardKind>();
        public DbSet<BaseSalary> BaseSalaries => db.Set<BaseSalary>();
        public DbSet<CapRule> CapRules => db.Set<CapRule>();
        public DbSet<CouncilRule> CouncilRules => db.Set<CouncilRule>();
        public DbSet<GuardRow> Guards => db.Set<GuardRow>();
        public DbSet<GuardRuleRow> GuardRules => db.Set<GuardRuleRow>();
        public DbSet<Holiday> Holidays => db.Set<Holiday>();
        public DbSet<LawChangeLine> LawChangeLines => db.Set<LawChangeLine>();
        public DbSet<LawChangeSet> LawChangeSets => db.Set<LawChangeSet>();
        public DbSet<LawConfirmation> LawConfirmations => db.Set<LawConfirmation>();
        public DbSet<LibraryFile> LibraryFiles => db.Set<LibraryFile>();
        public DbSet<LegalDocument> LegalDocuments => db.Set<LegalDocument>();
        public DbSet<AllowanceCeiling> AllowanceCeilings => db.Set<AllowanceCeiling>();
        public DbSet<FundRule> FundRules => db.Set<FundRule>();
        public DbSet<RecallDeadline> RecallDeadlines => db.Set<RecallDeadline>();
        public DbSet<RevocationGround> RevocationGrounds => db.Set<RevocationGround>();
        public DbSet<RewardOverlap> RewardOverlaps => db.Set<RewardOverlap>();
        public DbSet<RewardPayer> RewardPayers => db.Set<RewardPayer>();
        public DbSet<ReportForm> ReportForms => db.Set<ReportForm>();
        public DbSet<ReportFormSection> ReportFormSections => db.Set<ReportFormSection>();
        public DbSet<RewardCoefficient> RewardCoefficients => db.Set<RewardCoefficient>();
        public DbSet<RoundingRule> RoundingRules => db.Set<RoundingRule>();
        public DbSet<VoteMethodRow> VoteMethods => db.Set<VoteMethodRow>();
        public DbSet<VoteRule> VoteRules => db.Set<VoteRule>();
    }
}
