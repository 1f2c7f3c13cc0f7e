using ThiDua.Core.Accounts;
using ThiDua.Core.Councils;
using ThiDua.Core.Councils.Counting;
using ThiDua.Core.Councils.Planning;
using ThiDua.Core.Councils.Rules;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;

namespace ThiDua.Web.Demo;

/// <summary>A session that votes on printed sheets, with one member away and somebody sitting in for another.</summary>
internal sealed class DemoPaperVote(DemoStage stage, DemoAgency agency)
{
    private static readonly string[] Tellers = ["Phan Thị Bưởi", "Hoàng Đình Trắc"];

    public async Task SubstituteAsync(Guid sessionId, Actor secretary) =>
        await stage.DoAsync<NameSubstitute, Done>(o => o.ExecuteAsync(
            new(sessionId, agency.Person("Lại Văn Gụ"), agency.Person("Tạ Thị Mận"), "Giấy cử dự họp thay của Chi cục trưởng"), secretary, default));

    /// <summary>Two tellers count; the second confirms what the first wrote.</summary>
    public async Task CountAsync(Guid sessionId, Guid offerId, Actor secretary)
    {
        var ballot = (await stage.DoAsync<PrepareBallot, BallotPrepared>(o => o.ExecuteAsync(new(sessionId, offerId, VoteMethod.PaperBallot), secretary, default))).BallotId;
        await stage.DoAsync<NameTellers, Done>(o => o.ExecuteAsync(new(ballot, [.. Tellers.Select(agency.Person)]), secretary, default));
        await stage.DoAsync<OpenBallot, Done>(o => o.ExecuteAsync(ballot, secretary, default));
        var first = await agency.As("thuongtruc");
        var form = (await stage.AskAsync<CountFormQuery, CountForm?>(q => q.FindAsync(sessionId, ballot, first, default)))!;
        await stage.DoAsync<EnterPaperCount, Done>(o => o.ExecuteAsync(
            new(ballot, new SheetCount(form.Voters, form.Voters, form.Voters, 0), [.. form.Dossiers.Select(d => new MarksTyped(d.NominationId, d.Sheets, 0))], null), first, default));
        var second = new Actor(null, agency.Person(Tellers[1]), Tellers[1], first.Grants);
        await stage.DoAsync<ConfirmPaperCount, Done>(o => o.ExecuteAsync(ballot, second, default));
    }
}
