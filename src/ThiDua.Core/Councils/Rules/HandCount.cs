using ThiDua.Core.Foundation;

namespace ThiDua.Core.Councils.Rules;

/// <summary>Hands counted in the room cannot be more than the members who may raise one.</summary>
public static class HandCount
{
    public static Refusal? Refuse(string candidate, int yes, int no, int abstain, int entitled, string field) =>
        yes < 0 || no < 0 || abstain < 0
            ? new InvalidField(field, $"Số phiếu cho \"{candidate}\" không được là số âm. Nhập lại số đếm được.")
        : (long)yes + no + abstain > entitled
            ? new TooManyHands(candidate, (long)yes + no + abstain, entitled) { Field = field }
        : null;
}
