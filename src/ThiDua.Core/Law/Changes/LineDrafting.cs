using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law.Changes.Rules;

namespace ThiDua.Core.Law.Changes;

/// <summary>Makes a line of what was typed; faults are collected, the rules on the line come after.</summary>
internal sealed class LineDrafting(LawCatalog catalog, DateOnly today)
{
    public async Task<LawChangeLine> DraftAsync(LawLineRequest request, LawTable table, LawRow? row, List<LawChangeLine> lines, Typed typed, CancellationToken ct)
    {
        var options = await catalog.OptionsAsync(table, ct);
        var values = request.Action is LawChangeAction.Add or LawChangeAction.Replace
            ? Values(request, table, row, options, lines, typed)
            : null;
        var name = options.NameOf(table, values ?? row!.Values);
        return new LawChangeLine
        {
            Id = Guid.CreateVersion7(),
            ChangeSetId = request.ChangeSetId,
            Ordinal = lines.FirstOrDefault(l => l.Id == request.LineId)?.Ordinal ?? (lines.Count == 0 ? 0 : lines.Max(l => l.Ordinal)) + 1,
            TableSlug = table.Slug,
            Action = request.Action,
            RowKey = row?.Key,
            RowBefore = row?.Image,
            RowLabel = $"{table.Title}: {name}",
            Day = Day(request, table),
            RowValues = values is null ? null : LawLineValues.Write(values),
            Certainty = values is null && request.Action is not LawChangeAction.Confirm ? null : request.Certainty,
            CheckedBy = NeedsName(request) ? typed.Text(request.CheckedBy, nameof(request.CheckedBy), "tên người đã đối chiếu văn bản", 200) : null,
            CheckedOn = NeedsName(request) ? request.CheckedOn ?? today : null,
        };
    }

    private Dictionary<string, string?> Values(LawLineRequest request, LawTable table, LawRow? row, LawOptions options, List<LawChangeLine> lines, Typed typed)
    {
        var values = LawValues.Read(table, Completed(request, table, row), WithDrafted(table, options, lines), typed);
        if (table.Citation is { } citation)
        {
            values[citation] = typed.Text(request.Citation, nameof(request.Citation), "căn cứ (điều, khoản, văn bản)", 500);
        }

        values["certainty"] = request.Certainty is { } certainty ? EnumText.Of(certainty) : null;
        if (table.From is { } from)
        {
            values[from] = Text(request.Day);
            values[table.To!] = Text(request.Until);
        }

        return values;
    }

    // An award that the same change adds may be named by its lines.
    private LawOptions WithDrafted(LawTable table, LawOptions options, List<LawChangeLine> lines) =>
        new(table.Fields.Where(f => f.Type is LawFieldType.Choice or LawFieldType.Choices)
            .ToDictionary(f => f.Column, f => (IReadOnlyList<(string, string)>)[.. options.Of(f.Column), .. LawDrafted.OptionsOf(catalog, f, lines)], StringComparer.Ordinal));

    // What makes a rule this rule is not typed again for its next version.
    private static IReadOnlyDictionary<string, string?> Completed(LawLineRequest request, LawTable table, LawRow? row) =>
        request.Action is LawChangeAction.Replace && table.Series is { } series
            ? request.Values.Where(v => !series.Contains(v.Key)).Concat(series.Select(c => KeyValuePair.Create(c, row!.Values[c]))).ToDictionary(StringComparer.Ordinal)
            : request.Values;

    private static bool NeedsName(LawLineRequest request) =>
        request.Action is LawChangeAction.Confirm
        || (request.Action is LawChangeAction.Add or LawChangeAction.Replace && request.Certainty is Certainty.Confirmed or Certainty.ConfirmedSecondary);

    private static DateOnly? Day(LawLineRequest request, LawTable table) =>
        request.Action is LawChangeAction.Confirm ? (table.Recheck is null ? null : request.RecheckBy) : table.From is null ? null : request.Day;

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
