using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>How papers are kept as text: what a later program must still read. Computed properties stay out.</summary>
internal static class PaperJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameKinds } },
    };

    public static string Write(Paper paper) => JsonSerializer.Serialize(paper, Options);

    public static Paper ReadPaper(string json) => JsonSerializer.Deserialize<Paper>(json, Options)!;

    public static string Write(PaperContent content) => JsonSerializer.Serialize(content, Options);

    public static PaperContent ReadContent(string json) => JsonSerializer.Deserialize<PaperContent>(json, Options)!;

    public static string Write(PaperGrounds grounds) => JsonSerializer.Serialize(grounds, Options);

    public static PaperGrounds ReadGrounds(string json) => JsonSerializer.Deserialize<PaperGrounds>(json, Options)!;

    /// <summary>The hash that the database recomputes.</summary>
    public static string HashOf(string model, string grounds) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{model}\n{grounds}")));

    // Blocks, titles and rows of tables come in kinds; each is kept under the name of its kind.
    private static void NameKinds(JsonTypeInfo info)
    {
        if (!info.Type.IsAbstract || info.Type.Assembly != typeof(Paper).Assembly || info.Kind is not JsonTypeInfoKind.Object)
        {
            return;
        }

        info.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$kind" };
        foreach (var kind in info.Type.Assembly.GetTypes().Where(t => t is { IsSealed: true, IsPublic: true } && t.IsSubclassOf(info.Type)))
        {
            info.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(kind, kind.Name));
        }
    }
}
