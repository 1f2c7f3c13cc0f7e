namespace ThiDua.Papers.Writing.Html;

/// <summary>Signatures and recipients.</summary>
internal static class HtmlFoot
{
    public static void Write(HtmlBuilder html, IReadOnlyList<Signature> signatures, RecipientList? recipients, PaperMarks marks)
    {
        html.Open("div", "vb-cuoi");
        if (signatures is [var only])
        {
            Recipients(html, recipients, marks.Drafter);
            Signer(html, only);
        }
        else
        {
            foreach (var signature in signatures)
            {
                Signer(html, signature);
            }

            Recipients(html, recipients, marks.Drafter);
        }

        html.Close("div");
        if (marks.AddressLine is { } address)
        {
            html.Line("p", "vb-dia-chi", address);
        }
    }

    private static void Recipients(HtmlBuilder html, RecipientList? recipients, string? drafter)
    {
        html.Open("div", "vb-noi-nhan");
        if (recipients is not null)
        {
            html.Line("p", "vb-noi-nhan-ten", PaperLines.RecipientsTitle);
            foreach (var line in PaperLines.Recipients(recipients))
            {
                html.Line("p", "", line);
            }
        }

        if (drafter is not null)
        {
            html.Line("p", "", drafter);
        }

        html.Close("div");
    }

    private static void Signer(HtmlBuilder html, Signature signature)
    {
        html.Open("div", "vb-ky");
        foreach (var line in signature.CapacityLines)
        {
            html.Line("p", "", CleanText.Capitals(line));
        }

        html.Line("p", "vb-ho-ten", signature.Name ?? "");
        html.Close("div");
    }
}
