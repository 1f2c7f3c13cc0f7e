using ThiDua.Core.Foundation;

namespace ThiDua.Core.Nominations.Proposals;

/// <summary>The file could not be read as a list of proposals.</summary>
public sealed record ProposalNotRead : Refusal
{
    public ProposalNotRead(string sentence, string? field) : base(sentence) => Field = field;
}

/// <summary>Lines nobody has decided on yet: nothing is left to silence.</summary>
public sealed record LinesOpen(int Lines) : Refusal(
    $"Còn {Lines} dòng chưa quyết. Chọn Lập hồ sơ hoặc Bỏ dòng cho từng dòng ở mục Cần xem rồi xác nhận lại.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record NoLineAccepted() : Refusal("Mọi dòng đều đã bỏ nên không có hồ sơ nào để lập. Chọn Lập hồ sơ ở ít nhất một dòng, hoặc bỏ cả danh sách.");

/// <summary>What is confirmed must be what was shown.</summary>
public sealed record ProposalCountChanged(int Dossiers) : Refusal(
    $"Danh sách vừa thay đổi: nay sẽ lập {Dossiers} hồ sơ. Xem lại rồi bấm xác nhận lần nữa.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

public sealed record ProposalClosed(string State) : Refusal($"Danh sách này {State}, không xác nhận lại được. Mở hồ sơ của đơn vị để xem, hoặc tải tệp khác lên.")
{
    public override RefusalKind Kind => RefusalKind.Conflict;
}

/// <summary>One line of the list that cannot become a dossier as it stands.</summary>
public sealed record LineRefused : Refusal
{
    public LineRefused(int ordinal, string sentence, string? field = null) : base($"Dòng {ordinal}: {sentence}") => (Ordinal, Field) = (ordinal, field);

    public int Ordinal { get; }
}
