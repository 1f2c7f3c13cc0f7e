using ThiDua.Core.Mail;

namespace ThiDua.Web.Hosting;

/// <summary>Reads how mail leaves from the configuration, section Mail (environment: Mail__Host, Mail__From, Mail__PublicAddress …).</summary>
internal static class MailSetUp
{
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        builder.Services.AddSingleton(settings);
    }
}
