using Nianbao.Findings;
using Nianbao.Program;
using Nianbao.Templates;

namespace Nianbao.Trials;

/// <summary>What became of a template that was tried.</summary>
/// <param name="Template">The template.</param>
/// <param name="Rendered">Of how many reports it made a file.</param>
/// <param name="Findings">What is wrong, each mistake once however many reports show it.</param>
internal sealed record TrialResult(TemplateDefinition Template, int Rendered, IReadOnlyList<Finding> Findings);

/// <summary>Tries templates on reports and looks at what they make; nothing is written.</summary>
/// <param name="templatesFolder">Where the project's own templates lie.</param>
internal sealed class TemplateTrial(string templatesFolder)
{
    private readonly Utf8Writer _writer = new();

    /// <summary>Tries a template on those reports that it serves.</summary>
    public TrialResult Try(TemplateDefinition template, IEnumerable<TrialReport> reports)
    {
        var mistakes = new MistakeList();
        var rendered = 0;
        foreach (var trial in reports.Where(trial => template.Serves(trial.Report)))
        {
            if (Render(template, trial, mistakes)) rendered++;
        }

        return new TrialResult(template, rendered, mistakes.ToFindings());
    }

    private bool Render(TemplateDefinition template, TrialReport trial, MistakeList mistakes)
    {
        var file = FileOf(template.Name);
        try
        {
            var first = RenderOnce(template, trial);
            var isSteady = first.AsSpan().SequenceEqual(RenderOnce(template, trial));
            if (!isSteady) mistakes.Add(trial, "", (zh, en) => TrialFindings.DiffersFromItself(file, zh, en));
            foreach (var problem in OutputCheck.Find(template.Suffix, first)) Add(file, first, trial, problem, mistakes);
            return true;
        }
        catch (TemplateException e)
        {
            mistakes.Add(trial, e.Message, (zh, en) => TrialFindings.StoppedAt(FileOf(e.Template), e, zh, en));
        }
        catch (Exception e)
        {
            var problem = $"{e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}";
            mistakes.Add(trial, problem, (zh, en) => TrialFindings.Crashed(file, problem, zh, en));
        }

        return false;
    }

    private byte[] RenderOnce(TemplateDefinition template, TrialReport trial)
    {
        _writer.Clear();
        template.Render(trial.Report, _writer);
        return _writer.Written.ToArray();
    }

    private static void Add(string file, byte[] output, TrialReport trial, OutputProblem problem, MistakeList mistakes)
    {
        var place = new OutputPlace(output, problem.Offset);
        mistakes.Add(trial, problem.Rule + problem.Message, (zh, en) => TrialFindings.Problem(
            problem.Rule,
            file,
            $"第 {place.Line} 行第 {place.Column} 列{problem.Message}：{place.Excerpt}",
            $"line {place.Line}, column {place.Column}: {problem.MessageEn}",
            zh,
            en));
    }

    /// <summary>An own template by its path, so that an editor finds it; one of the package by its name.</summary>
    private string FileOf(string template)
    {
        var own = Path.Combine(templatesFolder, template);
        return File.Exists(own) ? own : template;
    }
}
