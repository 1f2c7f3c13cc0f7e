using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.Core.Foundation;

/// <summary>snake_case columns, enums as text, xmin as the row version: the schema is written by hand, the model follows it.</summary>
internal static class NamingConventions
{
    public static void Apply(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().ToList())
            {
                Name(property);
                WriteEnumAsText(property);
            }
        }
    }

    private static void Name(IMutableProperty property)
    {
        if (property is { Name: "Version", ClrType: { } type } && type == typeof(uint))
        {
            // Must be explicit: the loop would otherwise look for a column called "version".
            property.SetColumnName("xmin");
            property.SetColumnType("xid");
            property.IsConcurrencyToken = true;
            property.ValueGenerated = ValueGenerated.OnAddOrUpdate;
        }
        else if (property.GetColumnName() == property.Name)
        {
            property.SetColumnName(EnumText.SnakeCase(property.Name));
        }
    }

    private static void WriteEnumAsText(IMutableProperty property)
    {
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        if (type.IsEnum)
        {
            property.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumTextConverter<>).MakeGenericType(type))!);
        }
        else if (property.GetElementType() is { } element && element.ClrType.IsEnum)
        {
            element.SetValueConverter((ValueConverter)Activator.CreateInstance(typeof(EnumTextConverter<>).MakeGenericType(element.ClrType))!);
        }
    }
}
