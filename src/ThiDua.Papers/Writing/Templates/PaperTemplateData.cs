using System.Globalization;

namespace ThiDua.Papers.Writing.Templates;

/// <summary>
/// What a template may place of one paper: its own named values (<see cref="PaperForm.Fields"/>), the parts that every paper has, its content
/// with the numbers written out, and each table as a list.
/// </summary>
/// <remarks>
/// Values: cơ_quan_chủ_quản, cơ_quan_ban_hành, số_ký_hiệu, ký_hiệu, địa_danh, ngày_ban_hành, tên_loại, trích_yếu_văn_bản, thẩm_quyền, nơi_lưu,
/// quyền_hạn_ký, họ_tên_ký, dự_thảo. Lists: kính_gửi {tên}, căn_cứ {nội_dung}, nội_dung {đoạn}, nơi_nhận {tên}, chữ_ký {quyền_hạn, họ_tên},
/// phụ_lục {tên, kèm_theo}, bảng_1, bảng_2 … {cột_1, cột_2 …, nhóm}: a line that opens a group has only nhóm. An own value wins over a part of
/// the same name.
/// </remarks>
public static class PaperTemplateData
{
    /// <summary>The data of a paper.</summary>
    public static TemplateData Of(Paper paper)
    {
        var fields = Parts(paper);
        foreach (var (name, value) in paper.Form?.Fields ?? new Dictionary<string, string?>())
        {
            fields[name] = value;
        }

        var lists = new Dictionary<string, IReadOnlyList<TemplateData>>
        {
            ["kính_gửi"] = Items(paper.Addressees, "tên"),
            ["căn_cứ"] = Items(PaperLines.LegalBases(paper), "nội_dung"),
            ["nội_dung"] = Items(Body(paper.Body, new PaperNumbering()), "đoạn"),
            ["nơi_nhận"] = Items(paper.Recipients is { } recipients ? PaperLines.Recipients(recipients) : [], "tên"),
            ["chữ_ký"] = [.. paper.Signatures.Select(s => Item(("quyền_hạn", Capacity(s)), ("họ_tên", s.Name ?? "")))],
            ["phụ_lục"] = [.. paper.Appendices.Select(a => Item(("tên", a.Title), ("kèm_theo", a.Reference ?? "")))],
        };
        foreach (var (i, table) in Tables(paper.Body.Concat(paper.Appendices.SelectMany(a => a.Blocks))).Index())
        {
            lists[string.Create(CultureInfo.InvariantCulture, $"bảng_{i + 1}")] = [.. table.Rows.Select(row => Row(row, table.Columns.Count))];
        }

        return new TemplateData { Fields = fields, Lists = lists };
    }

    /// <summary>Names that a template of this paper may and must use, told by a sample of it: what varies and every table of people must stand in it.</summary>
    /// <param name="samples">At least one, each with all tables.</param>
    public static TemplateSchema SchemaOf(IReadOnlyList<Paper> samples)
    {
        var data = samples.Select(Of).ToList();
        var lists = data.SelectMany(d => d.Lists).GroupBy(l => l.Key).ToDictionary(
            g => g.Key, g => new TemplateSchema([.. Inside(g.Key).Concat(g.SelectMany(l => l.Value.SelectMany(i => i.Fields.Keys))).Distinct()], new Dictionary<string, TemplateSchema>()));
        string[] required =
        [
            .. samples.All(p => p.Number is not null) ? ["số_ký_hiệu"] : (string[])[],
            .. samples.All(p => p.Signatures is [{ Name: not null }]) ? ["họ_tên_ký"] : (string[])[],
            "ngày_ban_hành", .. lists.Keys.Where(k => k.StartsWith("bảng_", StringComparison.Ordinal) && data.All(d => d.Lists.ContainsKey(k))).Order(StringComparer.Ordinal),
        ];
        return new TemplateSchema([.. data.SelectMany(d => d.Fields.Keys).Distinct()], lists) { Required = required };
    }

    private static string[] Inside(string list) => list switch
    {
        "kính_gửi" or "nơi_nhận" => ["tên"],
        "căn_cứ" => ["nội_dung"],
        "nội_dung" => ["đoạn"],
        "chữ_ký" => ["quyền_hạn", "họ_tên"],
        "phụ_lục" => ["tên", "kèm_theo"],
        _ => [],
    };

    private static Dictionary<string, string?> Parts(Paper paper) => new()
    {
        ["cơ_quan_chủ_quản"] = paper.Letterhead.ParentAgency ?? "", ["cơ_quan_ban_hành"] = paper.Letterhead.Agency, ["số_ký_hiệu"] = paper.Number?.Reference ?? "", ["ký_hiệu"] = paper.Number?.Symbol ?? "",
        ["địa_danh"] = paper.Issued.Place, ["ngày_ban_hành"] = paper.Issued.Date.ToString(), ["tên_loại"] = (paper.Title as NamedTitle)?.TypeName ?? "",
        ["trích_yếu_văn_bản"] = paper.Title switch { NamedTitle named => named.Abstract ?? "", LetterTitle letter => letter.Subject, _ => "" }, ["thẩm_quyền"] = paper.Enactment?.Authority ?? "",
        ["nơi_lưu"] = paper.Recipients?.Filing ?? "", ["quyền_hạn_ký"] = paper.Signatures is [var first, ..] ? Capacity(first) : "", ["họ_tên_ký"] = paper.Signatures is [{ Name: { } name }, ..] ? name : "",
        ["dự_thảo"] = paper.Marks.Draft ? "DỰ THẢO" : "",
    };

    private static IEnumerable<string> Body(IEnumerable<Block> blocks, PaperNumbering numbering)
    {
        foreach (var block in blocks)
        {
            foreach (var line in block is LandscapeBlock wide ? Body(wide.Blocks, numbering) : Line(block, numbering))
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> Line(Block block, PaperNumbering numbering) => block switch
    {
        Paragraph p => [p.Text.ToString()],
        Division d => [$"{numbering.Next(d.Level)}\n{CleanText.Capitals(d.Title.ToString())}"],
        NumberedHeading { Level: NumberLevel.Section } h => [$"{numbering.Next(h.Level)} {CleanText.Capitals(h.Text.ToString())}"],
        NumberedHeading h => [$"{numbering.Next(h.Level)} {h.Text}"],
        NumberedParagraph n => [$"{numbering.Next(n.Level)} {n.Text}"],
        Article a => [$"{numbering.NextArticle()} {a.Text}"],
        Bullet b => [$"- {b.Text}"],
        _ => [],
    };

    private static IEnumerable<TableBlock> Tables(IEnumerable<Block> blocks) =>
        blocks.SelectMany(b => b switch { TableBlock table => [table], LandscapeBlock wide => Tables(wide.Blocks), _ => [] });

    private static TemplateData Row(TableRow row, int columns)
    {
        var fields = new Dictionary<string, string?> { ["nhóm"] = row is GroupRow group ? group.Text : "" };
        for (var i = 0; i < columns; i++)
        {
            fields[string.Create(CultureInfo.InvariantCulture, $"cột_{i + 1}")] = row is CellsRow cells && i < cells.Cells.Count ? cells.Cells[i] : "";
        }

        return new TemplateData { Fields = fields };
    }

    private static string Capacity(Signature signature) => CleanText.Capitals(string.Join('\n', signature.CapacityLines));

    private static IReadOnlyList<TemplateData> Items(IEnumerable<string> lines, string name) => [.. lines.Select(line => Item((name, line)))];

    private static TemplateData Item(params (string Name, string Value)[] values) => new() { Fields = values.ToDictionary(v => v.Name, v => (string?)v.Value) };
}
