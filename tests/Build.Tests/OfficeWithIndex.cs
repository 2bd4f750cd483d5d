namespace Nianbao.Build.Tests;

/// <summary>An office with a page that lists all reports.</summary>
public sealed class OfficeWithIndex : IDisposable
{
    /// <summary>The template of that page.</summary>
    public const string Template = "templates/collection/index.scriban-html";

    private readonly Office _office = new(new Dictionary<string, string>
    {
        [Template] = "{{ for r in reports ~}}\n{{ r.year }} {{ r.organ }} {{ r.file }}.html\n{{ end }}{{ for m in missing ~}}\n{{ m.file }} is missing\n{{ end }}",
    });

    /// <summary>The project with its own files and pages up to date.</summary>
    internal Consumer Settled() => _office.Settled();

    public void Dispose() => _office.Dispose();
}
