namespace ThiDua.Core.Foundation;

/// <summary>What kind of answer a refusal is; the web turns it into a status code.</summary>
public enum RefusalKind
{
    Invalid,
    Conflict,
    Forbidden,
    NotFound,
}

/// <summary>
/// An expected "no", as a value. The sentence is Vietnamese and says what to do next.
/// Modules derive named records from it in their Errors.cs; exceptions are left for bugs and outages.
/// </summary>
public abstract record Refusal(string Sentence)
{
    public virtual RefusalKind Kind => RefusalKind.Invalid;

    /// <summary>The request property at fault, for the form to point at; null when it is none or all of them.</summary>
    public string? Field { get; init; }

    /// <summary>Which clause of which text refuses, when a rule of law or of the plan does.</summary>
    public string? Clause { get; init; }
}

/// <summary>A field that cannot be taken as typed.</summary>
public sealed record InvalidField : Refusal
{
    public InvalidField(string field, string sentence) : base(sentence) => Field = field;
}

public sealed record NotAllowed(string Sentence = "Tài khoản này không có quyền làm việc đó. Liên hệ quản trị để được cấp vai trò phù hợp.") : Refusal(Sentence)
{
    public override RefusalKind Kind => RefusalKind.Forbidden;
}

public sealed record NotFound(string Sentence = "Không tìm thấy nội dung cần mở. Có thể nội dung đã bị hủy hoặc không thuộc phạm vi được xem.") : Refusal(Sentence)
{
    public override RefusalKind Kind => RefusalKind.NotFound;
}

/// <summary>Somebody else saved the same thing first.</summary>
public sealed record ChangedMeanwhile(string? Who, string? When, string? What) : Refusal(
    Who is null
        ? "Nội dung này vừa được người khác sửa. Xem lại bản mới nhất rồi lưu lại; phần đã nhập vẫn còn trên màn hình."
        : $"Nội dung này vừa được {Who} sửa lúc {When} ({What}). Xem lại bản mới nhất rồi lưu lại; phần đã nhập vẫn còn trên màn hình.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>The same form was posted twice; the first one counted.</summary>
public sealed record AlreadyDone() : Refusal("Thao tác này đã được ghi nhận ở lần bấm trước, không ghi thêm lần nữa.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>The state machine has no such move from where the thing stands now.</summary>
public sealed record WrongState(string Sentence) : Refusal(Sentence)
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>A rule that the database holds (a unique number, an overlapping period) refused the write.</summary>
public sealed record HeldByDatabase(string Constraint, string Sentence) : Refusal(Sentence)
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}
