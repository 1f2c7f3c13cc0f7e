using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils;

/// <summary>Writes the parts of the minutes that people say; attendance and votes come from the rows and cannot be typed.</summary>
public sealed class EditMinutes(ThiDuaDb db, Ledger ledger) : IOperation
{
    private const int MostCourse = 20_000;
    private const int MostConclusion = 8_000;

    public async Task<Result<Done>> ExecuteAsync(EditMinutesRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.RefuseAsync(request.SessionId, actor, Permission.ManageSessions, ct) is { } refused)
        {
            return refused;
        }

        if (Refusals(request) is { Count: > 0 } refusals)
        {
            return refusals;
        }

        await using var work = await ledger.BeginAsync("councils.edit_minutes", "Ghi nội dung biên bản", actor, ct);
        var session = await db.LockSessionAsync(request.SessionId, ct);
        if (session.State is not (SessionState.Open or SessionState.Closed))
        {
            return new WrongState(session.State is SessionState.Minuted
                ? "Biên bản đã ban hành, không sửa được. Nếu sai sót, lập biên bản mới ở phiên họp khác."
                : "Chỉ ghi nội dung biên bản khi phiên họp đã mở.");
        }

        db.Entry(session).Property(s => s.Version).OriginalValue = request.Version;
        session.Course = Clean(request.Course);
        session.Opinions = Clean(request.Opinions);
        session.Conclusion = Clean(request.Conclusion);
        work.About("session", session.Id);
        return await work.CommitAsync(Done.Value, ct);
    }

    private static List<Refusal> Refusals(EditMinutesRequest request) =>
    [
        .. TooLong(nameof(request.Course), "Diễn biến", request.Course, MostCourse),
        .. TooLong(nameof(request.Opinions), "Ý kiến", request.Opinions, MostCourse),
        .. TooLong(nameof(request.Conclusion), "Kết luận", request.Conclusion, MostConclusion),
    ];

    private static IEnumerable<Refusal> TooLong(string field, string name, string? text, int most) =>
        Clean(text).Length > most ? [new InvalidField(field, $"{name} không quá {most} ký tự. Viết gọn lại.")] : [];

    private static string Clean(string? text) => text?.ReplaceLineEndings("\n").Trim().Normalize() ?? "";
}

public sealed record EditMinutesRequest(Guid SessionId, uint Version, string? Course, string? Opinions, string? Conclusion);
