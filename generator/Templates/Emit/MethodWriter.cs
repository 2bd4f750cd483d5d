using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Analysis;
using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;

namespace Nianbao.Generator.Templates.Emit;

/// <summary>Writes one method: its head, its variables and its body.</summary>
internal sealed class MethodWriter
{
    private readonly EmittedUnit _unit;
    private readonly MethodVariant _variant;
    private readonly MethodNames _names;
    private readonly ExpressionWriter _expressions;

    public MethodWriter(EmittedUnit unit, MethodVariant variant)
    {
        _unit = unit;
        _variant = variant;
        _names = new MethodNames(unit, variant.Method);
        _expressions = new ExpressionWriter(unit, variant, _names);
    }

    private MethodInstance Method => _variant.Method;

    private bool ReturnsValue => !Method.Function.IsTemplate;

    public void Write(SourceWriter writer)
    {
        var isMain = _variant == _unit.Variants[0];
        var isRecursive = _unit.Graph.IsRecursive(Method);

        // what the body uses is declared before it
        var lines = new LineWriter { Path = Method.Function.File.LinePath };
        var enter = isRecursive ? $"output.EnterCall({_expressions.Position(new BoundPosition(Method.Function.File, Method.Function.File.Range(Method.Function.Node)))});" : null;
        new BodyWriter(_unit, _variant, _names, _expressions, lines, isRecursive).Write();
        var body = lines.ToString().TrimEnd('\n');

        var parameters = string.Concat(Method.RuntimeArguments.Select(argument => $", {argument.Type.Storage} {_names.Parameter(argument)}"));
        var shared = _unit.HasFields && !isMain ? ", Variables variables" : "";
        var result = ReturnsValue ? Method.Result.Storage : "void";
        writer.Summary(isMain ? _unit.Root.Summary : Describe());
        writer.Open($"{(isMain ? "public" : "private")} static {result} {_unit.NameOf(_variant)}({_unit.Root.CSharp} {_unit.Root.Parameter}, Utf8Writer output{shared}{parameters})");
        if (isMain && _unit.HasFields) writer.Line($"var variables = new Variables({_unit.Root.Parameter});");
        foreach (var variable in _names.Declared.Where(variable => variable.Type is not null and not { Kind: TypeKind.Symbol }))
        {
            writer.Line($"{variable.Type!.Storage} {_names.Variable(variable)} = {_expressions.Initial(variable)};");
        }

        if (enter is not null) writer.Line(enter);
        if (body.Length > 0) writer.Line(body);
        writer.Close();
        if (_unit.IsCaught(_variant)) WriteCatching(writer, shared, parameters);
    }

    private string Describe()
    {
        var function = Method.Function;
        var subject = function.IsTemplate ? $"Writes {function.Name}" : $"The function {function.Name} of {function.File.Place(function.File.Range(function.Node))}";
        return _unit.Graph.Writes(Method) && _variant.Start is { } start && start != start.Beginning ? $"{subject}, {start.Display}." : subject + ".";
    }

    // the text a template or function writes, as a value
    private void WriteCatching(SourceWriter writer, string shared, string parameters)
    {
        var name = _unit.NameOf(_variant);
        var arguments = string.Concat(Method.RuntimeArguments.Select(argument => ", " + _names.Parameter(argument)));
        writer.Line().Open($"private static string {name}Text({_unit.Root.CSharp} {_unit.Root.Parameter}, Utf8Writer output{shared}{parameters})");
        writer.Line("var outer = output.BeginInclude();");
        writer.Line($"{name}({_unit.Root.Parameter}, output{(shared.Length > 0 ? ", variables" : "")}{arguments});");
        writer.Line("return output.EndIncludedText(outer);");
        writer.Close();
    }
}
