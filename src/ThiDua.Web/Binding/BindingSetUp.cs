using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ThiDua.Web.Binding;

/// <summary>How what people type becomes values: Vietnamese dates and numbers, clean text, Vietnamese sentences.</summary>
internal static class BindingSetUp
{
    public static void Apply(MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelBinderProviders.Insert(0, new TypedValueBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new KeepEmptyStrings());
        options.MaxModelBindingCollectionSize = 2000;
        options.MaxModelValidationErrors = 100;
        Speak(options.ModelBindingMessageProvider);
    }

    private static void Speak(DefaultModelBindingMessageProvider says)
    {
        says.SetValueIsInvalidAccessor(typed => $"\"{typed}\" không dùng được ở đây. Chọn hoặc nhập lại.");
        says.SetAttemptedValueIsInvalidAccessor((typed, _) => $"\"{typed}\" không dùng được ở đây. Chọn hoặc nhập lại.");
        says.SetNonPropertyAttemptedValueIsInvalidAccessor(typed => $"\"{typed}\" không dùng được ở đây. Chọn hoặc nhập lại.");
        says.SetValueMustNotBeNullAccessor(_ => "Chưa nhập nội dung này.");
        says.SetValueMustBeANumberAccessor(_ => "Nhập một số.");
        says.SetMissingBindRequiredValueAccessor(_ => "Chưa nhập nội dung này.");
        says.SetMissingKeyOrValueAccessor(() => "Chưa nhập nội dung này.");
        says.SetUnknownValueIsInvalidAccessor(_ => "Nội dung không dùng được. Nhập lại.");
        says.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Nội dung không dùng được. Nhập lại.");
        says.SetNonPropertyValueMustBeANumberAccessor(() => "Nhập một số.");
    }
}
