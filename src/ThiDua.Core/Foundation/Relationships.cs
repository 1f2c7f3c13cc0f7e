using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace ThiDua.Core.Foundation;

/// <summary>
/// A property whose type is a row and that has a column beside it (Unit and UnitId) is a reference to it.
/// Said outright: left to guess, EF Core pairs Agency.DirectorPerson with Person.Agency as one relationship.
/// </summary>
internal static class Relationships
{
    public static void Map(ModelBuilder builder)
    {
        foreach (var row in Rows.All)
        {
            foreach (var reference in row.GetProperties().Where(p => Rows.All.Contains(p.PropertyType)))
            {
                var key = reference.GetCustomAttribute<ForeignKeyAttribute>()?.Name ?? $"{reference.Name}Id";
                builder.Entity(row).HasOne(reference.PropertyType, reference.Name).WithMany().HasForeignKey(key);
            }
        }
    }
}
