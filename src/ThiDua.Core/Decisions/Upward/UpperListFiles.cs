using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Spreadsheets;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Decisions.Upward;

public enum UpperListForm
{
    Xlsx,
    Docx,
    Pdf,
}

/// <summary>The list of a batch as a file to send: the same rows and words in every form.</summary>
public sealed class UpperListFiles(UpperBatchQuery batches, TimeProvider clock) : IQuery
{
    /// <summary>"Danh-sach-dot-1-nam-2026.xlsx"; while the batch is not sent, marked as a draft.</summary>
    public static string NameOf(string batch, UpperBatchState state, UpperListForm form) =>
        $"{FileNames.Plain($"{(state is UpperBatchState.Draft ? "Du thao danh sach" : "Danh sach")} {batch}")}.{form switch { UpperListForm.Xlsx => "xlsx", UpperListForm.Docx => "docx", _ => "pdf" }}";

    public async Task<WrittenFile?> FindAsync(Guid batchId, UpperListForm form, Actor actor, CancellationToken ct)
    {
        if (await batches.FindAsync(batchId, actor, ct) is not { } batch)
        {
            return null;
        }

        using var output = new MemoryStream();
        var name = NameOf(batch.Name, batch.State, form);
        switch (form)
        {
            case UpperListForm.Xlsx:
                await SheetWriter.WriteAsync(output, [UpperListTable.AsSheet(batch)], ct);
                return new WrittenFile(name, FileKind.Xlsx.MediaType, output.ToArray());
            case UpperListForm.Docx:
                DocxWriter.Write(UpperListTable.AsPaper(batch, clock.Today()), output);
                return new WrittenFile(name, FileKind.Docx.MediaType, output.ToArray());
            default:
                PdfWriter.Write([UpperListTable.AsPaper(batch, clock.Today())], output, ct);
                return new WrittenFile(name, FileKind.Pdf.MediaType, output.ToArray());
        }
    }
}
