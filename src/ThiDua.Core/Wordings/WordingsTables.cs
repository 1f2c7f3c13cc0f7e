using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Wordings;

/// <summary>The rows of this module, as properties of the one unit of work.</summary>
internal static class WordingsTables
{
    extension(ThiDuaDb db)
    {
        public DbSet<OwnSentence> OwnSentences => db.Set<OwnSentence>();

        public DbSet<OwnTemplate> OwnTemplates => db.Set<OwnTemplate>();
    }
}

internal sealed class WordingConstraints : IConstraintSentences
{
    public IEnumerable<ConstraintSentence> All =>
    [
        new("own_sentence_once", "Câu này vừa được người khác lưu. Tải lại trang để xem bản mới nhất rồi sửa tiếp.", "Text"),
        new("own_template_once", "Mẫu Word của văn bản này vừa được người khác thay. Tải lại trang để xem bản mới nhất.", "File"),
    ];
}
