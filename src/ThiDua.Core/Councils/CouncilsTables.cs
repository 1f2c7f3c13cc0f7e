using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Councils.Written;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class CouncilsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<AgendaItem> AgendaItems => db.Set<AgendaItem>();
        public DbSet<AttendanceMark> AttendanceMarks => db.Set<AttendanceMark>();
        public DbSet<Ballot> Ballots => db.Set<Ballot>();
        public DbSet<BallotCandidate> BallotCandidates => db.Set<BallotCandidate>();
        public DbSet<BallotPaper> BallotPapers => db.Set<BallotPaper>();
        public DbSet<BallotVoter> BallotVoters => db.Set<BallotVoter>();
        public DbSet<CouncilSession> CouncilSessions => db.Set<CouncilSession>();
        public DbSet<DossierRead> DossierReads => db.Set<DossierRead>();
        public DbSet<MinutesAmendment> MinutesAmendments => db.Set<MinutesAmendment>();
        public DbSet<MinutesSeries> MinutesSeries => db.Set<MinutesSeries>();
        public DbSet<PaperCount> PaperCounts => db.Set<PaperCount>();
        public DbSet<PaperCountLine> PaperCountLines => db.Set<PaperCountLine>();
        public DbSet<Recusal> Recusals => db.Set<Recusal>();
        public DbSet<SealedEnvelope> SealedEnvelopes => db.Set<SealedEnvelope>();
        public DbSet<SessionGuest> SessionGuests => db.Set<SessionGuest>();
        public DbSet<SessionMember> SessionMembers => db.Set<SessionMember>();
        public DbSet<SessionPaper> SessionPapers => db.Set<SessionPaper>();
        public DbSet<SessionReceipt> SessionReceipts => db.Set<SessionReceipt>();
        public DbSet<SessionSubstitute> SessionSubstitutes => db.Set<SessionSubstitute>();
        public DbSet<Teller> Tellers => db.Set<Teller>();
        public DbSet<WrittenChoice> WrittenChoices => db.Set<WrittenChoice>();
        public DbSet<WrittenOpinion> WrittenOpinions => db.Set<WrittenOpinion>();
    }
}
