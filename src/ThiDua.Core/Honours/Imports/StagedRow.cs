using Npgsql;
using NpgsqlTypes;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours.Rules;
using ThiDua.Core.Law;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Hands rows to PostgreSQL as they are read: 20,000 single inserts would take a minute, this takes a second.</summary>
internal static class StagedRow
{
    public const string Copy = """
        copy honours.import_row (import_id, ordinal, subject_ordinal, sheet, row_number, subject_title, award_text, authority, award_code, award_settled,
          year, number, symbol, decided_on, achievement, amount, level, state, fault, note) from stdin (format binary)
        """;

    public static void Write(NpgsqlBinaryImporter copy, HistoryImport import, string sheet, int ordinal, HistoryRow row, AwardNaming naming, SubjectIndex subjects)
    {
        var meaning = subjects.Meaning(row.Award, row.Authority, naming);
        var subject = subjects.Of(row, row.SubjectKind ?? SubjectGuess.Of(row.Name, naming.IsOnlyForCollectives(meaning.Code)));
        copy.StartRow();
        copy.Write(import.Id, NpgsqlDbType.Uuid);
        copy.Write(ordinal, NpgsqlDbType.Integer);
        copy.Write(subject, NpgsqlDbType.Integer);
        Text(sheet.Length > 100 ? sheet[..100] : sheet);
        copy.Write(row.Number, NpgsqlDbType.Integer);
        Text(string.Join(", ", new[] { row.Position, row.Unit }.Where(t => t.Length > 0)));
        Text(row.Award);
        Text(row.Authority);
        Text(meaning.Code);
        copy.Write(import.Kind is HistoryKind.Ratings || meaning.Settled, NpgsqlDbType.Boolean);
        Maybe(row.Year, NpgsqlDbType.Integer);
        Text(row.DecisionNumber);
        Text(row.Symbol);
        Maybe(row.DecidedOn, NpgsqlDbType.Date);
        Text(row.Achievement);
        Maybe(row.Amount, NpgsqlDbType.Numeric);
        Text(row.Level is { } level ? EnumText.Of(level) : null);
        Text(row.Faults.Count > 0 ? "fault" : "good");
        Text(string.Join(" ", row.Faults));
        Text(string.Join(" ", row.Notes));

        void Text(string? value)
        {
            if (value is null)
            {
                copy.WriteNull();
            }
            else
            {
                copy.Write(value, NpgsqlDbType.Text);
            }
        }

        void Maybe<T>(T? value, NpgsqlDbType type)
            where T : struct
        {
            if (value is { } given)
            {
                copy.Write(given, type);
            }
            else
            {
                copy.WriteNull();
            }
        }
    }
}

/// <summary>The distinct names of a list, gathered while it is read; and what its award words mean, asked once each.</summary>
internal sealed class SubjectIndex
{
    private const string Copy = """
        copy honours.import_subject (import_id, ordinal, subject_kind, code, name, folded_name, birth_date, birth_year, unit_text, row_count, state) from stdin (format binary)
        """;

    private readonly Dictionary<(SubjectKind, string, string, DateOnly?, int?, string), Named> known = [];
    private readonly Dictionary<(string, string), AwardMeaning> meanings = [];

    public int Of(HistoryRow row, SubjectKind kind)
    {
        // With a code the unit may change over the years and it is still one person; without one, the unit tells namesakes apart.
        var key = (kind, row.Code is null ? "" : Fold.InMemory(row.Code), Fold.InMemory(row.Name), row.BirthDate, row.BirthYear, row.Code is null && row.BirthDate is null ? Fold.InMemory(row.Unit) : "");
        if (!known.TryGetValue(key, out var named))
        {
            known[key] = named = new Named(known.Count + 1, kind, row);
        }

        named.Rows++;
        return named.Ordinal;
    }

    public AwardMeaning Meaning(string award, string authority, AwardNaming naming)
    {
        if (!meanings.TryGetValue((award, authority), out var meaning))
        {
            meanings[(award, authority)] = meaning = naming.Find(award, authority);
        }

        return meaning;
    }

    public async Task CopyAsync(NpgsqlConnection connection, Guid importId, CancellationToken ct)
    {
        await using var copy = await connection.BeginBinaryImportAsync(Copy, ct);
        foreach (var named in known.Values)
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(importId, NpgsqlDbType.Uuid, ct);
            await copy.WriteAsync(named.Ordinal, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(EnumText.Of(named.Kind), NpgsqlDbType.Text, ct);
            await copy.WriteAsync(named.First.Code, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(named.First.Name.Length > 0 ? named.First.Name : "(trống)", NpgsqlDbType.Text, ct);
            await copy.WriteAsync(Fold.InMemory(named.First.Name), NpgsqlDbType.Text, ct);
            await copy.WriteAsync(named.First.BirthDate, NpgsqlDbType.Date, ct);
            await copy.WriteAsync(named.First.BirthYear, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(named.First.Unit, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(named.Rows, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync("unknown", NpgsqlDbType.Text, ct);
        }

        await copy.CompleteAsync(ct);
    }

    private sealed class Named(int ordinal, SubjectKind kind, HistoryRow first)
    {
        public int Ordinal { get; } = ordinal;
        public SubjectKind Kind { get; } = kind;
        public HistoryRow First { get; } = first;
        public int Rows { get; set; }
    }
}
