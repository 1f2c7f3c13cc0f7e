using ThiDua.Core.Signing;
using ThiDua.Core.Signing.Rules;
using ThiDua.Papers.Signing;

namespace ThiDua.Core.Tests.Signing;

public sealed class StepRulesTests
{
    private static readonly SignatureFinding Good = new()
    {
        Ordinal = 1, Field = "ChuKy1", State = SignatureState.Intact, Signer = "Hoàng Văn Sơn", Issuer = "Nơi cấp", Trust = CertificateTrust.Trusted,
        ClaimedAt = new DateTimeOffset(2025, 6, 2, 8, 0, 0, TimeSpan.FromHours(7)), CoversWholeFile = true,
    };

    [Fact]
    public void A_signed_file_that_goes_on_from_the_one_handed_out_is_taken() => StepRules.MayBeTaken(Facts([Good])).ShouldBeNull();

    [Fact]
    public void A_file_that_cannot_be_read_says_why() =>
        StepRules.MayBeTaken(Facts([]) with { Report = new SignatureReport([], SigningRefusals.Encrypted) }).ShouldBeOfType<UnreadableFile>().Sentence.ShouldBe(SigningRefusals.Encrypted.Sentence);

    [Fact]
    public void Another_document_is_refused_and_the_sentence_names_the_file_to_sign() =>
        StepRules.MayBeTaken(Facts([Good]) with { Continues = false }).ShouldBeOfType<AnotherDocument>().Sentence.ShouldContain("tệp giao ký");

    [Fact]
    public void A_file_without_one_more_signature_is_refused_and_a_stamp_of_time_is_none()
    {
        StepRules.MayBeTaken(Facts([])).ShouldBeOfType<NotSignedYet>();
        StepRules.MayBeTaken(Facts([Good, Good with { IsTimestamp = true }]) with { SignedBefore = 1, Step = SigningState.Sealed }).ShouldBeOfType<NotSignedYet>().Sentence.ShouldContain("cơ quan");
    }

    [Theory]
    [InlineData(SignatureState.Altered)]
    [InlineData(SignatureState.Forged)]
    [InlineData(SignatureState.PartOnly)]
    [InlineData(SignatureState.Unreadable)]
    public void One_signature_that_does_not_hold_stops_the_file(SignatureState state) =>
        StepRules.MayBeTaken(Facts([Good with { State = state }, Good])).ShouldBeOfType<SignatureBroken>().Field.ShouldBe("File");

    [Fact]
    public void Content_changed_since_it_was_handed_out_or_since_an_earlier_signature_stops_the_file()
    {
        StepRules.MayBeTaken(Facts([Good]) with { Added = LaterChange.Content }).ShouldBeOfType<ContentChanged>();
        StepRules.MayBeTaken(Facts([Good]) with { Added = null }).ShouldBeOfType<ContentChanged>();
        StepRules.MayBeTaken(Facts([Good with { Later = LaterChange.Content }, Good])).ShouldBeOfType<ContentChanged>();
        StepRules.MayBeTaken(Facts([Good with { Later = LaterChange.Marks }, Good])).ShouldBeNull();
    }

    [Fact]
    public void A_certificate_of_another_name_an_unknown_issuer_and_a_drawing_over_the_page_are_remarked_on()
    {
        SignatureRemarks.Of(Good, "HOÀNG VĂN SƠN").ShouldBeEmpty();
        SignatureRemarks.Of(Good, "Trần Thị Thu").ShouldHaveSingleItem().ShouldContain("văn bản ghi Trần Thị Thu");
        SignatureRemarks.Of(Good with { Trust = CertificateTrust.UnknownIssuer }, null).ShouldHaveSingleItem().ShouldContain("danh sách tin cậy");
        SignatureRemarks.Of(Good with { Later = LaterChange.DrawnOver, ClaimedAt = null, WeakDigest = true }, null).Count.ShouldBe(3);
        SignatureRemarks.Of(Good with { State = SignatureState.Unreadable }, "Ai đó").ShouldHaveSingleItem().ShouldContain("Không xác định");
    }

    [Theory]
    [InlineData("Sở Khoa học và Công nghệ tỉnh Hòa An", "Sở Khoa học và Công nghệ", true)]
    [InlineData("Hoang Van Son", "Hoàng Văn Sơn", true)]
    [InlineData("Hoàng Văn Sơn A", "Hoàng Văn Sơ", false)]
    [InlineData("", "Hoàng Văn Sơn", false)]
    public void Names_are_compared_by_whole_words_without_marks(string signer, string expected, bool same) => SignatureRemarks.SameName(signer, expected).ShouldBe(same);

    private static StepFacts Facts(SignatureFinding[] signatures) => new()
    {
        Step = SigningState.LeaderSigned, Report = new SignatureReport(signatures, null), SignedBefore = 0, Continues = true, Added = LaterChange.Signatures,
    };
}
