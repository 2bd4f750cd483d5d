using Nianbao.Cli.Work;
using Nianbao.Findings;
using Nianbao.Templates;

namespace Nianbao.Cli.SmokeTests;

/// <summary>What became of a template that was tried.</summary>
/// <param name="Test">The template with what it was tried on.</param>
/// <param name="Rendered">In how many cases it made a file.</param>
/// <param name="Findings">What is wrong, each mistake once however many cases show it.</param>
internal sealed record SmokeTestResult(TemplateSmokeTest Test, int Rendered, IReadOnlyList<Finding> Findings);

/// <summary>Tries templates and looks at what they make; nothing is written.</summary>
/// <param name="templatesFolder">Where the project's own templates lie.</param>
internal sealed class SmokeTestRun(string templatesFolder)
{
    private readonly Utf8Writer _writer = new();

    /// <summary>Tries a template.</summary>
    public SmokeTestResult Try(TemplateSmokeTest test)
    {
        var mistakes = new MistakeList();
        var rendered = test.Cases.Count(one => Render(test, one, mistakes));
        return new SmokeTestResult(test, rendered, mistakes.ToFindings());
    }

    private bool Render(TemplateSmokeTest test, SmokeTestCase one, MistakeList mistakes)
    {
        var file = FileOf(test.Template);
        try
        {
            var first = RenderOnce(one);
            var isSteady = first.AsSpan().SequenceEqual(RenderOnce(one));
            if (!isSteady) mistakes.Add(one, "", (zh, en) => SmokeTestFindings.DiffersFromItself(file, zh, en));
            foreach (var part in OutputPart.Of(test.Suffix, first))
            {
                foreach (var problem in OutputCheck.Find(part.Suffix, part.Content)) Add(file, part, one, problem, mistakes);
            }

            return true;
        }
        catch (TemplateException e)
        {
            mistakes.Add(one, e.Message, (zh, en) => SmokeTestFindings.StoppedAt(e.Template.Length > 0 ? FileOf(e.Template) : file, e, zh, en));
        }
        catch (Exception e)
        {
            var problem = ProgramFindings.OneLine(e);
            mistakes.Add(one, problem, (zh, en) => SmokeTestFindings.Crashed(file, problem, zh, en));
        }

        return false;
    }

    private byte[] RenderOnce(SmokeTestCase one)
    {
        _writer.Clear();
        one.Render(_writer);
        return _writer.Written.ToArray();
    }

    private static void Add(string file, OutputPart output, SmokeTestCase one, OutputProblem problem, MistakeList mistakes)
    {
        var place = new OutputPlace(output.Content, problem.Offset);
        var (part, partEn) = output.Name.Length > 0 ? ($"其中 {output.Name} ", $"of it {output.Name}, ") : ("", "");
        mistakes.Add(one, problem.Rule + output.Name + problem.Message, (zh, en) => SmokeTestFindings.Problem(
            problem.Rule,
            file,
            $"{part}第 {place.Line} 行第 {place.Column} 列{problem.Message}：{place.Excerpt}",
            $"{partEn}line {place.Line}, column {place.Column}: {problem.MessageEn}",
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
