using ThiDua.Core.Decisions;
using ThiDua.Core.Law;
using ThiDua.Core.Movements;
using ThiDua.Core.Movements.Rules;
using ThiDua.Core.Nominations;
using ThiDua.Core.Nominations.Comparison;
using ThiDua.Core.Nominations.UnitReviews;
using ThiDua.Core.Reports;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using I = ThiDua.Core.Samples.Invented;

namespace ThiDua.Core.Samples;

/// <summary>What is put before the council, and what came of the movement.</summary>
internal static class ResultSamples
{
    private static readonly OfferRule Offer = new(
        new Guid(1, 0, 0, new byte[8]), "giay-khen", "Giấy khen", "Giám đốc Sở", AuthorityLevel.Department, 1, new CeilingShape(5, 20, null, Either: false), null);

    public static Paper Proposal(PaperWords? words) => ProposalPaper.Write(
        new ComparisonPage
        {
            Movement = new MovementRules
            {
                Id = Guid.Empty, Title = I.MovementName, Name = I.MovementName, State = MovementState.Launched, CollectiveLogic = CriterionLogic.AllOf, IndividualLogic = CriterionLogic.AllOf, Offers = [Offer],
                Criteria = [], Papers = [], Targets = [],
            },
            Offer = Offer, Agency = I.Agency, ParentAgency = I.Parent, Place = I.Place, Offers = [(Offer, I.Subjects.Count)], Units = [],
            Nominees = [.. I.Subjects.Select((s, i) => Nominee(s.Collective, s.Name, s.Title, s.Unit, s.Achievement, i == I.Subjects.Count - 1))], ReadAt = default,
        }, I.HeldOn, words);

    public static Paper ClosingReport(PaperWords? words)
    {
        var rows = new ReportRows(
            [.. I.Subjects.Select(s => s.Unit).Distinct().Select(u => new UnitLine(Guid.Empty, u, BatchState.Submitted, false, 1, false))],
            [.. I.Subjects.Select(s => new DossierLine(Guid.Empty, s.Name, s.Title, KindOf(s.Collective), false, !s.Collective, s.Unit, NominationState.Awarded, Offer.Id))],
            [.. I.Subjects.Select(s => new AwardLine(
                Guid.Empty, s.Name, s.Title, KindOf(s.Collective), false, !s.Collective, Offer.Id, DecisionKind.Decision, DecisionState.Issued, ItemOutcome.Granted, "05/QĐ-SKHCN", I.IssuedOn,
                s.Collective ? 1_520_000 : 760_000, null, I.IssuedOn))],
            [new OfferLine(Offer.Id, 1, Offer.Label)]);
        return ClosingReportPaper.Of(
            new ReportFacts
            {
                Agency = new AgencyFacts(I.Agency, "Sở KH&CN", I.Place, "SKHCN", I.Parent, "Giám đốc", I.Office, "VP"), DirectorName = I.Director,
                Movement = new MovementFacts("Tổ chức " + I.Movement, null, "5", "KH-SKHCN", I.LaunchedOn), On = new DateOnly(2026, 9, 1), AwardedOn = new DateOnly(2026, 7, 15),
                AwardedPlace = "Hội trường Sở", Assessment = "Phong trào được các phòng, đơn vị hưởng ứng; chất lượng hồ sơ tốt hơn năm trước.", Figures = ClosingFigures.Of(rows),
                AwardTable = [.. ClosingFigures.AwardGroups(rows).Select(g => new AwardTableRow(g.Award, g.Prefix))],
            }, words);
    }

    private static Nominee Nominee(bool collective, string name, string title, string unit, string achievement, bool declined) => new()
    {
        Id = Guid.Empty, Kind = KindOf(collective), Name = name, Title = title, Unit = unit, State = NominationState.Accepted, IsLeader = false, Achievement = achievement,
        Criteria = [new NomineeCriterion(Guid.Empty, true, "", null), new NomineeCriterion(Guid.Empty, !declined, "", null)], Targets = [], Honours = [], Findings = [], Holds = [], Opinions = [],
        UnitVote = new UnitVoteFact(11, 12, 10, true, ""), Missing = [],
        Mark = new OfficerMark(null, declined ? Suggestion.Decline : Suggestion.Propose, declined ? "Cần làm rõ phạm vi áp dụng sáng kiến" : "", I.Secretary, default),
    };

    private static SubjectKind KindOf(bool collective) => collective ? SubjectKind.Collective : SubjectKind.Individual;
}
