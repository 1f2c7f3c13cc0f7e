using System.Globalization;
using ThiDua.Core.Records.Register;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Records.Papers;

/// <summary>Turns the row of a paper and what was typed into the paper itself (NĐ 30/2020, Phụ lục I).</summary>
internal static class PaperComposer
{
    /// <summary>The draft: without number and day, marked as a draft on each page.</summary>
    public static Paper Draft(OwnPaper row, int year) => Of(row, null, null, year).AsDraft();

    public static Paper Of(OwnPaper row, string number, DateOnly issuedOn) => Of(row, number, issuedOn, issuedOn.Year);

    private static Paper Of(OwnPaper row, string? number, DateOnly? issuedOn, int year)
    {
        var content = PaperJson.ReadContent(row.Content);
        var paper = content.Ready is { } ready ? PaperJson.ReadPaper(ready) : Typed(row, content);
        return paper with
        {
            Number = new PaperNumber(number is null ? null : int.Parse(number, CultureInfo.InvariantCulture), row.Symbol),
            Issued = new PlaceAndDate(row.Agency.PlaceName, PaperDate.Of(issuedOn, year)),
            Signatures = [new Signature(row.SignerPrefix is { Length: > 0 } prefix ? [prefix, row.SignerPosition] : [row.SignerPosition], row.SignerName)],
        };
    }

    // Number, day and signers are the row's, whoever wrote the rest.
    private static Paper Typed(OwnPaper row, PaperContent content) => new()
    {
        Letterhead = new Letterhead(row.Agency.ParentName, row.Agency.Name),
        Issued = new PlaceAndDate(row.Agency.PlaceName, new PaperDate(null, null, null)),
        Title = row.Type is PaperType.OfficialLetter ? new LetterTitle(row.Abstract) : new NamedTitle(row.Type.Label(), row.Abstract),
        Addressees = content.Addressees,
        LegalBases = content.LegalBases,
        Body = PaperBody.Read(content.Text),
        Signatures = [],
        Recipients = new RecipientList([.. content.Recipients.Select(RecipientLine.Read)], content.Filing is { Length: > 0 } filing ? filing : null),
    };
}
