using Microsoft.EntityFrameworkCore;
using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Law.Changes;

namespace ThiDua.Core.Tests.Law.Changes;

/// <summary>What the people of a change of law do, one act each.</summary>
public sealed partial class LawChangeTests
{
    private static Func<uint, LawLineRequest> AddSalary(DateOnly from) => version => new LawLineRequest
    {
        ChangeSetId = default, Version = version, Table = "luong-co-so", Action = LawChangeAction.Add, Day = from, Citation = "Nghị định mới", Certainty = Certainty.Derived,
        Values = new Dictionary<string, string?> { ["amount"] = "2.800.000" },
    };

    private static Func<uint, LawLineRequest> End(string table, string key, DateOnly day) => version => new LawLineRequest
    {
        ChangeSetId = default, Version = version, Table = table, Action = LawChangeAction.End, RowKey = key, Day = day,
    };

    private async Task<Func<uint, LawLineRequest>> ReplaceAsync(string award, string subject, string coefficient, DateOnly from)
    {
        var row = (await RowsAsync("he-so-tien-thuong", award)).First(r => r.To is null && r.Values["subject_kind"] == subject);
        return version => new LawLineRequest
        {
            ChangeSetId = default, Version = version, Table = "he-so-tien-thuong", Action = LawChangeAction.Replace, Day = from, Citation = "Điều 5 Nghị định mới", Certainty = Certainty.Derived,
            RowKey = row.Key,
            Values = new Dictionary<string, string?> { ["award_code"] = award, ["subject_kind"] = subject, ["coefficient"] = coefficient },
        };
    }

    private async Task<Guid> DraftAsync(params Func<uint, LawLineRequest>[] lines)
    {
        var id = (await office.RunAsync((CreateLawChange o) => o.ExecuteAsync(new LawChangeFields("Sửa theo nghị định mới", "Nghị định mới"), officer, default))).Value!.Id;
        foreach (var line in lines)
        {
            (await PutAsync(id, line(0))).Refusals.ShouldBeEmpty();
        }

        return id;
    }

    private async Task<Result<LawLinePut>> PutAsync(Guid id, LawLineRequest line)
    {
        var version = (await CaseAsync(id)).Version;
        return await office.RunAsync((PutLawLine o) => o.ExecuteAsync(line with { ChangeSetId = id, Version = version }, officer, default));
    }

    private async Task<Result<Done>> RemoveAsync(Guid id, Guid line)
    {
        var version = (await CaseAsync(id)).Version;
        return await office.RunAsync((RemoveLawLine o) => o.ExecuteAsync(id, line, version, officer, default));
    }

    private async Task ProposeAsync(Guid id, Actor? by = null) => (await ProposeResultAsync(id, by)).Refusals.ShouldBeEmpty();

    private async Task<Result<Done>> ProposeResultAsync(Guid id, Actor? by = null)
    {
        var version = (await CaseAsync(id)).Version;
        return await office.RunAsync((ProposeLawChange o) => o.ExecuteAsync(id, version, by ?? officer, default));
    }

    private async Task<Result<Done>> ReturnAsync(Guid id, string reason)
    {
        var version = (await CaseAsync(id)).Version;
        return await office.RunAsync((ReturnLawChange o) => o.ExecuteAsync(id, version, reason, director, default));
    }

    private async Task<Result<LawReleased>> ReleaseAsync(Guid id, Actor by)
    {
        var version = (await CaseAsync(id)).Version;
        return await office.RunAsync((ReleaseLawChange o) => o.ExecuteAsync(id, version, by, default));
    }

    private async Task<LawChangeCase> CaseAsync(Guid id) => (await office.RunAsync((LawChangesQuery q) => q.CaseAsync(id, officer, default)))!;

    private Task<List<LawRow>> RowsAsync(string slug, string award) => office.RunAsync(async (LawCatalog c) =>
        (await c.RowsAsync(c.Find(slug)!, default)).Where(r => r.Values["award_code"] == award).ToList());

    private async Task<decimal?> AmountAsync(string award, DateOnly on) =>
        (await office.RunAsync((RewardRateQuery q) => q.AsOfAsync(on, award, default)))?.AmountFor(SubjectKind.Individual);

    private Task<WorkingCalendar> CalendarAsync() => office.RunAsync((WorkingCalendarQuery q) => q.ReadAsync(default));

    private Task<int> ExecuteAsync(string sql) => office.WithDbAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
