using System.Xml.Linq;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>
/// Finds what stands between an opening and a closing tag: words in a paragraph, paragraphs, a table's row (tags in its first and last cell), or
/// several rows (tags in rows of their own).
/// </summary>
internal static class TemplateBlocks
{
    /// <summary>Holds what is repeated; kind and name as attributes.</summary>
    public static readonly XName Block = "block";

    private static readonly XName[] Inline = [Word.Name("p"), Word.Name("hyperlink"), Word.Name("smartTag")];
    private static readonly XName Row = Word.Name("tr");
    private static readonly XName Table = Word.Name("tbl");
    private static readonly XName Cell = Word.Name("tc");
    private static readonly XName Paragraph = Word.Name("p");
    private static readonly XNamespace W14 = "http://schemas.microsoft.com/office/word/2010/wordml";

    public static void Wrap(XElement root)
    {
        var open = new Stack<XElement>();
        foreach (var mark in root.Descendants(TemplateTags.Mark).Where(m => TemplateTags.KindOf(m) is not TagKind.Field).ToList())
        {
            if (TemplateTags.KindOf(mark) is not TagKind.Close)
            {
                open.Push(mark);
                continue;
            }

            if (!open.TryPop(out var opening) || TemplateTags.NameOf(opening) != TemplateTags.NameOf(mark))
            {
                throw new TemplateTagException($"{{/{TemplateTags.NameOf(mark)}}} không có thẻ mở tương ứng đứng trước. Mỗi khối viết {{#tên}} … {{/tên}}, khối trong đóng trước khối ngoài.");
            }

            Wrap(opening, mark);
        }

        if (open.TryPop(out var left))
        {
            throw new TemplateTagException($"{Written(left)} chưa có {{/{TemplateTags.NameOf(left)}}} đóng lại. Thêm thẻ đóng ở chỗ hết phần lặp.");
        }

        KeepWhole(root);
    }

    private static void Wrap(XElement open, XElement close)
    {
        var around = close.Ancestors().ToHashSet();
        var common = open.Ancestors().First(around.Contains);
        XElement Under(XElement mark) => mark.AncestorsAndSelf().TakeWhile(e => e != common).Last();
        var (first, last, block) = (Under(open), Under(close), New(open));
        if (common.Name == Row)
        {
            Drop(open);
            Drop(close);
            common.ReplaceWith(block);
            block.Add(common);
        }
        else if (Inline.Contains(common.Name))
        {
            if (first != open.Parent || last != close.Parent)
            {
                throw Misplaced(open);
            }

            Move(first, last, block);
            first.ReplaceWith(block);
            last.Remove();
        }
        else if (common.Name == Table || first.Name == Paragraph || last.Name == Paragraph)
        {
            WrapParts(open, close, first, last, block);
        }
        else
        {
            throw Misplaced(open);
        }
    }

    /// <summary>Paragraphs or rows; one that holds nothing but the tag goes with it.</summary>
    private static void WrapParts(XElement open, XElement close, XElement first, XElement last, XElement block)
    {
        Drop(open);
        Drop(close);
        if (first.Descendants(TemplateTags.Mark).Concat(last.Descendants(TemplateTags.Mark)).Any(m => TemplateTags.KindOf(m) is not TagKind.Field))
        {
            throw new TemplateTagException($"Đoạn có {{#{block.Attribute("name")!.Value}}} còn thẻ mở hoặc đóng khác. Đặt mỗi thẻ ở một đoạn riêng.");
        }

        var (keepFirst, keepLast) = (!IsBare(first), !IsBare(last));
        first.AddBeforeSelf(block);
        Move(first, last, block);
        if (keepFirst)
        {
            first.Remove();
            block.AddFirst(first);
        }
        else
        {
            first.Remove();
        }

        last.Remove();
        if (keepLast)
        {
            block.Add(last);
        }
    }

    private static void Move(XElement first, XElement last, XElement block)
    {
        var between = first.NodesAfterSelf().TakeWhile(n => n != last).ToList();
        between.ForEach(n => n.Remove());
        block.Add(between);
    }

    // The mark's run had been made for it alone.
    private static void Drop(XElement mark) => mark.Parent!.Remove();

    private static bool IsBare(XElement part) =>
        !part.Descendants(Word.Name("sectPr")).Any() && !part.Descendants().Any(e => e.Name == Word.Name("drawing") || e.Name == TemplateTags.Mark || e.Name == Block || e.Name == Word.Name("pict"))
        && part.Descendants(Word.Name("t")).All(t => t.Value.Trim().Length == 0);

    /// <summary>What Word wants whatever a list holds: a cell ends with a paragraph, a table has a row, names of places are given once.</summary>
    private static void KeepWhole(XElement root)
    {
        foreach (var cell in root.Descendants(Cell).Where(c => c.Elements().LastOrDefault()?.Name != Paragraph).ToList())
        {
            cell.Add(new XElement(Paragraph));
        }

        foreach (var table in root.Descendants(Table).Where(t => !t.Elements(Row).Any() && t.Element(Block) is not null).ToList())
        {
            var block = table.Element(Block)!;
            var shown = new XElement(Block, new XAttribute("kind", block.Attribute("kind")!.Value is nameof(TagKind.Each) ? nameof(TagKind.If) : block.Attribute("kind")!.Value), block.Attribute("name"));
            table.ReplaceWith(shown);
            shown.Add(table);
        }

        foreach (var block in root.Descendants(Block).ToList())
        {
            block.Descendants().Attributes().Where(a => a.Name == W14 + "paraId" || a.Name == W14 + "textId").ToList().ForEach(a => a.Remove());
            block.Descendants().Where(e => e.Name == Word.Name("bookmarkStart") || e.Name == Word.Name("bookmarkEnd")).ToList().ForEach(e => e.Remove());
        }
    }

    private static XElement New(XElement open) => new(Block, open.Attribute("kind"), open.Attribute("name"));

    private static string Written(XElement mark) => new TemplateTag(TemplateTags.KindOf(mark), TemplateTags.NameOf(mark)).Written;

    private static TemplateTagException Misplaced(XElement open) =>
        new($"{Written(open)} và thẻ đóng của nó nằm ở hai chỗ không cùng cấp (ví dụ một thẻ trong liên kết, một thẻ ngoài). Đặt hai thẻ cùng một đoạn, hoặc mỗi thẻ một đoạn riêng, hoặc ở ô đầu và ô cuối của một dòng.");
}
