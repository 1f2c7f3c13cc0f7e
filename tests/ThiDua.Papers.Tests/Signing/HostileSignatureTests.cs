using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ThiDua.Papers.Signing;
using ThiDua.Testing;

namespace ThiDua.Papers.Tests.Signing;

public sealed class HostileSignatureTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    [Fact]
    public void Bytes_of_any_other_kind_end_in_one_sentence()
    {
        Refused([]).ShouldBe(SigningRefusals.NotPdf);
        Refused("MZ programme"u8.ToArray()).ShouldBe(SigningRefusals.NotPdf);
        Refused("%PDF-1.7\nnothing else"u8.ToArray()).ShouldBe(SigningRefusals.Broken);
        Refused("%PDF-1.7\nstartxref\n99999999999999\n%%EOF"u8.ToArray()).ShouldBe(SigningRefusals.Broken);
    }

    [Fact]
    public void An_encrypted_file_is_said_to_be_one()
    {
        var pdf = Encoding.Latin1.GetString(SignedFiles.Classic()).Replace("/Root 1 0 R", "/Root 1 0 R/Encrypt<</Filter/Standard>>", StringComparison.Ordinal);
        Refused(Encoding.Latin1.GetBytes(pdf)).ShouldBe(SigningRefusals.Encrypted);
        PdfSigner.Sign(Encoding.Latin1.GetBytes(pdf), TestKeys.Of.Leader, null, TestKeys.SignedAt).Refusal.ShouldBe(SigningRefusals.Encrypted);
    }

    [Fact]
    public void A_file_cut_anywhere_never_throws()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Ours());
        for (var length = 0; length < signed.Length; length += Math.Max(1, signed.Length / 200))
        {
            SignedFiles.Check(signed[..length]).ShouldNotBeNull();
        }
    }

    [Fact]
    public void Random_bytes_over_a_signed_file_never_throw_and_never_leave_a_changed_file_whole()
    {
        var signed = SignedFiles.ByLeader(SignedFiles.Classic());
        var chance = new Random(20260615);
        for (var i = 0; i < 400; i++)
        {
            var copy = signed.ToArray();
            var at = chance.Next(copy.Length);
            copy[at] ^= (byte)(1 << chance.Next(8));
            var report = SignedFiles.Check(copy);
            var inValue = Encoding.Latin1.GetString(signed).IndexOf("/Contents<", StringComparison.Ordinal) is var open && at > open && at < open + 32_800;
            if (!inValue)
            {
                report.Signatures.ShouldAllBe(s => !(s.Holds && s.CoversWholeFile), $"bit flipped at {at}");
            }
        }
    }

    [Fact]
    public void Ten_thousand_objects_that_lead_to_each_other_end_soon()
    {
        var clock = Stopwatch.StartNew();
        var objects = new List<string> { "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[3 0 R]>>>>", "<</Type/Pages/Kids[2 0 R]>>" };
        for (var i = 3; i < 10_000; i++)
        {
            objects.Add(string.Create(CultureInfo.InvariantCulture, $"<</T(x)/Kids[{i + 1} 0 R 3 0 R]/Parent {i + 1} 0 R/V {i + 1} 0 R/Length {i + 1} 0 R>>"));
        }

        objects.Add("<</Kids[3 0 R]>>");
        SignedFiles.Check(SignedFiles.Assemble(objects)).Signatures.ShouldBeEmpty();
        PdfSigner.Sign(SignedFiles.Assemble(objects), TestKeys.Of.Leader, null, TestKeys.SignedAt).Refusal.ShouldBe(SigningRefusals.Broken);
        clock.Elapsed.ShouldBeLessThan(Patience);
    }

    [Fact]
    public void Links_that_go_round_streams_whose_length_leads_on_and_tables_that_point_back_end_in_one_sentence()
    {
        var links = new List<string> { "2 0 R", "3 0 R", "1 0 R" };
        SignedFiles.Check(SignedFiles.Assemble(links)).Refusal.ShouldNotBeNull();
        var lengths = new List<string> { "<</Type/Catalog/AcroForm 2 0 R>>" };
        for (var i = 2; i < 5_000; i++)
        {
            lengths.Add(string.Create(CultureInfo.InvariantCulture, $"<</Length {i + 1} 0 R>>stream\nx\nendstream"));
        }

        SignedFiles.Check(SignedFiles.Assemble([.. lengths, "1"])).Refusal.ShouldNotBeNull();
        var loop = Encoding.Latin1.GetString(SignedFiles.Classic());
        var table = loop.LastIndexOf("\nxref", StringComparison.Ordinal) + 1;
        Refused(Encoding.Latin1.GetBytes(loop.Replace("/Root 1 0 R", string.Create(CultureInfo.InvariantCulture, $"/Root 1 0 R/Prev {table}"), StringComparison.Ordinal))).ShouldBe(SigningRefusals.Broken);
    }

    [Fact]
    public void Brackets_without_end_and_huge_counts_end_in_one_sentence()
    {
        Refused(SignedFiles.Assemble([new string('[', 100_000)])).ShouldNotBeNull();
        var huge = Encoding.Latin1.GetString(SignedFiles.Classic()).Replace("xref\n0 7", "xref\n0 2147483647", StringComparison.Ordinal);
        Refused(Encoding.Latin1.GetBytes(huge)).ShouldBe(SigningRefusals.TooComplex);
    }

    [Fact]
    public void A_table_that_unpacks_to_hundreds_of_megabytes_is_not_unpacked()
    {
        var clock = Stopwatch.StartNew();
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (var i = 0; i < 300; i++)
            {
                zlib.Write(new byte[1024 * 1024]);
            }
        }

        var text = $"%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 9/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length {packed.Length}>>stream\n{Encoding.Latin1.GetString(packed.ToArray())}\nendstream\nendobj\nstartxref\n9\n%%EOF\n";
        Refused(Encoding.Latin1.GetBytes(text)).ShouldBe(SigningRefusals.TooComplex);
        clock.Elapsed.ShouldBeLessThan(Patience);
    }

    private static SigningRefusal? Refused(byte[] pdf) => SignedFiles.Check(pdf).Refusal;
}
