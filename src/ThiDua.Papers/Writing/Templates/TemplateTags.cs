using System.Xml.Linq;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>
/// Puts each tag of a part into a run of its own. Word splits what was typed over runs as it likes, so tags are looked for in the text of the
/// whole paragraph.
/// </summary>
internal static class TemplateTags
{
    /// <summary>Stands in a run where a tag was; kind and name as attributes.</summary>
    public static readonly XName Mark = "tag";

    private static readonly XName Run = Word.Name("r");
    private static readonly XName Text = Word.Name("t");
    private static readonly XName Paragraph = Word.Name("p");
    private static readonly XName Face = Word.Name("rPr");

    public static void Isolate(XElement root)
    {
        // A text box is a paragraph inside a run: the inner one first, since splitting the run copies it.
        foreach (var paragraph in root.DescendantsAndSelf(Paragraph).Reverse().ToList())
        {
            var texts = paragraph.Descendants(Text).Where(t => t.Parent!.Name == Run && t.Ancestors(Paragraph).First() == paragraph).ToList();
            if (texts.Any(t => t.Value.AsSpan().IndexOfAny('{', '}') >= 0))
            {
                Isolate(texts);
            }
        }
    }

    public static TagKind KindOf(XElement mark) => Enum.Parse<TagKind>(mark.Attribute("kind")!.Value);

    public static string NameOf(XElement mark) => mark.Attribute("name")!.Value;

    private static void Isolate(List<XElement> texts)
    {
        var whole = string.Concat(texts.Select(t => t.Value));
        var tags = Find(whole);
        var start = 0;
        foreach (var run in texts.GroupBy(t => t.Parent!).ToList())
        {
            var pieces = new Dictionary<XElement, List<XElement>>();
            foreach (var text in run)
            {
                pieces[text] = Pieces(whole, start, start + text.Value.Length, tags);
                start += text.Value.Length;
            }

            Explode(run.Key, pieces);
        }
    }

    private static List<(int Start, int End, TemplateTag Tag)> Find(string whole)
    {
        var found = new List<(int, int, TemplateTag)>();
        for (var at = whole.AsSpan().IndexOfAny('{', '}'); at >= 0;)
        {
            var end = whole[at] == '}' ? -1 : whole.IndexOfAny(['{', '}'], at + 1);
            if (end < 0 || whole[end] == '{')
            {
                var near = whole[Math.Max(0, at - 15)..Math.Min(whole.Length, at + 25)].Trim();
                throw new TemplateTagException($"Dấu {whole[at]} không thành cặp ở gần \"{near}\". Mỗi trường viết dạng {{tên_trường}}.");
            }

            found.Add((at, end + 1, TemplateTag.Read(whole[(at + 1)..end])
                ?? throw new TemplateTagException($"{whole[at..(end + 1)]} không phải tên trường: tên chỉ gồm chữ, số và dấu gạch dưới. Sửa lại hoặc bỏ dấu {{ }}.")));
            var next = whole.AsSpan(end + 1).IndexOfAny('{', '}');
            at = next < 0 ? -1 : end + 1 + next;
        }

        return found;
    }

    /// <summary>What is left of one text: its letters outside tags, and the tags that begin in it.</summary>
    private static List<XElement> Pieces(string whole, int from, int to, List<(int Start, int End, TemplateTag Tag)> tags)
    {
        var pieces = new List<XElement>();
        var at = from;
        foreach (var (start, end, tag) in tags.Where(t => t.End > from && t.Start < to))
        {
            Letters(at, Math.Min(start, to));
            if (start >= from)
            {
                pieces.Add(new XElement(Mark, new XAttribute("kind", tag.Kind), new XAttribute("name", tag.Name)));
            }

            at = Math.Min(end, to);
        }

        Letters(at, to);
        return pieces;

        void Letters(int first, int end)
        {
            if (end > first)
            {
                pieces.Add(new XElement(Text, new XAttribute(XNamespace.Xml + "space", "preserve"), whole[first..end]));
            }
        }
    }

    private static void Explode(XElement run, Dictionary<XElement, List<XElement>> pieces)
    {
        var face = run.Element(Face);
        var parts = run.Elements().Where(e => e.Name != Face).SelectMany(e => pieces.TryGetValue(e, out var made) ? made : [e]);
        run.ReplaceWith(parts.Select(part => new XElement(Run, run.Attributes(), face, part)).ToList());
    }
}
