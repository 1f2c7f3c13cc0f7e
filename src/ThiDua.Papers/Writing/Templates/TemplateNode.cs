namespace ThiDua.Papers.Writing.Templates;

/// <summary>A piece of a compiled part.</summary>
internal abstract record TemplateNode;

/// <summary>Bytes as they stand in the template.</summary>
internal sealed record LiteralNode(byte[] Bytes) : TemplateNode;

/// <summary>A value's place, inside the text of a run.</summary>
internal sealed record FieldNode(string Name) : TemplateNode;

/// <summary>What is repeated for each item, or kept by a condition.</summary>
internal sealed record BlockNode(TagKind Kind, string Name, IReadOnlyList<TemplateNode> Children) : TemplateNode;

internal enum TagKind
{
    /// <summary>{tên}.</summary>
    Field,

    /// <summary>{#danh_sách}: once for each item.</summary>
    Each,

    /// <summary>{?tên}: once when the value or the list is not empty.</summary>
    If,

    /// <summary>{^tên}: once when it is empty.</summary>
    Unless,

    /// <summary>{/tên}.</summary>
    Close,
}

/// <summary>A tag as found in the text.</summary>
internal sealed record TemplateTag(TagKind Kind, string Name)
{
    public string Written => Kind switch
    {
        TagKind.Each => $"{{#{Name}}}",
        TagKind.If => $"{{?{Name}}}",
        TagKind.Unless => $"{{^{Name}}}",
        TagKind.Close => $"{{/{Name}}}",
        _ => $"{{{Name}}}",
    };

    /// <summary>Null for what stands between braces and is no tag.</summary>
    public static TemplateTag? Read(string inside)
    {
        var typed = inside.Trim();
        var kind = typed.Length == 0 ? TagKind.Field : typed[0] switch { '#' => TagKind.Each, '?' => TagKind.If, '^' => TagKind.Unless, '/' => TagKind.Close, _ => TagKind.Field };
        return FieldText.NameOf(kind is TagKind.Field ? typed : typed.AsSpan(1)) is { } name ? new TemplateTag(kind, name) : null;
    }
}

/// <summary>A mistake in the tags; becomes a refusal.</summary>
internal sealed class TemplateTagException(string sentence) : Exception(sentence);
