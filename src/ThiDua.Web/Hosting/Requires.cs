using Microsoft.AspNetCore.Authorization;
using ThiDua.Core.Accounts;

namespace ThiDua.Web.Hosting;

/// <summary>Who may open a page: anybody who has one of the permissions somewhere. For which units is the operation's and the query's business.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf { get; } = anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}

internal sealed class RequiresHandler(CurrentActor current) : AuthorizationHandler<RequiresAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RequiresAttribute requirement)
    {
        if (await current.FindAsync() is { } actor && requirement.AnyOf.Any(actor.Can))
        {
            context.Succeed(requirement);
        }
    }
}
