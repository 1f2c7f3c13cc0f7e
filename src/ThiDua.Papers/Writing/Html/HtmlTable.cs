using System.Globalization;
using System.Text;

namespace ThiDua.Papers.Writing.Html;

/// <summary>Tables. Widths are classes in whole percents, since a style attribute would need a weaker security policy.</summary>
internal static class HtmlTable
{
    public static void Write(HtmlBuilder html, TableBlock table)
    {
        html.Open("table", "vb-bang");
        html.Open("colgroup");
        var weights = table.Columns.Sum(c => c.Weight);
        foreach (var column in table.Columns)
        {
            html.Open("col", string.Create(CultureInfo.InvariantCulture, $"vb-w{Math.Clamp((int)Math.Round(100 * column.Weight / weights), 1, 100)}"));
        }

        html.Close("colgroup");
        html.Open("thead");
        html.Open("tr");
        foreach (var column in table.Columns)
        {
            html.Line("th", "", column.Header, "scope=\"col\"");
        }

        html.Close("tr");
        html.Close("thead");
        html.Open("tbody");
        foreach (var row in table.Rows)
        {
            Row(html, row, table.Columns);
        }

        html.Close("tbody");
        html.Close("table");
    }

    public static string WidthClasses()
    {
        var css = new StringBuilder();
        for (var percent = 1; percent <= 100; percent++)
        {
            css.Append(CultureInfo.InvariantCulture, $".vb-w{percent}{{width:{percent}%}}\n");
        }

        return css.ToString();
    }

    private static void Row(HtmlBuilder html, TableRow row, IReadOnlyList<TableColumn> columns)
    {
        html.Open("tr", row is CellsRow { Bold: true } ? "vb-dam" : row is GroupRow ? "vb-nhom" : "");
        switch (row)
        {
            case GroupRow group:
                html.Line("td", "", group.Text, string.Create(CultureInfo.InvariantCulture, $"colspan=\"{columns.Count}\""));
                break;
            case CellsRow cells:
                for (var i = 0; i < columns.Count; i++)
                {
                    html.Line("td", HtmlBlocks.Side(columns[i].Alignment), i < cells.Cells.Count ? cells.Cells[i] : "");
                }

                break;
        }

        html.Close("tr");
    }
}
