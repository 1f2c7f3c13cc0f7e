using Microsoft.EntityFrameworkCore;
using ThiDua.Core.Decisions;
using ThiDua.Core.Decisions.Certificates;

namespace ThiDua.Core.Tests.Decisions.Certificates;

public sealed class CheckCertificateTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncDisposable
{
    private static readonly DateOnly Today = new(2025, 9, 10);
    private readonly TestOffice office = new(database, Today);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => office.DisposeAsync();

    [Fact]
    public async Task A_certificate_is_found_by_its_token_and_by_number_with_code()
    {
        var (code, number) = await IssuedAsync();

        foreach (var answer in new[] { await ByTokenAsync(code.Token), await ByNumberAsync(number, code.Code), await ByNumberAsync($" {number.Replace("/", " / ")} ", code.Code.ToLowerInvariant().Replace("-", " ")) })
        {
            answer.Standing.ShouldBe(CertificateStanding.Valid);
            answer.Says.ShouldBe(new CertificateSays("Giấy khen", "Vũ Thị Lan", "Chuyên viên Văn phòng Sở", "05/QĐ-SKHCN", Today, number));
        }
    }

    [Fact]
    public async Task Wrong_codes_and_numbers_never_given_are_one_and_the_same_answer()
    {
        var (code, number) = await IssuedAsync();
        var wrong = code.Code[0] == 'Z' ? 'Y' + code.Code[1..] : 'Z' + code.Code[1..];

        foreach (var answer in new[]
        {
            await ByTokenAsync(null), await ByTokenAsync(""), await ByTokenAsync(new string('0', 32)), await ByTokenAsync(code.Token[..31]), await ByTokenAsync(code.Code), await ByTokenAsync("' or 1=1 --"),
            await ByNumberAsync(number, wrong), await ByNumberAsync(number, ""), await ByNumberAsync("999999/2025", code.Code), await ByNumberAsync("abc", code.Code), await ByNumberAsync("99999999999999/2025", code.Code),
        })
        {
            answer.ShouldBe(CheckedCertificate.Unknown);
        }
    }

    [Fact]
    public async Task A_certificate_taken_back_is_told_as_revoked()
    {
        var (code, _) = await IssuedAsync();
        await office.WithDbAsync(async db =>
        {
            // The answer rests on the outcome alone; how a decision takes an award back is tested where it is done.
            await db.Database.ExecuteSqlAsync($"alter table decisions.decision_item disable trigger user");
            return await db.Database.ExecuteSqlAsync($"update decisions.decision_item set outcome = 'revoked', revoked_by_id = decision_id where id = {code.ItemId}");
        });

        var answer = await ByTokenAsync(code.Token);

        answer.Standing.ShouldBe(CertificateStanding.Revoked);
        answer.Says!.Name.ShouldBe("Vũ Thị Lan");
    }

    [Fact]
    public void Nothing_leaves_but_what_is_printed_on_the_certificate() =>
        typeof(CertificateSays).GetProperties().Where(p => p.Name != "EqualityContract").Select(p => p.Name)
            .ShouldBe(["Award", "Name", "Title", "Decision", "IssuedOn", "Register"]);

    [Fact]
    public void Codes_are_random_and_read_back_as_people_type_them()
    {
        var codes = Enumerable.Range(0, 500).Select(_ => CertificateCodes.New(Guid.NewGuid())).ToList();

        codes.Select(c => c.Token).ShouldBeUnique();
        codes.Select(c => c.Code).ShouldBeUnique();
        codes.ShouldAllBe(c => CertificateCodes.Read(c.Code) == c.Code && CertificateCodes.ReadToken(c.Token.ToUpperInvariant()) == c.Token);
        CertificateCodes.Read(" k7q2 9xmd").ShouldBe("K7Q2-9XMD");
        CertificateCodes.Read("o0il-uvab").ShouldBe("0011-VVAB");
        CertificateCodes.Read("K7Q2-9XM").ShouldBeNull();
    }

    private async Task<(CertificateCode Code, string Number)> IssuedAsync()
    {
        var scene = await DecisionScene.SetAsync(office, Today.AddDays(-30));
        await scene.SelectPersonAsync("Vũ Thị Lan");
        var id = await scene.ApprovedAsync();
        (await scene.IssueAsync(id, "5", Today)).ShouldSucceed();
        var item = (await scene.ItemsAsync(id)).Single();
        return (await office.WithDbAsync(db => db.CertificateCodes.AsNoTracking().SingleAsync(c => c.ItemId == item.Id)), $"{item.RegisterNumber}/{item.RegisterYear}");
    }

    private Task<CheckedCertificate> ByTokenAsync(string? token) => office.RunAsync((CheckCertificate q) => q.ByTokenAsync(token, Ct));

    private Task<CheckedCertificate> ByNumberAsync(string number, string code) => office.RunAsync((CheckCertificate q) => q.ByNumberAsync(number, code, Ct));
}
