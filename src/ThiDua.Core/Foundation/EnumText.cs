using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ThiDua.Core.Foundation;

/// <summary>Enum members as the database writes them: NotSelected is not_selected.</summary>
public static partial class EnumText
{
    private static readonly ConcurrentDictionary<Enum, string> Texts = new();

    public static string Of(Enum value) => Texts.GetOrAdd(value, v => SnakeCase(v.ToString()));

    public static TEnum Parse<TEnum>(string text)
        where TEnum : struct, Enum =>
        Enum.GetValues<TEnum>().FirstOrDefault(v => Of(v) == text) is var found && Of(found) == text
            ? found
            : throw new ArgumentException($"'{text}' is no {typeof(TEnum).Name}.", nameof(text));

    public static string SnakeCase(string name) => WordStart().Replace(name, "_").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordStart();
}

internal sealed class EnumTextConverter<TEnum>() : ValueConverter<TEnum, string>(value => EnumText.Of(value), text => EnumText.Parse<TEnum>(text))
    where TEnum : struct, Enum;
