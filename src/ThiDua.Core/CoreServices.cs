using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ThiDua.Core.Accounts;
using ThiDua.Core.Audit;
using ThiDua.Core.Foundation;
using ThiDua.Core.Law;
using ThiDua.Core.Mail;
using ThiDua.Core.Nominations.Chase;
using ThiDua.Core.Organizations;
using ThiDua.Core.Records;
using ThiDua.Core.Records.Packs;

namespace ThiDua.Core;

/// <summary>Registers the modules: the unit of work, every operation and query, and what constraints say.</summary>
public static class CoreServices
{
    public static IServiceCollection AddThiDuaCore(this IServiceCollection services, string connectionString, string filesFolder)
    {
        services.AddDbContext<ThiDuaDb>(options => options.UseNpgsql(connectionString));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new MailSettings());
        services.TryAddSingleton<IMailTransport, SmtpTransport>();
        services.AddSingleton(new FileStore(filesFolder));
        services.AddScoped<OperationContext>();
        services.AddScoped<Ledger>();
        services.AddThiDuaAccounts();
        foreach (var type in typeof(CoreServices).Assembly.GetTypes().Where(IsService))
        {
            services.AddScoped(type);
            foreach (var contract in type.GetInterfaces().Where(i => i == typeof(IHomeSource) || i == typeof(ISearchSource) || i == typeof(IFileGate) || i == typeof(IPersonHistorySource) || i == typeof(ILawImpactSource) || i == typeof(IChaseSource) || i == typeof(IPackSource)))
            {
                services.AddScoped(contract, provider => provider.GetRequiredService(type));
            }
        }

        foreach (var table in typeof(CoreServices).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(ILawTable))))
        {
            services.AddSingleton(typeof(ILawTable), table);
        }

        foreach (var sentence in typeof(CoreServices).Assembly.GetTypes().Where(IsSentenceList).SelectMany(Sentences))
        {
            services.AddSingleton(sentence);
        }

        return services;
    }

    private static bool IsService(Type type) =>
        type is { IsClass: true, IsAbstract: false } && (type.IsAssignableTo(typeof(IOperation)) || type.IsAssignableTo(typeof(IQuery)));

    private static bool IsSentenceList(Type type) => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IConstraintSentences));

    private static IEnumerable<ConstraintSentence> Sentences(Type type) => ((IConstraintSentences)Activator.CreateInstance(type)!).All;
}
