using System.Buffers;
using System.Text;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>Writes a compiled part with values.</summary>
internal sealed class TemplateFill(string prefix, ArrayBufferWriter<byte> output)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\n\t\r");
    private readonly byte[] lineBreak = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}br/><{prefix}t xml:space=\"preserve\">");
    private readonly byte[] tab = Encoding.UTF8.GetBytes($"</{prefix}t><{prefix}tab/><{prefix}t xml:space=\"preserve\">");
    private readonly Stack<TemplateData> scopes = [];

    public void Write(IReadOnlyList<TemplateNode> nodes, TemplateData data)
    {
        scopes.Push(data);
        Write(nodes);
        scopes.Pop();
    }

    private void Write(IReadOnlyList<TemplateNode> nodes)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case LiteralNode literal:
                    output.Write(literal.Bytes);
                    break;
                case FieldNode field:
                    Text(ValueOf(field.Name) ?? PaperGaps.Mark(field.Name));
                    break;
                case BlockNode block:
                    Write(block);
                    break;
            }
        }
    }

    private void Write(BlockNode block)
    {
        if (block.Kind is TagKind.Each)
        {
            foreach (var item in ListOf(block.Name) ?? [])
            {
                Write(block.Children, item);
            }
        }
        else if ((block.Kind is TagKind.If) == IsThere(block.Name))
        {
            Write(block.Children);
        }
    }

    private bool IsThere(string name) => ListOf(name) is { } list ? list.Count > 0 : ValueOf(name) is { Length: > 0 };

    private string? ValueOf(string name)
    {
        foreach (var scope in scopes)
        {
            if (scope.Fields.TryGetValue(name, out var value))
            {
                return value;
            }
        }

        return null;
    }

    private IReadOnlyList<TemplateData>? ListOf(string name)
    {
        foreach (var scope in scopes)
        {
            if (scope.Lists.TryGetValue(name, out var list))
            {
                return list;
            }
        }

        return null;
    }

    private void Text(string value)
    {
        var rest = CleanText.Of(value).AsSpan();
        while (rest.IndexOfAny(Special) is var at and >= 0)
        {
            Encoding.UTF8.GetBytes(rest[..at], output);
            output.Write(rest[at] switch { '&' => "&amp;"u8, '<' => "&lt;"u8, '>' => "&gt;"u8, '\n' => lineBreak, '\t' => tab, _ => [] });
            rest = rest[(at + 1)..];
        }

        Encoding.UTF8.GetBytes(rest, output);
    }
}
