using ThiDua.Core.Foundation;
using ThiDua.Core.Mail;

namespace ThiDua.Core.Accounts.Invitations;

/// <summary>What invitations say by mail.</summary>
internal static class InvitationMails
{
    public static MailDraft ToBody(Invitation invitation, string body, string agency) => new(
        invitation.Email!,
        invitation.ContactName,
        $"{agency}: mời lập tài khoản gửi hồ sơ đề nghị khen thưởng",
        $"""
        Kính gửi {body},

        {agency} mời đơn vị lập tài khoản để gửi kế hoạch và hồ sơ đề nghị khen thưởng qua mạng.
        Mở liên kết sau để đặt mật khẩu (dùng một lần, đến {VietnamTime.Written(invitation.ExpiresAt)}):

        {OutgoingMail.LinkMark}

        Nếu không phải đầu mối của đơn vị, đề nghị chuyển thư này cho người phụ trách.
        """,
        invitation.Id);

    public static MailDraft ToCitizen(Invitation invitation, string movement, string agency) => new(
        invitation.Email!,
        invitation.ContactName,
        $"{agency}: xác nhận đề nghị tham gia",
        $"""
        Kính gửi {invitation.ContactName},

        {agency} nhận được đề nghị tham gia {movement} bằng địa chỉ thư này.
        Mở liên kết sau để xác nhận và đặt mật khẩu (dùng một lần, đến {VietnamTime.Written(invitation.ExpiresAt)}):

        {OutgoingMail.LinkMark}

        Nếu không đề nghị, bỏ qua thư này; không có tài khoản nào được lập.
        """,
        invitation.Id);
}
