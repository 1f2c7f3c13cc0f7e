namespace ThiDua.Papers.Writing;

/// <summary>Lines that every writer words alike, with the marks that NĐ 30/2020 wants at their ends.</summary>
internal static class PaperLines
{
    public const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";
    public const string Addressed = "Kính gửi:";
    public const string RecipientsTitle = "Nơi nhận:";

    /// <summary>Each base with ";" and the last with ".".</summary>
    public static IEnumerable<string> LegalBases(Paper paper) => Ended(paper.LegalBases, "");

    /// <summary>Each addressee as "- …;" and the last with ".".</summary>
    public static IEnumerable<string> AddresseeList(Paper paper) => Ended(paper.Addressees, "- ");

    /// <summary>"- Như trên;" … "- Lưu: VT, VP.".</summary>
    public static IEnumerable<string> Recipients(RecipientList list)
    {
        string[] lines =
        [
            .. list.Items.Select(r => r.Purpose is { Length: > 0 } purpose ? $"{r.Name} ({purpose})" : r.Name),
            .. list.Filing is { Length: > 0 } filing ? new[] { "Lưu: " + filing } : [],
        ];
        return Ended(lines, "- ");
    }

    /// <summary>The same runs in the capitals of Vietnamese.</summary>
    public static PaperText Capitals(PaperText text) => new([.. text.Runs.Select(r => r with { Text = CleanText.Capitals(r.Text) })]);

    public static string Subject(LetterTitle title) => "V/v " + CleanText.Of(title.Subject);

    /// <summary>What a program shows as the name of the file's content.</summary>
    public static string DocumentTitle(Paper paper) => CleanText.Of(paper.Title switch
    {
        NamedTitle { Abstract: { } about } named => $"{named.TypeName} {about}",
        NamedTitle named => named.TypeName,
        LetterTitle letter => "Công văn về việc " + letter.Subject,
        _ => "",
    }).Replace('\n', ' ');

    private static IEnumerable<string> Ended(IReadOnlyList<string> lines, string before) =>
        lines.Select((line, i) => before + CleanText.Of(line).TrimEnd(' ', ';', '.', ',') + (i == lines.Count - 1 ? "." : ";"));
}
