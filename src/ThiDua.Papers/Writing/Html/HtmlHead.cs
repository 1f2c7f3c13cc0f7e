namespace ThiDua.Papers.Writing.Html;

/// <summary>Everything before the content.</summary>
internal static class HtmlHead
{
    public static void Write(HtmlBuilder html, Paper paper)
    {
        foreach (var line in paper.Marks.Copy is { } copy ? PaperMarkWords.Copy(copy) : [])
        {
            html.Line("p", "vb-ban-sao", line);
        }

        Columns(html, paper);
        if (paper.Title is NamedTitle named)
        {
            html.Line("h2", "vb-ten-loai", CleanText.Capitals(named.TypeName));
            if (named.Abstract is { Length: > 0 } about)
            {
                html.Line("p", "vb-trich-yeu vb-gach-ngan", about);
            }
        }

        Addressees(html, paper);
        Bases(html, paper);
    }

    private static void Columns(HtmlBuilder html, Paper paper)
    {
        html.Open("div", "vb-dau");
        html.Open("div");
        if (paper.Letterhead.ParentAgency is { Length: > 0 } parent)
        {
            html.Line("p", "vb-chu-quan", CleanText.Capitals(parent));
        }

        html.Line("p", "vb-co-quan vb-gach-ngan", CleanText.Capitals(paper.Letterhead.Agency));
        html.Close("div");
        html.Open("div");
        html.Line("p", "vb-quoc-hieu", PaperLines.Nation);
        html.Open("p", "vb-tieu-ngu");
        html.Line("span", "", PaperLines.Motto);
        html.Close("p");
        html.Close("div");
        html.Open("div");
        html.Line("p", "vb-so", paper.Number?.ToString() ?? "");
        if (paper.Title is LetterTitle letter)
        {
            html.Line("p", "vb-ve-viec", PaperLines.Subject(letter));
        }

        foreach (var (text, _, red) in PaperMarkWords.Boxes(paper.Marks))
        {
            html.Line("p", red ? "vb-dau-chi vb-dau-do" : "vb-dau-chi", text);
        }

        html.Close("div");
        html.Line("p", "vb-dia-danh", paper.Issued.ToString());
        html.Close("div");
    }

    private static void Addressees(HtmlBuilder html, Paper paper)
    {
        if (paper.Addressees is [var only])
        {
            html.Line("p", "vb-kinh-gui", $"{PaperLines.Addressed} {only}");
        }
        else if (paper.Addressees.Count > 1)
        {
            html.Open("div", "vb-kinh-gui-nhieu");
            html.Line("p", "", PaperLines.Addressed);
            foreach (var line in PaperLines.AddresseeList(paper))
            {
                html.Line("p", "vb-noi-gui", line);
            }

            html.Close("div");
        }
    }

    private static void Bases(HtmlBuilder html, Paper paper)
    {
        if (paper.Enactment is { } before)
        {
            html.Line("p", "vb-tham-quyen", CleanText.Capitals(before.Authority));
        }

        foreach (var line in PaperLines.LegalBases(paper))
        {
            html.Line("p", "vb-can-cu", line);
        }

        if (paper.Enactment is { } after)
        {
            html.Line("p", "vb-tham-quyen", after.Verb);
        }
    }
}
