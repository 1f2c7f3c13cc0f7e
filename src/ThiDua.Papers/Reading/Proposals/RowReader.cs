using ThiDua.Papers.Reading.Proposals.Grids;

namespace ThiDua.Papers.Reading.Proposals;

/// <summary>Reads the rows under one heading into people and collectives, with where each value stood and what is doubtful.</summary>
internal sealed class RowReader(Grid grid, ListHeading heading, ListGroups groups, ProposalSheet sheet)
{
    private readonly int nameColumn = heading.Of(ListColumn.Name)!.Value;

    /// <summary>A row that names nobody adds to the one above it: a second achievement of a merged name, or a text that ran on.</summary>
    public bool GoesOn(GridRow row) =>
        sheet.Rows.Count > 0 && (row[nameColumn] is not { Text.Length: > 0 } name || name.Row < row.Number)
        && (heading.Of(ListColumn.Ordinal) is not { } number || row[number] is not { Text.Length: > 0 } cell || cell.Row < row.Number)
        && row.Own.All(c => heading.Columns.TryGetValue(c.Column, out var holds) && holds.Any(static h => h is ListColumn.Achievement or ListColumn.Award or ListColumn.Note or ListColumn.Position or ListColumn.Unit or ListColumn.PastAward));

    public void Append(GridRow row)
    {
        var last = sheet.Rows[^1];
        foreach (var cell in row.Own)
        {
            last = heading.Columns[cell.Column][0] switch
            {
                ListColumn.Achievement => last with { Achievement = Joined(last.Achievement, cell.Text, "\n") },
                ListColumn.Award => last with { Award = Joined(last.Award, OneLine(cell.Text), "; ") },
                ListColumn.Position => last with { Position = Joined(last.Position, OneLine(cell.Text), " ") },
                ListColumn.Unit => last with { Unit = Joined(last.Unit, OneLine(cell.Text), " ") },
                ListColumn.Note => last with { Note = Joined(last.Note, OneLine(cell.Text), "; ") },
                _ => last,
            };
        }

        sheet.Rows[^1] = last with { Source = last.Source + " | " + row.Source };
        if (row[nameColumn] is { Text.Length: > 0 })
        {
            // The cell of the name spans both rows: the file itself says that they are one.
            return;
        }

        sheet.Doubt(last.Ordinal, null, $"Dòng {row.Number} không có tên nên được ghép vào dòng trên. Kiểm tra lại nội dung.");
    }

    public void Read(GridRow row)
    {
        var places = new Dictionary<string, string>(StringComparer.Ordinal);
        var ordinal = sheet.Rows.Count + 1;
        var (name, position, unit, sex) = Named(row, ordinal, places);
        var kind = groups.Kind ?? heading.Kind;
        position ??= Text(row, ListColumn.Position, "position", places);
        unit ??= Text(row, ListColumn.Unit, "unit", places);
        if (unit is null && groups.Unit is { Unit: { } under } group)
        {
            unit = under;
            places["unit"] = group.Place;
        }

        var (birth, sexOfColumn) = Born(row, ordinal, places);
        sheet.Rows.Add(new ProposalRow
        {
            Ordinal = ordinal,
            Place = grid.PlaceOf(row),
            Source = row.Source,
            Kind = kind,
            Name = name,
            Position = position,
            Unit = unit,
            Award = Award(row, places),
            Achievement = Text(row, ListColumn.Achievement, "achievement", places, keepLines: true),
            BirthDate = birth,
            Sex = sexOfColumn ?? (kind is ProposedKind.Collective or ProposedKind.Household ? null : sex),
            Code = Text(row, ListColumn.Code, "code", places),
            Note = Text(row, ListColumn.Note, "note", places),
            Places = places,
        });
    }

    private (string? Name, string? Position, string? Unit, ProposedSex? Sex) Named(GridRow row, int ordinal, Dictionary<string, string> places)
    {
        if (row[nameColumn] is not { Text.Length: > 0 } cell)
        {
            sheet.Doubt(ordinal, "name", "Dòng này không ghi tên. Ghi tên theo bản giấy, hoặc bỏ dòng.");
            return default;
        }

        places["name"] = grid.PlaceOf(row, nameColumn);
        var holds = heading.Columns[nameColumn];
        var isPerson = (groups.Kind ?? heading.Kind) is ProposedKind.Individual;
        // A second line under a person's name is a position, whatever the heading forgot to say.
        var shares = holds.Count > 1 || (isPerson && cell.Text.Contains('\n', StringComparison.Ordinal) && heading.Of(ListColumn.Position) is null);
        if (!shares || ((groups.Kind ?? heading.Kind) is ProposedKind.Collective or ProposedKind.Household))
        {
            var (whole, told) = CellValues.Name(OneLine(cell.Text));
            return (whole, null, null, told);
        }

        var parts = CellValues.Split(cell.Text, Math.Max(holds.Count, 2));
        var (name, sex) = CellValues.Name(parts[0]);
        var rest = parts.Skip(1).ToList();
        var unit = rest.Find(ListGroups.IsBody);
        var position = rest.Find(p => p != unit);
        Mark(position, "position");
        Mark(unit, "unit");
        return (name, position, unit, sex);

        void Mark(string? value, string field)
        {
            if (value is not null)
            {
                places[field] = places["name"];
            }
        }
    }

    private string? Award(GridRow row, Dictionary<string, string> places)
    {
        if (Text(row, ListColumn.Award, "award", places) is { } own && own is not ("-" or "\"" or "nt" or "''"))
        {
            return own;
        }

        places.Remove("award");
        if (groups.Award is not { Award: { } award } group)
        {
            return null;
        }

        places["award"] = group.Place;
        return award;
    }

    private (string? Birth, ProposedSex? Sex) Born(GridRow row, int ordinal, Dictionary<string, string> places)
    {
        foreach (var (column, sex) in new (ListColumn, ProposedSex?)[] { (ListColumn.BirthDate, null), (ListColumn.BirthOfMale, ProposedSex.Male), (ListColumn.BirthOfFemale, ProposedSex.Female) })
        {
            if (Text(row, column, "birthDate", places) is not { } written)
            {
                continue;
            }

            var birth = CellValues.Birth(written);
            if (birth is null)
            {
                places.Remove("birthDate");
                if (!(sex is not null && CellValues.IsTick(written)))
                {
                    sheet.Doubt(ordinal, "birthDate", $"Ngày sinh \"{Short(written)}\" không đọc được. Ghi lại theo dạng 12/3/1985, hoặc để trống.");
                }
            }

            return (birth, sex ?? SexOf(row, places));
        }

        return (null, SexOf(row, places));
    }

    private ProposedSex? SexOf(GridRow row, Dictionary<string, string> places) =>
        Text(row, ListColumn.Sex, "sex", places) is { } said ? CellValues.Sex(said)
        : Text(row, ListColumn.MarkOfMale, "sex", places) is not null ? ProposedSex.Male
        : Text(row, ListColumn.MarkOfFemale, "sex", places) is not null ? ProposedSex.Female
        : null;

    /// <summary>Text of a column of its own; a cell merged over several rows speaks for each of them.</summary>
    private string? Text(GridRow row, ListColumn column, string field, Dictionary<string, string> places, bool keepLines = false)
    {
        if (heading.Of(column) is not { } index || row[index] is not { Text.Length: > 0 } cell)
        {
            return null;
        }

        var holds = heading.Columns[index];
        var text = holds is [ListColumn.Position, ListColumn.Unit] ? PartOf(cell.Text, column) : holds[0] != column ? null : cell.Text;
        if (text is null)
        {
            return null;
        }

        places[field] = grid.PlaceOf(row, index);
        return keepLines ? text : OneLine(text);
    }

    /// <summary>"Chuyên viên, Phòng Kế hoạch" under "Chức vụ, đơn vị": the body's name is the unit, what stands before it the position.</summary>
    private static string? PartOf(string text, ListColumn column)
    {
        var parts = CellValues.Split(text, 2);
        var body = parts.ToList().FindIndex(ListGroups.IsBody);
        return column is ListColumn.Unit ? body >= 0 ? parts[body] : null
            : body < 0 ? OneLine(text)
            : parts.Where((_, i) => i != body).FirstOrDefault();
    }

    private static string OneLine(string text) => text.Replace('\n', ' ').Trim();

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    private static string Joined(string? before, string more, string by) => before is null ? more : before + by + more;
}
