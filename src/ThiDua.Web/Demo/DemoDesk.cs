using ThiDua.Core.Decisions.Funds;
using ThiDua.Core.Foundation;
using ThiDua.Core.Honours;
using ThiDua.Core.Law;
using ThiDua.Core.Organizations;
using ThiDua.Core.Organizations.Merging;

namespace ThiDua.Web.Demo;

/// <summary>What the office keeps beside the movements: the fund of the year, achievements, conduct, two records of one person.</summary>
internal sealed class DemoDesk(DemoStage stage, DemoAgency agency, DateOnly today)
{
    public async Task KeepAsync()
    {
        await FundAsync();
        await AchievementsAsync();
        await ConductAsync();
        await MergeAsync();
    }

    private async Task FundAsync()
    {
        var accountant = await agency.As("ketoan");
        var fund = (await stage.DoAsync<OpenFund, FundOpened>(o => o.ExecuteAsync(new OpenFundRequest { Year = today.Year }, accountant, default))).FundId;
        (FundEntryKind Kind, decimal Amount, string What)[] entries =
        [
            (FundEntryKind.Budget, 180_000_000m, "Dự toán giao đầu năm"),
            (FundEntryKind.Transfer, 25_000_000m, "Quỹ của đơn vị trực thuộc chuyển về"),
            (FundEntryKind.Organisation, 6_500_000m, "In phôi Giấy khen, khung khen"),
        ];
        foreach (var entry in entries)
        {
            await stage.DoAsync<AddFundEntry, Done>(o => o.ExecuteAsync(
                new AddFundEntryRequest { FundId = fund, Kind = entry.Kind, Amount = entry.Amount, On = today, Description = entry.What }, accountant, default));
        }
    }

    private async Task AchievementsAsync()
    {
        var head = await agency.As("truongdonvi");
        (AchievementKind Kind, AchievementLevel Level, string Title, string Author)[] kept =
        [
            (AchievementKind.Initiative, AchievementLevel.Base, "Quy trình nhân giống sạch bệnh cây dược liệu", "Quách Thị Đào"),
            (AchievementKind.Topic, AchievementLevel.Province, "Mô hình giám sát môi trường nước tự động", "Phùng Khắc Sồi"),
        ];
        foreach (var (kind, level, title, author) in kept)
        {
            var fields = new AchievementFields
            {
                Kind = kind, Level = level, Title = title, StartedOn = today.AddDays(-300), EndedOn = today.AddDays(-60),
                RecognisedBy = "Hội đồng Sáng kiến của Sở", RecognitionNumber = "03/CN-HĐSK", RecognisedOn = today.AddDays(-30),
            };
            var saved = await stage.DoAsync<SaveAchievement, AchievementSaved>(o => o.ExecuteAsync(new(null, 0, agency.Unit(DemoPeople.Centre), fields), head, default));
            await stage.DoAsync<AddAchievementPart, Done>(o => o.ExecuteAsync(new(saved.Id, PersonId: agency.Person(author)), head, default));
        }
    }

    private async Task ConductAsync()
    {
        var officer = await agency.As("thuongtruc");
        await stage.DoAsync<RecordDiscipline, Done>(o => o.ExecuteAsync(
            new RecordDisciplineRequest
            {
                PersonId = agency.Person("Giáp Văn Xoan"), Form = DisciplineForm.Reprimand, From = today.AddDays(-150), To = today.AddDays(215), Document = "Quyết định số 19/QĐ-SKHCN của Giám đốc Sở",
            },
            officer,
            default));
    }

    /// <summary>A second record of the same clerk was merged by mistake into a namesake's and taken apart again.</summary>
    private async Task MergeAsync()
    {
        var administrator = await agency.As("quantri");
        var twin = (await stage.DoAsync<CreatePerson, PersonCreated>(o => o.ExecuteAsync(
            new(
                new PersonFields { FullName = "Trần Thị Lúa", Sex = Sex.Female, StaffKind = StaffKind.ContractWorker },
                new MembershipFields { UnitId = agency.Unit(DemoPeople.Metrology), Position = "Nhân viên", IsPrimary = true, ValidFrom = today.AddDays(-200) }),
            administrator,
            default))).Id;
        var merged = await stage.DoAsync<MergePeople, PeopleMerged>(o => o.ExecuteAsync(
            new MergePeopleRequest { KeptId = agency.Person("Trần Thị Lúa"), DroppedId = twin, Reason = "Hai dòng trùng họ tên trong danh sách lương." }, administrator, default));
        await stage.DoAsync<UndoMerge, Done>(o => o.ExecuteAsync(new(merged.MergeId, "Hai người khác nhau, công tác ở hai đơn vị."), administrator, default));
    }
}
