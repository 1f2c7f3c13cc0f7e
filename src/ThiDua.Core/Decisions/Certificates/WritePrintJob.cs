using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Papers.Writing.Certificates;

namespace ThiDua.Core.Decisions.Certificates;

/// <summary>Writes the files of a queued job, says how far it is, and stops when somebody cancels it. What it leaves is one stored file or nothing.</summary>
public sealed class WritePrintJob(ThiDuaDb db, FileStore store, CertificatesToPrint certificates, LayoutsInUse layouts, TimeProvider clock) : IOperation
{
    private const int CertificatesBetweenSignals = 50;

    /// <summary>Jobs that wait, e.g. after a restart.</summary>
    public async Task<IReadOnlyList<Guid>> WaitingAsync(CancellationToken ct) =>
        await db.PrintJobs.AsNoTracking().Where(j => j.State == PrintJobState.Queued).OrderBy(j => j.AskedAt).Select(j => j.Id).ToListAsync(ct);

    public async Task ExecuteAsync(Guid jobId, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // One writer a job, on whichever node.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({jobId.ToString()}, 1))", ct);
        var job = await db.PrintJobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == jobId && j.State == PrintJobState.Queued, ct);
        if (job is null)
        {
            return;
        }

        var facts = CertificatesToPrint.Moved(await certificates.LoadAsync(job.DecisionId, job.ItemIds, job.Layout, ct), (double)job.OffsetX, (double)job.OffsetY);
        var path = Path.GetTempFileName();
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await using var signal = new JobSignal(db, jobId);
        if (facts.Items.Count > 0 && await WriteAsync(job, facts, file, signal, ct) && await KeepAsync(job, facts, file, ct))
        {
            await transaction.CommitAsync(ct);
        }
    }

    /// <summary>Ends a job that broke on the way, with a sentence.</summary>
    public async Task FailAsync(Guid jobId, string fault, CancellationToken ct) =>
        await db.Database.ExecuteSqlAsync($"update decisions.print_job set state = 'failed', fault = left({fault}, 1000) where id = {jobId} and state = 'queued'", ct);

    private async Task<bool> WriteAsync(PrintJob job, DecisionFacts facts, Stream file, JobSignal signal, CancellationToken ct)
    {
        var emblem = await layouts.PictureAsync(facts.Layouts?.EmblemFileId, ct);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            if (job.Format is PrintFormat.OnePdf)
            {
                var count = 0;
                var batches = CertificateFile.Batches(facts, emblem).Select(b => b with { Certificates = b.Certificates.Select(c => Counted(c)) });
                CertificateWriter.Write([.. batches], file, stop.Token);
                return true;

                Certificate Counted(Certificate certificate)
                {
                    Tell(signal, ++count, stop);
                    return certificate;
                }
            }

            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            foreach (var (i, item) in facts.Items.Index())
            {
                Tell(signal, i + 1, stop);
                stop.Token.ThrowIfCancellationRequested();
                Add(zip, job.Format, facts, item, emblem);
            }

            return true;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Add(ZipArchive zip, PrintFormat format, DecisionFacts facts, FactItem item, EmblemImage? emblem)
    {
        var word = format is PrintFormat.ZipOfDocx;
        var entry = zip.CreateEntry($"{CertificateFile.StemOf(facts, item)}.{(word ? "docx" : "pdf")}", CompressionLevel.Fastest);
        entry.LastWriteTime = clock.GetUtcNow();
        using var content = entry.Open();
        using var buffered = new BufferedStream(content, 1 << 16);
        var (issue, certificate) = (CertificateFile.IssueOf(facts, item.Kind, emblem), CertificateFile.Of(facts, item));
        if (word)
        {
            CertificateDocxWriter.Write(issue, [certificate], buffered);
        }
        else
        {
            CertificateWriter.Write(issue, [certificate], buffered);
        }
    }

    private static void Tell(JobSignal signal, int written, CancellationTokenSource stop)
    {
        if (written % CertificatesBetweenSignals == 0 && !signal.StillWanted(written))
        {
            stop.Cancel();
        }
    }

    /// <returns>False when the job was cancelled at the last moment: then its file is not kept either.</returns>
    private async Task<bool> KeepAsync(PrintJob job, DecisionFacts facts, FileStream file, CancellationToken ct)
    {
        await file.FlushAsync(ct);
        file.Position = 0;
        var (sha256, length) = await store.WriteAsync(file, ct);
        var pdf = job.Format is PrintFormat.OnePdf;
        var kept = new StoredFile
        {
            Id = Guid.CreateVersion7(),
            Name = $"{Path.GetFileNameWithoutExtension(CertificateFile.Name(facts))}-{facts.Items.Count}.{(pdf ? "pdf" : "zip")}",
            MediaType = pdf ? FileKind.Pdf.MediaType : "application/zip",
            Length = length,
            Sha256 = sha256,
            CreatedAt = clock.GetUtcNow(),
            CreatedBy = job.AskedBy,
        };
        db.StoredFiles.Add(kept);
        await db.SaveChangesAsync(ct);
        return await db.Database.ExecuteSqlAsync($"update decisions.print_job set state = 'done', written = cardinality(item_ids), file_id = {kept.Id} where id = {job.Id} and state = 'queued'", ct) == 1;
    }

    /// <summary>Says outside the transaction how far the job is, so that others see it grow, and hears whether it was cancelled.</summary>
    private sealed class JobSignal(ThiDuaDb db, Guid jobId) : IAsyncDisposable
    {
        private NpgsqlConnection? connection;

        public bool StillWanted(int written)
        {
            if (connection is null)
            {
                connection = new NpgsqlConnection(db.Database.GetConnectionString());
                connection.Open();
            }

            using var command = new NpgsqlCommand("update decisions.print_job set written = $1 where id = $2 and state = 'queued'", connection)
            {
                Parameters = { new() { Value = written }, new() { Value = jobId } },
            };
            return command.ExecuteNonQuery() == 1;
        }

        public ValueTask DisposeAsync() => connection?.DisposeAsync() ?? ValueTask.CompletedTask;
    }
}
