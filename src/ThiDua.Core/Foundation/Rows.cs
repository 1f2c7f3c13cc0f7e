using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;

namespace ThiDua.Core.Foundation;

/// <summary>Every class of this assembly that names its table is a row of the model.</summary>
internal static class Rows
{
    public static readonly IReadOnlyList<Type> All =
        [.. typeof(Rows).Assembly.GetTypes().Where(type => type.GetCustomAttribute<TableAttribute>() is not null).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static bool IsRecorded(Type type) => type.GetCustomAttribute<UnrecordedAttribute>() is null && type.GetCustomAttribute<TableAttribute>() is not null;
}
