namespace ThiDua.Papers.Spreadsheets;

/// <summary>One sheet to be written. Made by <see cref="Of{T}(string, IReadOnlyList{SheetColumn{T}}, IEnumerable{T}, string[])"/>.</summary>
public abstract class Sheet
{
    private protected Sheet(string name, string[] titleLines) => (Name, TitleLines) = (name, titleLines);

    /// <summary>Name wished for the tab; signs that Excel forbids are replaced and the name cut to 31 letters.</summary>
    public string Name { get; }

    /// <summary>Lines above the heading row, across all columns; the first is larger.</summary>
    public IReadOnlyList<string> TitleLines { get; }

    internal abstract IReadOnlyList<(string Header, double Width)> Columns { get; }

    /// <summary>Writes each record as a row, handing the buffer over whenever <paramref name="flush"/> is due.</summary>
    internal abstract Task WriteRowsAsync(SheetXml xml, Func<ValueTask> flush, CancellationToken cancellationToken);

    /// <summary>A sheet of records that are at hand.</summary>
    /// <exception cref="ArgumentException">There is no column, or more than 16,384.</exception>
    public static Sheet Of<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T> rows, params string[] titleLines) =>
        new Sheet<T>(name, columns, rows, null, titleLines);

    /// <summary>A sheet of records that arrive one by one.</summary>
    /// <exception cref="ArgumentException">There is no column, or more than 16,384.</exception>
    public static Sheet Of<T>(string name, IReadOnlyList<SheetColumn<T>> columns, IAsyncEnumerable<T> rows, params string[] titleLines) =>
        new Sheet<T>(name, columns, null, rows, titleLines);
}

internal sealed class Sheet<T> : Sheet
{
    private readonly IReadOnlyList<SheetColumn<T>> columns;
    private readonly IEnumerable<T>? rows;
    private readonly IAsyncEnumerable<T>? arriving;

    public Sheet(string name, IReadOnlyList<SheetColumn<T>> columns, IEnumerable<T>? rows, IAsyncEnumerable<T>? arriving, string[] titleLines)
        : base(name, titleLines)
    {
        if (columns.Count is 0 or > 16_384)
        {
            throw new ArgumentException("A sheet has 1 to 16,384 columns.", nameof(columns));
        }

        (this.columns, this.rows, this.arriving) = (columns, rows, arriving);
    }

    internal override IReadOnlyList<(string Header, double Width)> Columns => [.. columns.Select(c => (c.Header, c.Width))];

    internal override async Task WriteRowsAsync(SheetXml xml, Func<ValueTask> flush, CancellationToken cancellationToken)
    {
        if (rows is not null)
        {
            foreach (var record in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteRow(xml, record);
                await flush();
            }
        }

        if (arriving is not null)
        {
            await foreach (var record in arriving.WithCancellation(cancellationToken))
            {
                WriteRow(xml, record);
                await flush();
            }
        }
    }

    private void WriteRow(SheetXml xml, T record)
    {
        xml.StartRow();
        foreach (var column in columns)
        {
            column.Write(xml, record);
        }

        xml.EndRow();
    }
}
