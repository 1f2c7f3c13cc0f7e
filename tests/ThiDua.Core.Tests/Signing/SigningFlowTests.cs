using Npgsql;
using ThiDua.Core.Accounts;
using ThiDua.Core.Decisions;
using ThiDua.Core.Foundation;
using ThiDua.Core.Signing;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Papers.Signing;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Signing;

/// <summary>A paper signed outside, step by step, on a real database.</summary>
public sealed class SigningFlowTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_paper_goes_from_the_leader_to_the_number_to_the_seal_to_the_issue_and_the_sealed_file_is_its_signed_copy()
    {
        var signing = await SigningScene.SetAsync(office, "Vũ Thị Lan");
        (await signing.HandOutAsync()).ShouldSucceed();
        var leader = await signing.SignedByLeaderAsync();
        (await signing.TakeAsync(SigningState.LeaderSigned, leader)).ShouldSucceed().Signer.ShouldBe("Hoàng Minh Tuệ");
        (await signing.NumberAsync("7", Today)).ShouldSucceed();

        var numbered = await signing.BytesAsync(SigningState.Numbered);
        PdfSignatures.Continues(numbered, leader).ShouldBeTrue();
        PdfSignatures.Added(numbered, leader.Length).ShouldBe(LaterChange.Marks);
        (await signing.TakeAsync(SigningState.Sealed, SigningScene.Signed(numbered, TestKeys.Of.Agency))).ShouldSucceed();

        var before = await signing.CaseAsync();
        before.Open!.Current(SigningState.Sealed)!.Verdict!.Signatures.Select(s => (s.Finding.Signer, s.Finding.Later, s.Finding.Holds)).ShouldBe(
            [("Hoàng Minh Tuệ", LaterChange.Marks, true), ("Sở Khoa học và Công nghệ tỉnh Hòa An", LaterChange.None, true)]);
        (await signing.Decisions.IssueAsync(signing.DecisionId, "8", Today)).Refusals.ShouldContain(r => r is OtherThanSigned);
        (await signing.Decisions.IssueAsync(signing.DecisionId, "7", Today)).ShouldSucceed();
        var after = await signing.CaseAsync();
        after.Rounds.ShouldHaveSingleItem().State.ShouldBe(SigningState.Issued);
        after.Copies.ShouldHaveSingleItem().FileId.ShouldBe(before.Open!.Current(SigningState.Sealed)!.FileId);
    }

    [Fact]
    public async Task The_clerks_own_program_may_write_the_number_and_seal_at_once()
    {
        var signing = await AtAsync("Ngô Thị Hà", SigningState.Numbered);
        var own = PdfMarks.Add(await signing.BytesAsync(SigningState.LeaderSigned), [new PdfMark("12", new PagePlace(1, 50, 34, 10, 5))]).Pdf!;
        (await signing.TakeAsync(SigningState.Sealed, SigningScene.Signed(own, TestKeys.Of.Agency))).ShouldSucceed();
    }

    [Fact]
    public async Task Another_document_an_unsigned_one_and_a_changed_one_are_refused_and_nothing_moves()
    {
        var signing = await AtAsync("Đỗ Thị Mai", SigningState.HandedOut);
        var mine = await signing.BytesAsync(SigningState.HandedOut);
        (await signing.TakeAsync(SigningState.LeaderSigned, mine)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotSignedYet>();
        var other = mine.ToArray();
        other[mine.Length / 2] ^= 1;
        (await signing.TakeAsync(SigningState.LeaderSigned, other)).Refusals.ShouldHaveSingleItem().ShouldBeAssignableTo<Refusal>();
        var broken = (await signing.SignedByLeaderAsync()).ToArray();
        broken[100] ^= 1;
        (await signing.TakeAsync(SigningState.LeaderSigned, broken)).Succeeded.ShouldBeFalse();
        (await signing.TakeAsync(SigningState.LeaderSigned, "%PDF-1.7 nothing"u8.ToArray())).Refusals.ShouldHaveSingleItem().ShouldBeOfType<UnreadableFile>();
        (await signing.CaseAsync()).Open!.State.ShouldBe(SigningState.HandedOut);
    }

    [Fact]
    public async Task A_wrong_file_is_replaced_with_a_reason_before_the_next_step_and_stays_in_the_record()
    {
        var signing = await AtAsync("Bùi Thị Yến", SigningState.LeaderSigned);
        var again = SigningScene.Signed(await signing.BytesAsync(SigningState.HandedOut), TestKeys.Of.Stranger);
        (await signing.TakeAsync(SigningState.LeaderSigned, again)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await signing.TakeAsync(SigningState.LeaderSigned, again, "Ký nhầm chứng thư")).ShouldSucceed();
        var files = (await signing.CaseAsync()).Open!.Files.Where(f => f.Step == SigningState.LeaderSigned).ToList();
        files.Select(f => (f.Replaced, f.Reason)).ShouldBe([(true, null), (false, "Ký nhầm chứng thư")]);
        files[1].Verdict!.Signatures[0].Remarks.ShouldContain(r => r.Contains("danh sách tin cậy", StringComparison.Ordinal));
        (await signing.NumberAsync("31", Today)).ShouldSucceed();
        (await signing.TakeAsync(SigningState.LeaderSigned, again, "Muộn rồi")).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task A_number_is_held_for_the_paper_under_signature_and_its_day_is_of_the_year_printed()
    {
        var first = await AtAsync("Lý Thị Sen", SigningState.LeaderSigned);
        (await first.NumberAsync(null, null)).Refusals.Select(r => r.Field).ShouldBe(["Number", "NumberedOn"]);
        (await first.NumberAsync("40", Today.AddDays(1))).Refusals.ShouldHaveSingleItem().Field.ShouldBe("NumberedOn");
        (await first.NumberAsync("40", new DateOnly(2024, 12, 30))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<YearPrinted>();
        (await first.NumberAsync("40", Today)).ShouldSucceed();
        (await first.NumberAsync("41", Today)).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await first.NumberAsync("41", Today, "Ghi nhầm số")).ShouldSucceed();
        (await first.Decisions.IssueAsync(first.DecisionId, "41", Today)).Refusals.ShouldContain(r => r is SigningUnderWay);
    }

    [Fact]
    public async Task A_draft_given_back_ends_its_signing_and_signing_may_be_left_for_paper()
    {
        var signing = await AtAsync("Mai Thị Hoa", SigningState.LeaderSigned);
        (await signing.WithdrawAsync("  ")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Reason");
        (await signing.WithdrawAsync("Chữ ký số của cơ quan đang gia hạn")).ShouldSucceed();
        (await signing.HandOutAsync()).ShouldSucceed();
        (await signing.HandOutAsync()).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("vừa được giao ký");
        (await signing.Decisions.RunAsync(async (ReturnDecision o) => await o.ExecuteAsync(
            new ReturnDecisionRequest { DecisionId = signing.DecisionId, Version = await signing.Decisions.VersionAsync(signing.DecisionId), Reason = "Sai chức vụ" }, signing.Decisions.Director, default))).ShouldSucceed();
        var seen = await signing.CaseAsync();
        seen.Open.ShouldBeNull();
        seen.Rounds.Select(r => r.WithdrawnReason).ShouldBe(["Dự thảo được trả lại: Sai chức vụ", "Chữ ký số của cơ quan đang gia hạn"]);
        (await signing.HandOutAsync()).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
    }

    [Fact]
    public async Task Who_neither_drafts_signs_nor_numbers_carries_no_file_and_another_agency_sees_nothing()
    {
        var signing = await SigningScene.SetAsync(office, "Hà Thị Tâm");
        (await signing.HandOutAsync(signing.Decisions.Accountant)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await signing.HandOutAsync(signing.Decisions.Director)).ShouldSucceed();
        (await signing.TakeAsync(SigningState.LeaderSigned, await signing.SignedByLeaderAsync(), by: signing.Decisions.Director)).ShouldSucceed();
        (await signing.NumberAsync("77", Today, by: signing.Decisions.Director)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        var data = new TestData(office);
        var (_, elsewhere) = await data.AgencyAsync();
        var stranger = await data.ActorAsync(Role.StandingOfficer, elsewhere, name: "Người nơi khác");
        (await signing.HandOutAsync(stranger)).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotFound>();
        (await signing.Decisions.RunAsync((SigningCaseQuery q) => q.FindAsync(signing.DecisionId, stranger, default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_database_refuses_a_step_left_out_a_second_round_and_any_change_of_files()
    {
        var signing = await AtAsync("Tô Thị Nga", SigningState.HandedOut);
        (await Should.ThrowAsync<PostgresException>(() => signing.SqlAsync($"update signing.round set state = 'sealed', number = '1', numbered_on = '2025-09-10' where decision_id = '{signing.DecisionId}'"))).Message.ShouldContain("illegal transition");
        (await Should.ThrowAsync<PostgresException>(() => signing.SqlAsync($"insert into signing.round (id, decision_id, state, handed_out_at) values (gen_random_uuid(), '{signing.DecisionId}', 'handed_out', now())"))).ConstraintName.ShouldBe("signing_round_one_open");
        (await Should.ThrowAsync<PostgresException>(() => signing.SqlAsync("delete from signing.round_file"))).Message.ShouldContain("append-only");
        (await Should.ThrowAsync<PostgresException>(() => signing.SqlAsync("insert into signing.verdict select gen_random_uuid(), file_id, 'null', now(), 'x' from signing.round_file limit 1; update signing.verdict set report = '0'"))).Message.ShouldContain("append-only");
    }

    private async Task<SigningScene> AtAsync(string person, SigningState state)
    {
        var signing = await SigningScene.SetAsync(office, person);
        (await signing.HandOutAsync()).ShouldSucceed();
        if (state is SigningState.LeaderSigned or SigningState.Numbered)
        {
            (await signing.TakeAsync(SigningState.LeaderSigned, await signing.SignedByLeaderAsync())).ShouldSucceed();
        }

        if (state is SigningState.Numbered)
        {
            (await signing.NumberAsync("12", Today)).ShouldSucceed();
        }

        return signing;
    }
}
