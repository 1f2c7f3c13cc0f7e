using System.Reflection;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ThiDua.Web.Binding;

/// <summary>An empty box is "" where the property is a string, and null only where it is a string?.</summary>
internal sealed class KeepEmptyStrings : IDisplayMetadataProvider
{
    public void CreateDisplayMetadata(DisplayMetadataProviderContext context)
    {
        if (context.Key is { ModelType: { } type, PropertyInfo: { } property } && type == typeof(string))
        {
            context.DisplayMetadata.ConvertEmptyStringToNull = new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        }
    }
}
