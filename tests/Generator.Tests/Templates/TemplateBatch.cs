using System.Globalization;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Templates;
using Nianbao.Generator.Templates.Units;
using Nianbao.Reports;
using Nianbao.Templates;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>Templates that are compiled to C# one by one, to an assembly together, and rendered.</summary>
internal sealed class TemplateBatch
{
    private const int Size = 40;
    private const int StackSize = 1 << 24;

    // far more than any of these takes, for what would never end
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly List<(CompiledTemplate Template, string Text)> _open = [];
    private int _tried;
    private int _accepted;
    private int _stopped;

    /// <summary>What was tried, and what came of it.</summary>
    public string Figures => string.Create(CultureInfo.InvariantCulture, $"{_tried} tried, {_accepted} accepted and rendered, {_stopped} of these stopped with an error of the template");

    /// <summary>Compiles a template; its errors, empty if it has none.</summary>
    public string Add(string name, string text, bool hasStrictNames) => Add(EmitCaseTests.UnitOf(new TemplateSource(name, name, text)), text, hasStrictNames);

    /// <summary>Compiles a template with its parts; its errors, empty if it has none.</summary>
    public string Add(TemplateUnit unit, string text, bool hasStrictNames)
    {
        var result = Watched(() => TemplateCompiler.Compile(unit, TemplateHost.Forms, hasStrictNames), text);
        _tried++;
        var crash = result.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Descriptor == TemplateDiagnostics.Internal);
        Assert.True(crash is null, $"{crash?.Arguments[0]} in: {text}");
        Assert.NotEqual(result.Template.Source is null, result.Diagnostics.Count == 0);
        Assert.Equal(result.Template.Source, TemplateCompiler.Compile(unit, TemplateHost.Forms, hasStrictNames).Template.Source);
        if (result.Template.Source is not null) _open.Add((result.Template, text));
        if (_open.Count == Size) Finish();
        return TemplateHost.Errors(unit, hasStrictNames: hasStrictNames);
    }

    /// <summary>Renders what was compiled.</summary>
    public void Finish()
    {
        if (_open.Count == 0) return;
        var assembly = Load();
        foreach (var (template, text) in _open)
        {
            var type = assembly.GetType(template.ClassName["global::".Length..], throwOnError: true)!;
            _accepted++;
            var (isStopped, written) = Watched(() => Render(type), text);
            Assert.True(Watched(() => Render(type), text).Written.AsSpan().SequenceEqual(written), "The same report gives other bytes in: " + text);
            if (isStopped) _stopped++;
        }

        _open.Clear();
    }

    private System.Reflection.Assembly Load()
    {
        try
        {
            return TemplateHost.Load("Templates", [.. _open.Select(one => one.Template.Source!)]);
        }
        catch (Xunit.Sdk.XunitException)
        {
            foreach (var (template, text) in _open)
            {
                var complaint = Record.Exception(() => TemplateHost.Load("Template", template.Source!));
                Assert.True(complaint is null, $"{complaint?.Message}\nin: {text}");
            }

            throw;
        }
    }

    private static (bool IsStopped, byte[] Written) Render(Type template)
    {
        var render = template.GetMethod("Render")!;
        var output = new Utf8Writer();
        try
        {
            if (render.GetParameters()[0].ParameterType == typeof(Report)) render.CreateDelegate<Action<Report, Utf8Writer>>()(TemplateHost.Sample(), output);
            else render.CreateDelegate<Action<CollectedReports, Utf8Writer>>()(CollectionTests.Reports(), output);
            return (false, output.Written.ToArray());
        }
        catch (TemplateException e)
        {
            Assert.NotEqual(0, e.Line);
            return (true, output.Written.ToArray());
        }
    }

    // on a thread of its own, so that what does not end fails with the template's text
    private static T Watched<T>(Func<T> run, string text)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(() => result = run()), StackSize) { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(Patience), "This does not end: " + text);
        Assert.True(failure is null, $"{failure}\nin: {text}");
        return result!;
    }
}
