using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Audit;

/// <summary>Turns what is about to be saved into event rows of the open operation.</summary>
internal static class RecordedChanges
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Collect(ThiDuaDb db)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries()
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && Rows.IsRecorded(entry.Metadata.ClrType))
            .ToList();
        if (changed.Count > 0 && db.Work is null)
        {
            throw new InvalidOperationException($"{changed[0].Metadata.ClrType.Name} was written outside an operation: begin one with Ledger.BeginAsync.");
        }

        foreach (var entry in changed)
        {
            Record(db.Work!, entry);
        }
    }

    public static string KeyOf(EntityEntry entry) =>
        string.Join('|', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => entry.Property(p.Name).CurrentValue));

    private static void Record(Work work, EntityEntry entry)
    {
        var table = $"{entry.Metadata.GetSchema()}.{entry.Metadata.GetTableName()}";
        var action = entry.State switch { EntityState.Added => "insert", EntityState.Deleted => "delete", _ => "update" };
        var properties = entry.Properties.Where(p => p.Metadata.Name != "Version" && !IsComputed(p)).ToList();
        if (entry.State is EntityState.Modified)
        {
            properties = [.. properties.Where(p => p.IsModified)];
        }

        work.Record(
            table,
            KeyOf(entry),
            action,
            entry.State is EntityState.Added ? null : Image(properties, p => p.OriginalValue),
            entry.State is EntityState.Deleted ? null : Image(properties, p => p.CurrentValue));
    }

    private static bool IsComputed(PropertyEntry property) => property.Metadata.ValueGenerated.HasFlag(Microsoft.EntityFrameworkCore.Metadata.ValueGenerated.OnUpdate);

    private static string Image(IEnumerable<PropertyEntry> properties, Func<PropertyEntry, object?> value) =>
        JsonSerializer.Serialize(
            properties.ToDictionary(p => p.Metadata.GetColumnName(), p => value(p) is Enum text ? EnumText.Of(text) : value(p)),
            Json);
}
