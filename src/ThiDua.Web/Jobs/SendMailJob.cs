using Quartz;
using ThiDua.Core.Mail;

namespace ThiDua.Web.Jobs;

/// <summary>Every half minute: sends the mails that are due, one transaction each.</summary>
[DisallowConcurrentExecution]
internal sealed class SendMailJob(IServiceScopeFactory scopes, MailSettings settings) : IJob
{
    private const int MostAtOnce = 100;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        if (!settings.IsConfigured)
        {
            return;
        }

        for (var sent = 0; sent < MostAtOnce; sent++)
        {
            await using var scope = scopes.CreateAsyncScope();
            if (!await scope.ServiceProvider.GetRequiredService<SendQueuedMail>().ExecuteAsync(cancellationToken))
            {
                return;
            }
        }
    }
}
