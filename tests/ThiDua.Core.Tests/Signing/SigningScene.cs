using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Records;
using ThiDua.Core.Signing;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Papers.Signing;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Signing;

/// <summary>An approved decision handed out to be signed, and the hands that sign it outside.</summary>
internal sealed class SigningScene(DecisionScene scene, Guid decisionId)
{
    public DecisionScene Decisions => scene;

    public Guid DecisionId => decisionId;

    public static async Task<SigningScene> SetAsync(TestOffice office, string person)
    {
        var scene = await DecisionScene.SetAsync(office, new DateOnly(2025, 5, 5));
        await scene.SelectPersonAsync(person);
        return new SigningScene(scene, await scene.ApprovedAsync());
    }

    public Task<Result<PaperHandedOut>> HandOutAsync(Actor? by = null) =>
        scene.RunAsync((HandOutPaper o) => o.ExecuteAsync(new HandOutPaperRequest { DecisionId = decisionId }, by ?? scene.Officer, default));

    public async Task<Result<SignedFileTaken>> TakeAsync(SigningState step, byte[] pdf, string? reason = null, Actor? by = null)
    {
        var open = (await CaseAsync()).Open!;
        var fileId = await KeptAsync(pdf);
        return await scene.RunAsync((TakeSignedFile o) => o.ExecuteAsync(
            new TakeSignedFileRequest { RoundId = open.Id, Version = open.Version, Step = step, FileId = fileId, Reason = reason }, by ?? scene.Officer, default));
    }

    public async Task<Result<Done>> NumberAsync(string? number, DateOnly? on, string? reason = null, Actor? by = null)
    {
        var open = (await CaseAsync()).Open!;
        return await scene.RunAsync((NumberPaper o) => o.ExecuteAsync(
            new NumberPaperRequest { RoundId = open.Id, Version = open.Version, Number = number, NumberedOn = on, Reason = reason }, by ?? scene.Officer, default));
    }

    public async Task<Result<Done>> WithdrawAsync(string? reason)
    {
        var open = (await CaseAsync()).Open!;
        return await scene.RunAsync((WithdrawSigning o) => o.ExecuteAsync(new WithdrawSigningRequest { RoundId = open.Id, Version = open.Version, Reason = reason }, scene.Officer, default));
    }

    public async Task<SigningCase> CaseAsync(Actor? by = null) =>
        (await scene.RunAsync((SigningCaseQuery q) => q.FindAsync(decisionId, by ?? scene.Officer, default))).ShouldNotBeNull();

    /// <summary>The bytes of the file that counts at a step.</summary>
    public async Task<byte[]> BytesAsync(SigningState step)
    {
        var round = (await CaseAsync()).Rounds[0];
        var opened = await scene.RunAsync((ReadFile q) => q.OpenAsync(round.Current(step)!.FileId, scene.Officer, default));
        await using var content = opened.ShouldNotBeNull().Content;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    public async Task<byte[]> SignedByLeaderAsync() => Signed(await BytesAsync(SigningState.HandedOut), TestKeys.Of.Leader);

    public static byte[] Signed(byte[] pdf, System.Security.Cryptography.X509Certificates.X509Certificate2 key) =>
        PdfSigner.Sign(pdf, key, null, TestKeys.SignedAt).Pdf.ShouldNotBeNull();

    public async Task<Guid> KeptAsync(byte[] pdf) =>
        (await scene.RunAsync((KeepFile k) => k.ExecuteAsync(new IncomingFile("da-ky.pdf", pdf.Length, () => new MemoryStream(pdf)), scene.Officer, default))).ShouldSucceed().Id;

    public Task<int> SqlAsync(string sql) => scene.Office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
