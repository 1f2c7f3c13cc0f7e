using System.Globalization;
using ThiDua.Core.Foundation;
using ThiDua.Papers.Reading;

namespace ThiDua.Core.Movements.Proposals;

/// <summary>A deadline as read becomes one that the calendar can end.</summary>
internal static class DeadlineProposal
{
    private static readonly string[] Own = ["van phong", "thuong truc", "hoi dong", "lanh dao", "giam doc"];

    public static DeadlinePart Of(PlanDeadline read, Guid id, ProposedPlan proposed, ProposalContext context)
    {
        var fact = id.ToString();
        var (semantic, day) = Meaning(read);
        Doubt(read, semantic, day, fact, proposed);
        var words = Fold.InMemory($"{read.What} {read.Text}");
        var audience = AudienceOf(read.Who, context);
        var kind = KindOf(words, audience);
        return new DeadlinePart
        {
            Id = id,
            Kind = kind,
            Audience = audience,
            What = proposed.Fit(Capital(read.What) ?? kind.Label(), 500, fact, "Nội dung thời hạn"),
            Who = proposed.Fit(read.Who, 300, fact, "Đơn vị thực hiện"),
            Wording = proposed.Fit(read.Text, 500, fact, "Nguyên văn thời hạn"),
            Semantic = day is null ? DeadlineSemantic.Open : semantic,
            Day = day,
            SilenceMeansNone = kind is DeadlineKind.Dossiers && audience is DeadlineAudience.Units && Fold.InMemory(read.Consequence ?? "").Contains("coi nhu", StringComparison.Ordinal),
        };
    }

    // Cut from the middle of a sentence, but shown as a line of its own.
    private static string? Capital(string? what) => what is { Length: > 0 } ? char.ToUpper(what[0], CultureInfo.InvariantCulture) + what[1..] : null;

    private static (DeadlineSemantic, DateOnly?) Meaning(PlanDeadline read) => read.Semantic switch
    {
        "before" => (DeadlineSemantic.Before, IsoDays.First(read.Date)),
        "on-or-before" when IsLatest(read.Text) => (DeadlineSemantic.NoLaterThan, IsoDays.Last(read.Date)),
        "on-or-before" => (DeadlineSemantic.OnOrBefore, IsoDays.Last(read.Date)),
        "on" => (DeadlineSemantic.On, IsoDays.Last(read.Date)),
        "from" => (DeadlineSemantic.From, IsoDays.First(read.Date)),
        "in-month" => (DeadlineSemantic.InMonth, IsoDays.Last(read.Date)),
        "by-quarter" => (DeadlineSemantic.ByQuarter, IsoDays.Last(read.Date)),
        _ => (DeadlineSemantic.Open, null),
    };

    private static bool IsLatest(string text) => Has(Fold.InMemory(text), "cham nhat", "muon nhat", "khong muon hon");

    private static void Doubt(PlanDeadline read, DeadlineSemantic semantic, DateOnly? day, string fact, ProposedPlan proposed)
    {
        if (read.MonthDay is not null && day is null)
        {
            proposed.Doubts.Add((fact, "Thời hạn không ghi năm. Chọn ngày cụ thể của năm nay nếu phong trào cần."));
        }
        else if (day is null && semantic is not DeadlineSemantic.Open)
        {
            proposed.Doubts.Add((fact, "Không đọc được ngày của thời hạn này. Nhập ngày theo văn bản."));
        }

        if (IsoDays.HasHour(read.Date))
        {
            proposed.Doubts.Add((fact, "Văn bản ghi cả giờ; phần mềm tính thời hạn theo ngày. Giữ nguyên văn để các đơn vị biết giờ."));
        }

        if (read.Approximate is true)
        {
            proposed.Doubts.Add((fact, "Văn bản ghi \"dự kiến\" hoặc \"khoảng\". Kiểm tra trước khi dùng làm thời hạn."));
        }
    }

    private static DeadlineAudience AudienceOf(string? who, ProposalContext context)
    {
        var words = Fold.InMemory(who ?? "");
        return Own.Any(w => words.StartsWith(w, StringComparison.Ordinal)) || words == Fold.InMemory(context.AgencyName) || words == Fold.InMemory(context.AgencyShortName)
            ? DeadlineAudience.Office
            : DeadlineAudience.Units;
    }

    private static DeadlineKind KindOf(string words, DeadlineAudience audience) =>
        Has(words, "dang ky") ? DeadlineKind.Registration
        : audience is DeadlineAudience.Units && Has(words, "ho so") ? DeadlineKind.Dossiers
        : Has(words, "tham dinh", "tong hop", "ra soat ho so") ? DeadlineKind.OfficeReview
        : Has(words, "hop hoi dong", "hop xet", "hoi dong") ? DeadlineKind.Council
        : Has(words, "quyet dinh", "trinh ") ? DeadlineKind.Decision
        : Has(words, "bao cao", "tong ket", "so ket") ? DeadlineKind.Report
        : DeadlineKind.Other;

    private static bool Has(string words, params ReadOnlySpan<string> any) 
    {
        foreach (var word in any)
        {
            if (words.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
