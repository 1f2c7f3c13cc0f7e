using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class CouncilsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<Ballot> Ballots => db.Set<Ballot>();
        public DbSet<BallotCandidate> BallotCandidates => db.Set<BallotCandidate>();
        public DbSet<BallotPaper> BallotPapers => db.Set<BallotPaper>();
        public DbSet<BallotVoter> BallotVoters => db.Set<BallotVoter>();
        public DbSet<CouncilSession> CouncilSessions => db.Set<CouncilSession>();
        public DbSet<Recusal> Recusals => db.Set<Recusal>();
        public DbSet<SessionMember> SessionMembers => db.Set<SessionMember>();
    }
}
