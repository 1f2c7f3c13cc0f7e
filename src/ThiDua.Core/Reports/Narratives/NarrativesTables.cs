using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Reports.Narratives;

internal static class NarrativesTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<NarrativeReportRow> NarrativeReports => db.Set<NarrativeReportRow>();
    }
}

internal sealed class NarrativeConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All => [new("narrative_report_once", "Báo cáo này vừa được người khác lập. Tải lại trang để viết tiếp vào bản đó.")];
}
