using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Movements;

internal static class MovementEdits
{
    /// <summary>
    /// Writes the movement's own row whatever part was edited, against the version the form was made from: that row's version guards all parts.
    /// </summary>
    public static void Edit(this ThiDuaDb db, Movement movement, uint version, Work work, Actor actor)
    {
        var entry = db.Entry(movement);
        entry.Property(m => m.Version).OriginalValue = version;
        (movement.EditedAt, movement.EditedBy) = (work.At, actor.Name);

        // Two edits may fall on one instant; the row must be written all the same.
        entry.Property(m => m.EditedAt).IsModified = true;
    }
}
