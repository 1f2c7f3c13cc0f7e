using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Papers.Spreadsheets;

namespace ThiDua.Core.Honours.Imports;

/// <summary>Reads the cells of one row and says what is wrong with each. No database.</summary>
internal sealed class HistoryRowReader(HistoryKind kind, SheetMap sheet, DateOnly today)
{
    private const int FirstYear = 1945;

    public HistoryRow Read(SheetRow row)
    {
        var typed = new Typed();
        var cells = new HistoryCells(sheet, row);
        var (number, symbol, inNumber, noDay) = DecisionNumber.Parts(cells.Text(HistoryColumn.Number));
        if (noDay is not null)
        {
            typed.Refuse("", $"Ngày \"{noDay}\" ở cột số quyết định không có trong lịch. Sửa ngày.");
        }

        var decidedOn = cells.Date(HistoryColumn.DecidedOn, typed) ?? inNumber;
        var (birthDate, birthYear) = cells.Birth(typed, today);
        var year = cells.Year(typed) ?? (kind is HistoryKind.Ratings ? sheet.Year ?? decidedOn?.Year : decidedOn?.Year ?? sheet.Year);
        var read = new HistoryRow
        {
            Number = row.Number,
            SubjectKind = cells.SubjectKind(typed),
            Code = typed.Optional(cells.Text(HistoryColumn.Code), "", "mã", 30),
            Name = typed.Text(cells.Text(HistoryColumn.Name), "", "họ tên hoặc tên tập thể", 200),
            BirthDate = birthDate,
            BirthYear = birthYear,
            Unit = typed.Optional(cells.Text(HistoryColumn.Unit), "", "tên đơn vị", 200) ?? "",
            Position = typed.Optional(cells.Text(HistoryColumn.Position), "", "chức vụ", 90) ?? "",
            Award = kind is HistoryKind.Awards ? typed.Text(cells.Text(HistoryColumn.Award), "", "danh hiệu hoặc hình thức khen thưởng", 200) : "",
            Level = kind is HistoryKind.Ratings ? cells.Level(typed) : null,
            Year = year,
            DecisionNumber = typed.Optional(number, "", "số quyết định", 50),
            Symbol = typed.Optional(cells.Text(HistoryColumn.Symbol) is { Length: > 0 } own ? own : symbol, "", "ký hiệu quyết định", 50),
            DecidedOn = decidedOn,
            Authority = typed.Optional(cells.Text(HistoryColumn.Authority), "", "cấp khen", 200) ?? "",
            Achievement = typed.Optional(cells.Text(HistoryColumn.Achievement), "", "thành tích", 1000) ?? "",
            Amount = cells.Amount(typed),
            Faults = [],
            Notes = [],
        };
        CheckDates(read, typed);
        return read with { Faults = [.. typed.Refusals.Select(r => r.Sentence)], Notes = Notes(read) };
    }

    private void CheckDates(HistoryRow row, Typed typed)
    {
        if (row.Year is null)
        {
            typed.Refuse("", kind is HistoryKind.Ratings ? "Chưa rõ xếp loại của năm nào. Ghi năm." : "Chưa rõ năm nào. Ghi năm của danh hiệu hoặc ngày quyết định.");
        }
        else if (row.Year < FirstYear || row.Year > today.Year)
        {
            typed.Refuse("", $"Năm {row.Year} không hợp lý. Ghi năm từ {FirstYear} đến {today.Year}.");
        }

        if (row.DecidedOn is not { } day)
        {
            return;
        }

        if (day > today || day.Year < FirstYear)
        {
            typed.Refuse("", $"Ngày quyết định {day.Written()} không hợp lý: {(day > today ? "sau ngày hôm nay" : $"trước năm {FirstYear}")}. Sửa ngày.");
        }
        else if (row.Year > day.Year)
        {
            typed.Refuse("", $"Năm {row.Year} ở sau ngày quyết định {day.Written()}. Sửa năm hoặc ngày.");
        }
    }

    private List<string> Notes(HistoryRow row)
    {
        var notes = new List<string>();
        if (kind is HistoryKind.Awards && row.DecisionNumber is null)
        {
            notes.Add("Chưa có số quyết định.");
        }

        if (kind is HistoryKind.Awards && row.DecidedOn is null)
        {
            notes.Add("Chưa có ngày quyết định.");
        }

        if (row is { Year: { } year, DecidedOn: { } day } && day.Year - year > 2)
        {
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"Quyết định năm {day.Year} cho năm {year}: xem lại năm."));
        }

        return notes;
    }
}
