using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>Turns a part into a list of bytes and places: marks become processing instructions, the text is cut at them.</summary>
internal static partial class TemplateCompiler
{
    private const string Target = "thidua";

    public static List<TemplateNode> Compile(byte[] xml)
    {
        var tree = TemplatePackage.Parse(xml);
        tree.DescendantNodes().OfType<XProcessingInstruction>().Where(p => p.Target == Target).Remove();
        TemplateTags.Isolate(tree.Root!);
        TemplateBlocks.Wrap(tree.Root!);
        var names = new List<(TagKind Kind, string Name)>();
        // The inner ones first: a node that is moved is copied with what it holds.
        foreach (var block in tree.Descendants(TemplateBlocks.Block).Reverse().ToList())
        {
            names.Add((Enum.Parse<TagKind>(block.Attribute("kind")!.Value), block.Attribute("name")!.Value));
            block.ReplaceWith(Instruction("b", names.Count - 1), block.Nodes(), Instruction("e", names.Count - 1));
        }

        foreach (var mark in tree.Descendants(TemplateTags.Mark).ToList())
        {
            names.Add((TagKind.Field, TemplateTags.NameOf(mark)));
            mark.ReplaceWith(new XElement(Word.Name("t"), new XAttribute(XNamespace.Xml + "space", "preserve"), Instruction("f", names.Count - 1)));
        }

        return Cut(Written(tree), names);
    }

    /// <summary>The prefix of WordprocessingML in a part; breaks inside values are written with it.</summary>
    public static string PrefixOf(byte[] xml) => TemplatePackage.Parse(xml).Root!.GetPrefixOfNamespace(Word.Namespace) is { Length: > 0 } prefix ? prefix + ":" : "";

    private static XProcessingInstruction Instruction(string what, int name) => new(Target, what + name.ToString(CultureInfo.InvariantCulture));

    private static string Written(XDocument tree)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.None }))
        {
            tree.Save(writer);
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static List<TemplateNode> Cut(string text, List<(TagKind Kind, string Name)> names)
    {
        var levels = new Stack<List<TemplateNode>>([[]]);
        var at = 0;
        foreach (Match place in Places().Matches(text))
        {
            Literal(place.Index);
            at = place.Index + place.Length;
            var (kind, name) = names[int.Parse(place.Groups[2].ValueSpan, CultureInfo.InvariantCulture)];
            switch (place.Groups[1].Value)
            {
                case "b":
                    levels.Push([]);
                    break;
                case "e":
                    var children = levels.Pop();
                    levels.Peek().Add(new BlockNode(kind, name, children));
                    break;
                default:
                    levels.Peek().Add(new FieldNode(name));
                    break;
            }
        }

        Literal(text.Length);
        return levels.Pop();

        void Literal(int end)
        {
            if (end > at)
            {
                levels.Peek().Add(new LiteralNode(Encoding.UTF8.GetBytes(text[at..end])));
            }
        }
    }

    [GeneratedRegex(@"<\?thidua ([bef])(\d+)\?>")]
    private static partial Regex Places();
}
