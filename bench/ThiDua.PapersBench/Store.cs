using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using NpgsqlTypes;
using ThiDua.EmbeddedPostgres;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.PapersBench;

/// <summary>
/// A list of many people from the workbook into PostgreSQL: each row read, checked and copied over as it comes, so that memory does not grow
/// with the list. Run by itself, so that the peak of memory is its own.
/// </summary>
internal static class Store
{
    private const string Copy = "copy staged (number, name, unit, born, money) from stdin (format binary)";
    private const int Rounds = 3;

    public static async Task MeasureAsync(string workbook, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("thidua-bench-db-").FullName;
        try
        {
            await using var server = await PrivateServer.StartAsync(new PrivateServerOptions { DataFolder = folder }, NullLogger.Instance);
            await using var connection = new NpgsqlConnection(server.ConnectionString);
            await connection.OpenAsync();
            var times = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                times.Add(await ReadCheckStoreAsync(connection, workbook, rows));
            }

            var (xml, copy) = (Spreadsheet.XmlAlone(workbook), await CopyAloneAsync(connection, rows));
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 / 1e6;
            Console.WriteLine(
                $"{rows:N0} xlsx rows read, checked, stored {times[0],6:F3} {times.Min(),7:F3}   peak {peak:F0} MB; XmlReader alone {xml:F3}, COPY alone {copy:F3}, ratio to both {times.Min() / (xml + copy):F1}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> ReadCheckStoreAsync(NpgsqlConnection connection, string workbook, int rows)
    {
        await EmptyAsync(connection);
        var (good, start) = (0, Stopwatch.GetTimestamp());
        await using var file = File.OpenRead(workbook);
        await using (var copy = await connection.BeginBinaryImportAsync(Copy))
        {
            var refusal = await SheetReader.ReadAsync(file, new SheetLimits { MaxRows = rows + 10 }, row =>
            {
                if (Checked(row) is { } line)
                {
                    Write(copy, line);
                    good++;
                }
            });
            if (refusal is not null)
            {
                throw new InvalidOperationException(refusal.Sentence);
            }

            await copy.CompleteAsync();
        }

        return good == rows ? Stopwatch.GetElapsedTime(start).TotalSeconds : throw new InvalidOperationException($"{good} of {rows} rows are good.");
    }

    private static async Task<double> CopyAloneAsync(NpgsqlConnection connection, int rows)
    {
        await EmptyAsync(connection);
        var line = new Staged(1, Invented.Certificate(1).Name, "Phòng Quản lý Công nghệ", new DateOnly(1990, 2, 3), 1_080_000);
        var start = Stopwatch.GetTimestamp();
        await using var copy = await connection.BeginBinaryImportAsync(Copy);
        for (var n = 0; n < rows; n++)
        {
            Write(copy, line with { Number = n });
        }

        await copy.CompleteAsync();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static async Task EmptyAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("create table if not exists staged (number int, name text, unit text, born date, money numeric); truncate staged", connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void Write(NpgsqlBinaryImporter copy, Staged line)
    {
        copy.StartRow();
        copy.Write(line.Number, NpgsqlDbType.Integer);
        copy.Write(line.Name, NpgsqlDbType.Text);
        copy.Write(line.Unit, NpgsqlDbType.Text);
        copy.Write(line.Born, NpgsqlDbType.Date);
        copy.Write(line.Money, NpgsqlDbType.Numeric);
    }

    // As an import checks: the numbers are numbers, the day a day that was, nobody without a name.
    private static Staged? Checked(SheetRow row) =>
        int.TryParse(row[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && row[1].Length is > 0 and <= 200 && row[2].Length > 0
            && DateOnly.TryParseExact(row[3], "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var born) && born.Year is >= 1900 and <= 2100
            && decimal.TryParse(row[4], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money)
            ? new Staged(number, row[1], row[2], born, money) : null;

    private readonly record struct Staged(int Number, string Name, string Unit, DateOnly Born, decimal Money);
}
