using ThiDua.Core.Samples;
using ThiDua.Core.Wordings;
using ThiDua.Papers.Writing;
using ThiDua.Papers.Writing.Templates;

namespace ThiDua.Core.Tests.Wordings;

public sealed class PaperWordingsTests
{
    public static TheoryData<string> Codes => [.. PaperWordings.All.Select(p => p.Code)];

    [Fact]
    public void Each_paper_has_a_code_and_a_label_of_its_own()
    {
        PaperWordings.All.Select(p => p.Code).ShouldBeUnique();
        PaperWordings.All.Select(p => p.Label).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Codes))]
    public void A_shipped_sentence_names_only_fields_of_its_paper_and_all_that_it_requires(string code)
    {
        var paper = PaperWordings.Find(code)!;
        paper.Sentences.Select(s => s.Key).ShouldBeUnique();
        foreach (var sentence in paper.Sentences)
        {
            var read = FieldText.Read(sentence.Default).Text.ShouldNotBeNull($"{code} {sentence.Key}");
            read.Fields.Except(paper.FieldsOf(sentence).Select(f => f.Name)).ShouldBeEmpty($"{code} {sentence.Key}");
            sentence.Required.Except(read.Fields).ShouldBeEmpty($"{code} {sentence.Key}");
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void Field_names_are_written_as_they_are_kept_and_bear_a_sample(string code)
    {
        var paper = PaperWordings.Find(code)!;
        foreach (var field in paper.Fields.Concat(paper.Sentences.SelectMany(s => s.Own)))
        {
            FieldText.NameOf(field.Name).ShouldBe(field.Name);
            field.Sample.ShouldNotBeEmpty();
        }

        paper.Fields.Select(f => f.Name).ShouldBeUnique();
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_paper_gives_a_value_for_each_field_that_it_promises_and_no_other(string code)
    {
        var paper = PaperWordings.Find(code)!;
        foreach (var sample in PaperSamples.In(PaperWords.Shipped(paper)))
        {
            sample.Paper.Form!.Code.ShouldBe(code);
            sample.Paper.Form.Fields.Keys.Order().ShouldBe(paper.Fields.Select(f => f.Name).Order());
            PaperGaps.Of(sample.Paper).ShouldBeEmpty();
        }
    }

    [Theory, MemberData(nameof(Codes))]
    public void The_agencys_own_sentence_stands_where_the_shipped_one_stood(string code)
    {
        var paper = PaperWordings.Find(code)!;
        var shipped = string.Concat(PaperSamples.In(PaperWords.Shipped(paper)).Select(s => HtmlWriter.Write(s.Paper)));
        var own = paper.Sentences.ToDictionary(s => s.Key, s => $"câu riêng {s.Key}: {string.Concat(s.Required.Select(f => $"{{{f}}} "))}");
        var changed = string.Concat(PaperSamples.In(new PaperWords(paper, own)).Select(s => HtmlWriter.Write(s.Paper)));

        changed.ShouldNotBe(shipped);
        changed.ShouldContain("câu riêng", Case.Insensitive);
    }
}

internal static class UniqueExtensions
{
    public static void ShouldBeUnique(this IEnumerable<string> values)
    {
        var all = values.ToList();
        all.Distinct().Count().ShouldBe(all.Count);
    }
}
