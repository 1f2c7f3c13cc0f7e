using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ThiDua.Web.Ui;

/// <summary>The box itself of a field, chosen by the property's type.</summary>
internal sealed class FieldControl(FieldTagHelper field, string name, string id, string? value, bool isFaulty)
{
    private readonly Type type = Nullable.GetUnderlyingType(field.For.ModelExplorer.ModelType) ?? field.For.ModelExplorer.ModelType;

    public bool IsCheck => type == typeof(bool);

    public IHtmlContent Build() =>
        IsCheck ? Check()
        : field.Options is not null ? Select()
        : field.Rows > 0 ? TextArea()
        : Input();

    private HtmlContentBuilder Check()
    {
        var box = Common("input", "form-check-input");
        box.TagRenderMode = TagRenderMode.SelfClosing;
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (value is not null && value.Contains("true", StringComparison.OrdinalIgnoreCase))
        {
            box.Attributes["checked"] = "checked";
        }

        var content = new HtmlContentBuilder();
        content.AppendHtml(box);
        content.AppendHtml(new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = "false" } });
        return content;
    }

    private TagBuilder Select()
    {
        var select = Common("select", "form-select");
        foreach (var option in field.Options!)
        {
            var tag = new TagBuilder("option");
            tag.Attributes["value"] = option.Value;
            if (value is null ? option.Selected : string.Equals(option.Value, value, StringComparison.OrdinalIgnoreCase))
            {
                tag.Attributes["selected"] = "selected";
            }

            tag.InnerHtml.Append(option.Text);
            select.InnerHtml.AppendHtml(tag);
        }

        return select;
    }

    private TagBuilder TextArea()
    {
        var area = Common("textarea", "form-control");
        area.Attributes["rows"] = field.Rows.ToString(System.Globalization.CultureInfo.InvariantCulture);

        // A browser drops the first line break inside a textarea.
        area.InnerHtml.AppendHtml("\n").Append(value ?? "");
        return area;
    }

    private TagBuilder Input()
    {
        var input = Common("input", "form-control");
        input.TagRenderMode = TagRenderMode.SelfClosing;
        var isFile = typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type);
        input.Attributes["type"] = field.Type ?? (isFile ? "file" : type == typeof(TimeOnly) ? "time" : "text");
        if (type == typeof(DateOnly))
        {
            input.Attributes["inputmode"] = "numeric";
            input.Attributes["placeholder"] = "dd/mm/yyyy";
            input.AddCssClass("date");
        }
        else if (type == typeof(int) || type == typeof(decimal))
        {
            input.Attributes["inputmode"] = "decimal";
            input.AddCssClass("number");
        }

        if (!isFile && field.Type != "password")
        {
            input.Attributes["value"] = value ?? "";
        }

        Set(input, "accept", field.Accept);
        Set(input, "placeholder", field.Placeholder);
        return input;
    }

    private TagBuilder Common(string tag, string css)
    {
        var control = new TagBuilder(tag);
        control.AddCssClass(css);
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        Set(control, "autocomplete", field.Autocomplete);
        Set(control, "form", field.Form);
        Set(control, "aria-required", field.Required ? "true" : null);
        var described = string.Join(' ', new[] { field.Help is null ? null : $"{id}-help", isFaulty ? $"{id}-fault" : null }.Where(x => x is not null));
        Set(control, "aria-describedby", described.Length > 0 ? described : null);
        if (isFaulty)
        {
            control.AddCssClass("is-invalid");
            control.Attributes["aria-invalid"] = "true";
        }

        return control;
    }

    private static void Set(TagBuilder tag, string attribute, string? text)
    {
        if (text is not null)
        {
            tag.Attributes[attribute] = text;
        }
    }
}

internal static class FieldIds
{
    /// <summary>Input.Rows[2].Name → Input_Rows_2__Name.</summary>
    public static string Of(string name) => name.Length == 0 ? "form" : TagBuilder.CreateSanitizedId(name, "_");
}
