namespace ThiDua.Papers.Writing.Templates;

/// <summary>What is wrong with a name in a template.</summary>
public enum TemplateProblemKind
{
    /// <summary>No such name; see <see cref="TemplateProblem.Nearest"/>.</summary>
    Unknown,

    /// <summary>A list is used as a value: it wants {#…} and {/…}.</summary>
    ListAsValue,

    /// <summary>A value is used as a list.</summary>
    ValueAsList,

    /// <summary>A required name stands nowhere.</summary>
    Missing,
}

/// <param name="Kind">What is wrong.</param>
/// <param name="Name">The name as it stands in the template, or the missing one.</param>
/// <param name="Nearest">The known name most likely meant; null when none is near.</param>
public sealed record TemplateProblem(TemplateProblemKind Kind, string Name, string? Nearest = null);

internal static class TemplateCheck
{
    public static IReadOnlyList<TemplateProblem> Of(IReadOnlyList<TemplateNode> nodes, TemplateSchema schema)
    {
        var used = new HashSet<string>();
        var problems = new List<TemplateProblem>();
        Walk(nodes, [schema], used, problems);
        problems.AddRange(schema.Required.Where(r => !used.Contains(r)).Select(r => new TemplateProblem(TemplateProblemKind.Missing, r)));
        return [.. problems.Distinct()];
    }

    private static void Walk(IReadOnlyList<TemplateNode> nodes, IReadOnlyList<TemplateSchema> scopes, HashSet<string> used, List<TemplateProblem> problems)
    {
        foreach (var node in nodes)
        {
            if (node is FieldNode field)
            {
                used.Add(field.Name);
                problems.AddRange(Value(field.Name, scopes));
            }
            else if (node is BlockNode block)
            {
                used.Add(block.Name);
                var list = scopes.Select(s => s.Lists.GetValueOrDefault(block.Name)).FirstOrDefault(l => l is not null);
                problems.AddRange(Block(block, list, scopes));
                Walk(block.Children, block.Kind is TagKind.Each && list is not null ? [list, .. scopes] : scopes, used, problems);
            }
        }
    }

    private static IEnumerable<TemplateProblem> Value(string name, IReadOnlyList<TemplateSchema> scopes) =>
        scopes.Any(s => s.Fields.Contains(name)) ? []
        : scopes.Any(s => s.Lists.ContainsKey(name)) ? [new TemplateProblem(TemplateProblemKind.ListAsValue, name)]
        : [new TemplateProblem(TemplateProblemKind.Unknown, name, NearestField.Of(name, scopes.SelectMany(s => s.Fields)))];

    private static IEnumerable<TemplateProblem> Block(BlockNode block, TemplateSchema? list, IReadOnlyList<TemplateSchema> scopes)
    {
        var isValue = scopes.Any(s => s.Fields.Contains(block.Name));
        if (list is not null || (isValue && block.Kind is not TagKind.Each))
        {
            return [];
        }

        return isValue ? [new TemplateProblem(TemplateProblemKind.ValueAsList, block.Name)]
            : [new TemplateProblem(TemplateProblemKind.Unknown, block.Name, NearestField.Of(block.Name, scopes.SelectMany(s => s.Lists.Keys.Concat(block.Kind is TagKind.Each ? [] : s.Fields))))];
    }
}
