using System.IO.Compression;
using System.Net;
using System.Text;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Nominations.Proposals;
using ThiDua.Core.Records;

namespace ThiDua.Core.Tests.Nominations.Proposals;

/// <summary>Submissions of the scene's units, as Word files with one table.</summary>
internal sealed class ProposalScene(TestOffice office, NominationScene scene)
{
    public static readonly string[] Heading = ["STT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Hình thức khen thưởng", "Thành tích"];

    public Task<Result<ProposalReceived>> SendAsync(Actor? actor = null, Guid? unit = null, params string[][] rows) => SendAsync(Docx([Heading, .. rows]), "to-trinh.docx", actor, unit);

    public Task<Result<ProposalReceived>> SendAsync(byte[] file, string name, Actor? actor = null, Guid? unit = null, Guid? offer = null) =>
        office.RunAsync<ReceiveProposal, Result<ProposalReceived>>(o => o.ExecuteAsync(
            new ReceiveProposalRequest(scene.MovementId, unit ?? scene.DivisionId, new IncomingFile(name, file.Length, () => new MemoryStream(file), "File"), offer), actor ?? scene.Head, default));

    public async Task<ProposalReview> ReviewAsync(Guid id, Actor? actor = null, LineFilter filter = LineFilter.All) =>
        (await office.RunAsync<ProposalListQuery, ProposalReview?>(q => q.FindAsync(id, filter, 1, actor ?? scene.Head, default))).ShouldNotBeNull();

    public async Task<Result<ProposalSaved>> SaveAsync(Guid id, params EditedLine[] lines)
    {
        var version = (await ReviewAsync(id)).Version;
        return await office.RunAsync<SaveProposalLines, Result<ProposalSaved>>(o => o.ExecuteAsync(new SaveProposalLinesRequest(id, version, lines), scene.Head, default));
    }

    public async Task<Result<ProposalSaved>> AcceptCertainAsync(Guid id)
    {
        var version = (await ReviewAsync(id)).Version;
        return await office.RunAsync<AcceptCertainLines, Result<ProposalSaved>>(o => o.ExecuteAsync(new AcceptCertainLinesRequest(id, version), scene.Head, default));
    }

    public async Task<Result<ProposalConfirmed>> ConfirmAsync(Guid id, int? expected = null, Actor? actor = null)
    {
        var review = await ReviewAsync(id);
        return await office.RunAsync<ConfirmProposal, Result<ProposalConfirmed>>(o => o.ExecuteAsync(
            new ConfirmProposalRequest(id, review.Version, expected ?? review.Accepted), actor ?? scene.Head, default));
    }

    public static EditedLine Edit(LineView line, LineDecision decision, string? subject = null) => new()
    {
        Ordinal = line.Ordinal, Kind = line.Kind, Name = line.Name, Position = line.Position, Unit = line.Unit, BirthDate = line.BirthDate,
        OfferId = line.OfferId, Achievement = line.Achievement, Subject = subject ?? line.Subject, Decision = decision,
    };

    public static byte[] Docx(params string[][] rows)
    {
        var table = string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc><w:p><w:r><w:t>{WebUtility.HtmlEncode(c)}</w:t></w:r></w:p></w:tc>"))}</w:tr>"));
        var xml = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{Lines("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "PHÒNG QUẢN LÝ KHOA HỌC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 07/TTr-QLKH", "Lam Giang, ngày 01 tháng 6 năm 2026", "TỜ TRÌNH", "Về việc đề nghị khen thưởng")}<w:tbl>{table}</w:tbl></w:body></w:document>";
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Add(zip, "word/document.xml", xml);
        }

        return memory.ToArray();
    }

    private static string Lines(params string[] lines) => string.Concat(lines.Select(l => $"<w:p><w:r><w:t>{l}</w:t></w:r></w:p>"));

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }
}
