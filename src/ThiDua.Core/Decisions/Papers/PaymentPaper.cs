using System.Globalization;
using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Papers;

/// <summary>"Danh sách chi thưởng": by unit, a sum for each, the total in words, a column for signing on receipt.</summary>
internal static class PaymentPaper
{
    /// <param name="words">The agency's sentences; null writes the shipped ones.</param>
    public static Paper Of(PaymentList list, DateOnly today, PaperWords? words = null) => Written(list, today, (words ?? PaperWords.Shipped(PaymentWording.Paper)).With(new()
    {
        ["cơ_quan"] = list.Agency, ["hình_thức"] = list.Award, ["quyết_định"] = $"Quyết định số {list.Reference} {list.IssuedOn.WrittenOut()}", ["tổng_tiền"] = list.ToPayTotal.Written(),
        ["tổng_tiền_bằng_chữ"] = list.ToPayTotal.InWords(), ["nguồn_chi"] = Fund(list),
    }));

    private static Paper Written(PaymentList list, DateOnly today, PaperVoice voice) => new()
    {
        Form = voice.Form,
        Letterhead = new Letterhead(list.ParentAgency, list.Agency),
        Issued = new PlaceAndDate(list.Place, PaperDate.Of(today)),
        Title = new NamedTitle("Danh sách", voice[PaymentWording.About]),
        Body =
        [
            new LandscapeBlock(
            [
                Table(list),
                new Paragraph(voice[PaymentWording.Total]),
                new Paragraph(voice[PaymentWording.Source]),
            ]),
        ],
        Signatures = [new Signature(["Người lập"], null), new Signature([list.HeadTitle], null)],
    };

    private static TableBlock Table(PaymentList list) => new(
        [
            new TableColumn("STT", 10, TextAlignment.Centred), new TableColumn("Họ và tên, tên tập thể", 45), new TableColumn("Chức vụ, đơn vị công tác", 55),
            new TableColumn("Hệ số", 14, TextAlignment.Centred), new TableColumn("Mức theo quy định (đồng)", 28, TextAlignment.Right),
            new TableColumn("Số tiền chi (đồng)", 28, TextAlignment.Right), new TableColumn("Ngày nhận", 22, TextAlignment.Centred), new TableColumn("Ký nhận", 30),
        ],
        [.. Rows(list)]);

    private static IEnumerable<TableRow> Rows(PaymentList list)
    {
        var number = 0;
        foreach (var unit in list.Lines.Where(l => l.Stands).GroupBy(l => l.Unit))
        {
            yield return new GroupRow(unit.Key);
            foreach (var line in unit)
            {
                number++;
                yield return new CellsRow(
                [
                    number.ToString(CultureInfo.InvariantCulture), line.Name, line.Title, line.Coefficient is { } c ? Money.Coefficient(c) : "", line.Legal.Figures(),
                    line.ToPay.Figures(), line.PaidOn?.Written() ?? "", "",
                ]);
            }

            yield return new CellsRow(["", "Cộng", "", "", unit.Sum(l => l.Legal).Figures(), unit.Sum(l => l.ToPay).Figures(), "", ""], Bold: true);
        }

        yield return new CellsRow(["", "Tổng cộng", "", "", list.LegalTotal.Figures(), list.ToPayTotal.Figures(), "", ""], Bold: true);
    }

    private static string Fund(PaymentList list) =>
        list.FundReason is { } other ? $"Quỹ thi đua, khen thưởng của {list.Agency}; {other}"
        : list.Payer is { } payer ? $"Quỹ thi đua, khen thưởng của {list.Agency} ({payer.Citation})"
        : $"Quỹ thi đua, khen thưởng của {list.Agency}";
}
