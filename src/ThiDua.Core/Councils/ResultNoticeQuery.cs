using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions.Papers;
using ThiDua.Core.Foundation;
using ThiDua.Core.Wordings;
using ThiDua.Core.Wordings.Papers;
using ThiDua.Papers.Writing;

namespace ThiDua.Core.Councils;

/// <summary>Thông báo of what the council agreed, for who runs the session once it is closed.</summary>
public sealed class ResultNoticeQuery(ThiDuaDb db, SessionMinutesQuery minutes, HouseStyleQuery styles) : IQuery
{
    /// <summary>A draft; null when the session is not closed, or for whoever does not run it or stood aside from a vote in it.</summary>
    /// <param name="commentsUntil">The last day for comments; null while nobody has said.</param>
    public async Task<StyledPaper?> FindAsync(Guid sessionId, DateOnly? commentsUntil, Actor actor, CancellationToken ct)
    {
        if (await minutes.FindAsync(sessionId, actor, ct) is not { } held || held.Votes.Any(v => v.Lines.Any(l => l.Withheld)))
        {
            return null;
        }

        var agency = await db.Set<CouncilSession>().AsNoTracking().Where(s => s.Id == sessionId)
            .Select(s => new { s.Council.Agency.Symbol, Standing = s.Council.Agency.StandingUnit!.Name, Short = s.Council.Agency.StandingUnit.ShortName, s.Movement.Title, s.Movement.Name }).SingleAsync(ct);
        var notice = new ResultNotice
        {
            Agency = held.Head.AgencyName, Council = held.Head.CouncilName, Place = held.Head.PlaceName, Symbol = "TB-HĐTĐKT", HeldOn = held.Head.HeldOn,
            Movement = MovementWording.InSentence(agency.Title, agency.Name), Lines = [.. held.Votes.SelectMany(Passed)], ContactUnit = agency.Standing, CommentsUntil = commentsUntil,
            Signature = Signature.As(SigningCapacity.OnBehalfOf, "Hội đồng", held.Leader is { Role: Organizations.CouncilRole.ViceChair } ? "Phó Chủ tịch" : "Chủ tịch", held.Leader?.FullName),
            Recipients = new RecipientList([new("Thành viên Hội đồng"), new("Các phòng, đơn vị thuộc cơ quan")], (agency.Short ?? agency.Standing) is { } unit ? $"VT, {unit}" : "VT"),
        };
        var style = await styles.OfAsync(ResultNoticeWording.Paper.Code, ct);
        return new StyledPaper(style, ResultNoticePaper.Write(notice, style.Words).AsDraft(), $"Du-thao-thong-bao-ket-qua-{held.Head.HeldOn:yyyy-MM-dd}");
    }

    private static IEnumerable<ResultNoticeLine> Passed(MinutesVote vote) => vote.Lines.Where(l => l.Passed).Select(l => new ResultNoticeLine(l.Kind, l.SubjectName, l.SubjectTitle, vote.Award));
}
