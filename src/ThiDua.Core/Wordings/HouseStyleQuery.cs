using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Wordings;

/// <summary>How the agency writes one paper: its own words and its own Word template. Asked for whenever a paper is written.</summary>
public sealed class HouseStyleQuery(ThiDuaDb db, FileStore store) : IQuery
{
    /// <summary>As it stands now.</summary>
    /// <param name="code">A code of <see cref="PaperWordings"/>.</param>
    public async Task<HouseStyle> OfAsync(string code, CancellationToken ct)
    {
        var paper = PaperWordings.Find(code) ?? throw new ArgumentException($"There is no paper {code}.", nameof(code));
        var rows = await db.OwnSentences.AsNoTracking().Where(s => s.Paper == code).GroupBy(s => s.Sentence)
            .Select(g => g.OrderByDescending(s => s.Ordinal).Select(s => new { s.Sentence, s.Text }).First()).ToListAsync(ct);
        var file = await db.OwnTemplates.AsNoTracking().Where(t => t.Paper == code).OrderByDescending(t => t.Ordinal).Select(t => t.FileId).FirstOrDefaultAsync(ct);
        return new HouseStyle(new PaperWords(paper, rows.Where(r => r.Text is not null).ToDictionary(r => r.Sentence, r => r.Text!)))
        {
            TemplateFileId = file, Template = await TemplateAsync(file, ct),
        };
    }

    /// <summary>A paper as a Word file, in the agency's words and template.</summary>
    public async Task<byte[]> DocxAsync(string code, Func<PaperWords, Paper> write, CancellationToken ct)
    {
        var style = await OfAsync(code, ct);
        return style.Docx(write(style.Words));
    }

    /// <summary>The template that lies in a file; null for no file. A file that once passed and no longer does is a fault of the store.</summary>
    internal async Task<DocxTemplate?> TemplateAsync(Guid? fileId, CancellationToken ct)
    {
        if (fileId is not { } id)
        {
            return null;
        }

        var sha256 = await db.StoredFiles.AsNoTracking().Where(f => f.Id == id).Select(f => f.Sha256).SingleAsync(ct);
        await using var file = store.OpenRead(sha256);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        var (template, refusal) = DocxTemplate.Read(bytes.ToArray());
        return template ?? throw new InvalidDataException($"The template in file {id} cannot be read: {refusal!.Code}.");
    }
}
