namespace Nianbao.Templates;

/// <summary>A template that cannot go on with the report it renders.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Makes the error.</summary>
    public TemplateException(string template, int line, int column, string problem, string problemEn)
        : base($"{template}({line},{column}): {problem} / {problemEn}")
    {
        Template = template;
        Line = line;
        Column = column;
        Problem = problem;
        ProblemEn = problemEn;
    }

    /// <summary>The template file's name below its folder; empty where the place is not known.</summary>
    public string Template { get; }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column, from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong, without the place, in Chinese.</summary>
    public string Problem { get; }

    /// <summary>The same in English.</summary>
    public string ProblemEn { get; }
}
