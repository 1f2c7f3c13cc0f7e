using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ThiDua.Web.Binding;

/// <summary>Chooses the binder for text, dates and numbers.</summary>
internal sealed class TypedValueBinderProvider : IModelBinderProvider
{
    private static readonly Dictionary<Type, IModelBinder> Binders = new()
    {
        [typeof(string)] = new TypedValueBinder<string>(TypedText.Read),
        [typeof(DateOnly)] = new TypedValueBinder<DateOnly>(TypedDate.Read),
        [typeof(int)] = new TypedValueBinder<int>(TypedNumber.ReadInteger),
        [typeof(decimal)] = new TypedValueBinder<decimal>(TypedNumber.ReadDecimal),
    };

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.BindingInfo.BinderType is null && Binders.TryGetValue(context.Metadata.UnderlyingOrModelType, out var binder) ? binder : null;
}

/// <summary>Reads one typed value; what cannot be read stays in the form beside a sentence.</summary>
internal sealed class TypedValueBinder<T>(Func<string, Typed<T>> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        context.ModelState.SetModelValue(context.ModelName, given);
        var raw = given.FirstValue ?? "";
        if (string.IsNullOrWhiteSpace(raw))
        {
            BindEmpty(context);
            return Task.CompletedTask;
        }

        var typed = read(raw);
        if (typed.Fault is { } fault)
        {
            context.ModelState.TryAddModelError(context.ModelName, fault);
        }
        else
        {
            context.Result = ModelBindingResult.Success(typed.Value);
        }

        return Task.CompletedTask;
    }

    private static void BindEmpty(ModelBindingContext context)
    {
        if (typeof(T) == typeof(string))
        {
            context.Result = ModelBindingResult.Success(context.ModelMetadata.ConvertEmptyStringToNull ? null : "");
        }
        else if (context.ModelMetadata.IsReferenceOrNullableType)
        {
            context.Result = ModelBindingResult.Success(null);
        }
        else
        {
            context.ModelState.TryAddModelError(context.ModelName, "Chưa nhập nội dung này.");
        }
    }
}

/// <param name="Fault">A Vietnamese sentence when the text cannot be read.</param>
internal readonly record struct Typed<T>(T? Value, string? Fault);
