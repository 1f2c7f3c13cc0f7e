using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ThiDua.Web.Ui;

/// <summary>
/// &lt;field for="Input.Title" label="Tên phong trào" help="…" required /&gt;: label, control by type, help, fault, and what was typed.
/// A date is a text box (dd/mm/yyyy in every browser), a bool a check box, an IFormFile a file box, options or an enum a list.
/// </summary>
[HtmlTargetElement("field", Attributes = "for,label", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FieldTagHelper : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Help { get; set; }

    public bool Required { get; set; }

    /// <summary>More than one line of text.</summary>
    public int Rows { get; set; }

    /// <summary>Overrides the input's type: password, email, tel, time, hidden.</summary>
    public string? Type { get; set; }

    public IEnumerable<SelectListItem>? Options { get; set; }

    public string? Placeholder { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>Endings that a file box offers, e.g. ".pdf,.docx".</summary>
    public string? Accept { get; set; }

    /// <summary>The id of the form that the box belongs to when it stands outside of it.</summary>
    public string? Form { get; set; }

    /// <summary>Hides the label from sight, not from readers: for boxes in tables.</summary>
    public bool Quiet { get; set; }

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = FieldIds.Of(name);
        var faults = ViewContext.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid
            ? entry.Errors.Select(e => e.ErrorMessage).ToList()
            : [];
        var control = new FieldControl(this, name, id, entry?.AttemptedValue ?? Shown(For.Model), faults.Count > 0);
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", control.IsCheck ? "mb-3 field field-check" : "mb-3 field");
        if (Type == "hidden")
        {
            output.TagName = null;
            output.Content.SetHtmlContent(control.Build());
            return;
        }

        var label = LabelFor(id, control.IsCheck);
        output.Content.AppendHtml(control.IsCheck ? control.Build() : label).AppendHtml(control.IsCheck ? label : control.Build());
        if (Help is not null)
        {
            output.Content.AppendHtml(Line("small", "form-hint", $"{id}-help", Help));
        }

        if (faults.Count > 0)
        {
            output.Content.AppendHtml(Line("div", "invalid-feedback d-block", $"{id}-fault", string.Join(" ", faults)));
        }
    }

    private static string? Shown(object? model) => model switch
    {
        null => null,
        DateOnly day => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ','),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => model.ToString(),
    };

    private TagBuilder LabelFor(string id, bool isCheck)
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = id;
        label.AddCssClass(isCheck ? "form-check-label" : "form-label");
        if (Quiet)
        {
            label.AddCssClass("visually-hidden");
        }

        label.InnerHtml.Append(Label);
        if (Required)
        {
            label.InnerHtml.AppendHtml(" <span class=\"required-mark\">(bắt buộc)</span>");
        }

        return label;
    }

    private static TagBuilder Line(string tag, string css, string id, string text)
    {
        var line = new TagBuilder(tag);
        line.AddCssClass(css);
        line.Attributes["id"] = id;
        line.InnerHtml.Append(text);
        return line;
    }
}
