using ThiDua.Core.Foundation;
using ThiDua.Core.Records.Papers;
using ThiDua.Core.Records.Recipients;
using ThiDua.Core.Records.Register;

namespace ThiDua.Web.Demo;

/// <summary>Papers of the office's own: a notice sent and partly received, a draft that waits for its number.</summary>
internal sealed class DemoRegister(DemoStage stage, DemoAgency agency, DateOnly today)
{
    public async Task PlayAsync()
    {
        stage.Clock.MoveTo(today.AddDays(-6));
        var officer = await agency.As("thuongtruc");
        var notice = await SavedAsync(
            PaperType.Notice, "TB-SKHCN", $"Lịch xét khen thưởng tổng kết năm {today.Year}",
            "1. Các phòng, đơn vị rà soát hồ sơ đề nghị khen thưởng, gửi Văn phòng Sở đúng thời hạn của từng kế hoạch.\n2. Hội đồng Thi đua - Khen thưởng họp xét trong tuần cuối của tháng.",
            recipients: "UBND tỉnh (để b/c)\nCác phòng, đơn vị thuộc Sở (để t/h)");
        var seen = (await stage.AskAsync<PaperCaseQuery, PaperCase?>(q => q.FindAsync(notice, officer, default)))!;
        await stage.DoAsync<IssuePaper, PaperIssued>(o => o.ExecuteAsync(
            new IssuePaperRequest { PaperId = notice, Version = seen.Version, Number = "18", IssuedOn = today.AddDays(-6) }, officer, default));
        var entry = (await stage.AskAsync<PaperCaseQuery, PaperCase?>(q => q.FindAsync(notice, officer, default)))!.EntryId!.Value;
        await SendAsync(entry);
        await SavedAsync(
            PaperType.Plan, "KH-SKHCN", $"Tổ chức hội nghị tổng kết công tác thi đua, khen thưởng năm {today.Year}",
            "I. Mục đích, yêu cầu\n1. Đánh giá kết quả các phong trào thi đua trong năm, biểu dương điển hình.\n2. Tổ chức trang trọng, tiết kiệm.\nII. Nội dung\n1. Báo cáo tổng kết.\n2. Công bố quyết định và trao thưởng.\nIII. Tổ chức thực hiện\na) Văn phòng Sở chủ trì, chuẩn bị nội dung;\nb) Các phòng, đơn vị phối hợp thực hiện.",
            recipients: "Lãnh đạo Sở\nCác phòng, đơn vị thuộc Sở");
    }

    private async Task SendAsync(Guid entry)
    {
        var officer = await agency.As("thuongtruc");
        await stage.DoAsync<SaveRecipients, RecipientsSaved>(o => o.ExecuteAsync(new SaveRecipientsRequest(entry, $"UBND tỉnh (để b/c)\n{DemoPeople.Science} (để t/h)\n{DemoPeople.Centre} (để t/h)\n{DemoPeople.Digital} (để t/h)\nBáo địa phương (để đưa tin)"), officer, default));
        var lines = (await stage.AskAsync<RecipientsQuery, RecipientsOfPaper>(q => q.OfAsync(entry, officer, default))).Lines;
        await stage.DoAsync<SendPaper, PaperSent>(o => o.ExecuteAsync(
            new SendPaperRequest(entry, [.. lines.Where(l => l.IsUnit).Select(l => l.Id)], SentWay.InProgram, today.AddDays(-6)), officer, default));
        await stage.DoAsync<SendPaper, PaperSent>(o => o.ExecuteAsync(new SendPaperRequest(entry, [lines[0].Id], SentWay.DocumentSystem, today.AddDays(-6)), officer, default));
        stage.Clock.MoveTo(today.AddDays(-5));
        await stage.DoAsync<RecordPaperReceipt, Done>(o => o.ExecuteAsync(new RecordPaperReceiptRequest(lines[0].Id, today.AddDays(-5), "Xác nhận trên hệ thống quản lý văn bản"), officer, default));
    }

    private async Task<Guid> SavedAsync(PaperType type, string symbol, string about, string text, string recipients)
    {
        var officer = await agency.As("thuongtruc");
        return (await stage.DoAsync<SavePaper, PaperSaved>(o => o.ExecuteAsync(
            new SavePaperRequest
            {
                Type = type, Symbol = symbol, Abstract = about, Text = text, Recipients = recipients, Filing = "VT, VP", SignerPosition = "Giám đốc", SignerName = DemoPeople.Director,
                LegalBases = "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\nCăn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng;",
            },
            officer,
            default))).PaperId;
    }
}
