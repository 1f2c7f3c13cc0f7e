using System.Text;

namespace ThiDua.Papers.Writing.Html;

/// <summary>Markup in the making; texts are encoded, letters stay letters.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder html = new(4096);

    public void Open(string element, string css = "", string attributes = "")
    {
        html.Append('<').Append(element);
        if (css.Length > 0)
        {
            html.Append(" class=\"").Append(css).Append('"');
        }

        if (attributes.Length > 0)
        {
            html.Append(' ').Append(attributes);
        }

        html.Append('>');
    }

    // No line feed between elements: the gap of a missing number is kept by white-space, which would keep line feeds too.
    public void Close(string element) => html.Append("</").Append(element).Append('>');

    public void Line(string element, string css, string text, string attributes = "")
    {
        Open(element, css, attributes);
        Text(text);
        Close(element);
    }

    public void Line(string element, string css, PaperText text, string label = "", bool boldLabel = false)
    {
        Open(element, css);
        Run(new TextRun(label, boldLabel));
        foreach (var run in text.Runs)
        {
            Run(run);
        }

        Close(element);
    }

    public void Text(string text)
    {
        foreach (var letter in CleanText.Of(text))
        {
            _ = letter switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\n' => html.Append("<br>"),
                _ => html.Append(letter),
            };
        }
    }

    public override string ToString() => html.ToString();

    private void Run(TextRun run)
    {
        html.Append(run.Bold ? "<strong>" : "").Append(run.Italic ? "<em>" : "");
        Text(run.Text);
        html.Append(run.Italic ? "</em>" : "").Append(run.Bold ? "</strong>" : "");
    }
}
