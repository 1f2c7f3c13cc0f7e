using System.Text;
using ThiDua.Core.Accounts;
using ThiDua.Core.Foundation;
using ThiDua.Core.Signing;
using ThiDua.Core.Tests.Decisions;
using ThiDua.Papers.Signing;
using ThiDua.Testing;

namespace ThiDua.Core.Tests.Signing;

public sealed class TrustAnchorTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private readonly TestOffice office = new(database, new DateOnly(2025, 9, 10));

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task An_issuer_named_by_the_administrator_makes_a_signature_trusted_when_it_is_checked_again_and_removing_it_undoes_that()
    {
        var signing = await SigningScene.SetAsync(office, "Vũ Thị Lan");
        var administrator = await new TestData(office).ActorAsync(Role.Administrator, signing.Decisions.RootId, name: "Phạm Quản Trị");
        (await signing.HandOutAsync()).ShouldSucceed();
        (await signing.TakeAsync(SigningState.LeaderSigned, await signing.SignedByLeaderAsync())).ShouldSucceed();
        (await TrustAsync(signing)).ShouldBe(CertificateTrust.UnknownIssuer);

        (await AddAsync(signing, administrator, Pem(), "")).Refusals.ShouldHaveSingleItem().Field.ShouldBe("Note");
        (await AddAsync(signing, administrator, TestKeys.Of.Leader.RawData)).Refusals.ShouldHaveSingleItem().Sentence.ShouldBe(SigningRefusals.NotAnIssuer.Sentence);
        (await AddAsync(signing, administrator, "không phải chứng thư"u8.ToArray())).Refusals.ShouldHaveSingleItem().Field.ShouldBe("File");
        (await AddAsync(signing, administrator, [])).Refusals.ShouldHaveSingleItem().Field.ShouldBe("File");
        (await AddAsync(signing, signing.Decisions.Accountant, Pem())).Refusals.ShouldHaveSingleItem().ShouldBeOfType<NotAllowed>();
        (await AddAsync(signing, administrator, Pem())).ShouldSucceed();
        (await AddAsync(signing, administrator, TestKeys.Of.Root.RawData)).Refusals.ShouldHaveSingleItem().Sentence.ShouldContain("đã có trong danh sách");
        (await RecheckAsync(signing)).ShouldSucceed();
        (await TrustAsync(signing)).ShouldBe(CertificateTrust.Trusted);

        var anchor = (await office.RunAsync((TrustAnchorQuery q) => q.ListAsync(administrator, default))).SelectMany(a => a.Anchors).ShouldHaveSingleItem();
        anchor.Subject.ShouldBe("Cơ quan chứng thực thử nghiệm Hòa An");
        (await office.RunAsync((RemoveTrustAnchor o) => o.ExecuteAsync(new RemoveTrustAnchorRequest { Id = anchor.Id, Version = anchor.Version, Reason = "Nơi cấp ngừng dịch vụ" }, administrator, default))).ShouldSucceed();
        (await office.RunAsync((RemoveTrustAnchor o) => o.ExecuteAsync(new RemoveTrustAnchorRequest { Id = anchor.Id, Version = anchor.Version, Reason = "Lần nữa" }, administrator, default))).Refusals.ShouldHaveSingleItem().ShouldBeOfType<WrongState>();
        (await RecheckAsync(signing)).ShouldSucceed();
        (await TrustAsync(signing)).ShouldBe(CertificateTrust.UnknownIssuer);
    }

    private static byte[] Pem() => Encoding.ASCII.GetBytes(TestKeys.Of.Root.ExportCertificatePem());

    private Task<Result<Done>> AddAsync(SigningScene signing, Actor by, byte[] file, string note = "Tải từ trang của nơi cấp, đã đối chiếu mã") =>
        office.RunAsync((AddTrustAnchor o) => o.ExecuteAsync(new AddTrustAnchorRequest { AgencyId = signing.Decisions.AgencyId, File = file, Note = note }, by, default));

    private Task<Result<Done>> RecheckAsync(SigningScene signing) =>
        office.RunAsync((RecheckFiles o) => o.ExecuteAsync(new RecheckFilesRequest { DecisionId = signing.DecisionId }, signing.Decisions.Officer, default));

    private static async Task<CertificateTrust> TrustAsync(SigningScene signing) =>
        (await signing.CaseAsync()).Open!.Current(SigningState.LeaderSigned)!.Verdict!.Signatures[0].Finding.Trust;
}
