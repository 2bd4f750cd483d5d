using System.Text;
using Nianbao.Generator.CSharp;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Text;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>Compiles one function or template for one tuple of argument types to a C# method.</summary>
internal sealed partial class MethodCompiler
{
    private readonly UnitCompiler _unit;
    private readonly MethodInstance _method;
    private readonly CSharpNames _names = new();
    private readonly StringBuilder _text = new();
    private readonly List<LoopScope> _loops = [];
    private readonly Dictionary<string, Code> _parameters = new(StringComparer.Ordinal);
    private readonly Dictionary<Variable, string> _variableNames = [];
    private readonly List<Variable> _declared = [];
    private readonly List<IndentScope> _indents = [];
    private readonly List<OpenCapture> _captures = [];
    private readonly List<WithScope> _withs = [];

    private SourceWriter _body = new();
    private HashSet<Variable> _assigned;
    private HashSet<Variable>? _assignedAtReturns;
    private bool _hasEnded;
    private bool _writesNewline;
    private TemplateFile _file;
    private WrappedBlock? _block;

    // the statement that is being compiled
    private SyntaxNode _statement;

    // what is known of the indent in force; null where a caller decides
    private string? _indent;

    public MethodCompiler(UnitCompiler unit, MethodInstance method)
    {
        _unit = unit;
        _method = method;
        _assigned = [.. method.AssignedBefore!];
        _indent = method.Function.IsTemplate ? "" : null;
        _file = method.Function.File;
        _block = WrappedBlock.Of(method);
        _context = method.Start;
        _statement = method.Function.Node;
    }

    private FunctionSymbol Function => _method.Function;

    // that of the function, except in the block of a wrap
    private TemplateFile File => _file;

    // a function is an expression even where it returns nothing
    private bool ReturnsValue => !Function.IsTemplate;

    /// <summary>Compiles the body and leaves the method's C# in the instance.</summary>
    public void Compile()
    {
        BindArguments();
        if (Function.Value is { } value)
        {
            Mark(value);
            Return(Evaluate(value), value);
        }
        else
        {
            CompileBlock(Function.Body!);
        }

        if (!_hasEnded) EndMethod();
        NoteAssignedAfter();
        _method.End = _end;
        if (_method is { IsReentered: true, Start: { } start } && _end is not null) Meet(start, _end, Function.Node.Range);
        _unit.Changed |= _writesNewline && !_method.WritesNewline;
        _method.WritesNewline |= _writesNewline;
        _method.Source = WriteMethod();
    }

    private void EndMethod()
    {
        NoteEnd(Function.Node);
        Flush();
        if (_method.HasResult) NoteResult(Code.Null, Function.Node.Range);
        if (_method.IsRecursive) Line("output.LeaveCall();");
        if (ReturnsValue) Line($"return {Conversions.Convert(Code.Null, _method.Result)};");
    }

    private string WriteMethod()
    {
        var writer = new SourceWriter();
        var isMain = _method.Name == "Render";
        var parameters = _method.RuntimeArguments.Select(pair => $", {pair.Argument.Type.Storage} {pair.Parameter}");
        var shared = _unit.HasFields && !isMain ? ", Variables variables" : "";
        var result = ReturnsValue ? _method.Result.Storage : "void";
        writer.Summary(isMain ? _unit.Root.Summary : Describe());
        writer.Open($"{(isMain ? "public" : "private")} static {result} {_method.Name}({_unit.Root.CSharp} {_unit.Root.Parameter}, Utf8Writer output{shared}{string.Concat(parameters)})");
        if (isMain && _unit.HasFields) writer.Line($"var variables = new Variables({_unit.Root.Parameter});");
        foreach (var variable in _declared.Where(variable => variable.Type is not null and not { Kind: TypeKind.Symbol }))
        {
            var initial = variable.Initial is { } code ? Conversions.Convert(code, variable.Type!) : Conversions.Default(variable.Type!);
            writer.Line($"{variable.Type!.Storage} {_variableNames[variable]} = {initial};");
        }

        if (_method.IsRecursive) writer.Line($"output.EnterCall({At(Function.Node)});");
        var body = LineDirective.Tidy(_body.ToString().TrimEnd('\n'));
        if (body.Length > 0) writer.Line(body);
        writer.Close();
        if (_method.IsCaught) WriteCatching(writer, shared, string.Concat(parameters));
        return writer.ToString();
    }

    private string Describe()
    {
        var subject = Function.IsTemplate ? $"Writes {Function.Name}" : $"The function {Function.Name} of {File.Place(Function.Node.Range)}";
        return _method is { Writes: true, Start: { } start } && start != HtmlContext.Text ? $"{subject}, {start.Display}." : subject + ".";
    }

    // the text a template or function writes, as a value
    private void WriteCatching(SourceWriter writer, string shared, string parameters)
    {
        var arguments = string.Concat(_method.RuntimeArguments.Select(pair => ", " + pair.Parameter));
        writer.Line().Open($"private static string {_method.Name}Text({_unit.Root.CSharp} {_unit.Root.Parameter}, Utf8Writer output{shared}{parameters})");
        writer.Line("var capture = output.BeginCapture();");
        writer.Line($"{_method.Name}({_unit.Root.Parameter}, output{(shared.Length > 0 ? ", variables" : "")}{arguments});");
        writer.Line("return output.EndCapture(capture);");
        writer.Close();
    }

    private void NoteAssignedAfter()
    {
        var after = _hasEnded ? _assignedAtReturns ?? [] : Intersect(_assigned, _assignedAtReturns);
        _unit.Changed |= !after.SetEquals(_method.AssignedAfter);
        _method.AssignedAfter = after;
    }

    private static HashSet<Variable> Intersect(HashSet<Variable> a, HashSet<Variable>? b)
    {
        var result = new HashSet<Variable>(a);
        if (b is not null) result.IntersectWith(b);
        return result;
    }

    private void BindArguments()
    {
        foreach (var (_, parameter) in _method.RuntimeArguments)
        {
            _names.Unique(parameter);
        }

        foreach (var scope in _method.Outer.Where(outer => outer.Type.Kind == TypeKind.Scope))
        {
            _withs.Add(new WithScope(Bound(scope).Text, 0, IsOuter: true, scope.Name!.StartsWith(OwnScope, StringComparison.Ordinal)));
        }

        if (Function.Parameters is not { } parameters) return;
        var assigned = new HashSet<string>(Bodies().SelectMany(AssignedNames.In), StringComparer.Ordinal);
        for (var i = 0; i < parameters.Count; i++)
        {
            var code = Argument(i);
            _parameters[parameters[i].Name] = code;
            if (assigned.Contains(parameters[i].Name)) OwnVariable(parameters[i].Name, code);
        }

        if (_unit.HasOwnScopes)
        {
            OpenOwnScope();
            return;
        }

        foreach (var name in assigned.Where(name => _unit.FindVariable(name) is null && _unit.Root.Find(name) is null))
        {
            OwnVariable(name, null);
        }
    }

    private void OwnVariable(string name, Code? initial)
    {
        if (!_method.Own.ContainsKey(name)) _method.Own.Add(name, new Variable(name, initial));
    }

    private void Report(DiagnosticDescriptor descriptor, SourceRange range, params string[] arguments) =>
        _unit.Report(descriptor, File, range, arguments);

    private string At(SyntaxNode node) => _callPosition ?? File.Position(node.Range);

    private void Write(string text)
    {
        if (text.Length == 0) return;
        NoteWrites();
        Follow(text);
        MarkText();
        if (text.IndexOf('\n') >= 0) _writesNewline = true;
        _text.Append(text);
    }

    private void CompileBlock(Block block)
    {
        foreach (var item in block.Items)
        {
            if (_hasEnded) return;
            CompileItem(item);
        }
    }

    private void CompileItem(BlockItem item)
    {
        if (item.Indent is null || item.Indent == _indent)
        {
            CompileStatement(item.Statement);
            return;
        }

        // whether the indent matters is known when the statement is compiled; its code is put in between then
        Flush();
        var (outerBody, outerIndent, outerWrites) = (_body, _indent, _writesNewline);
        var scope = new IndentScope(_names.Unique("indent"), _loops.Count);
        _body = new SourceWriter();
        _indent = item.Indent;
        _writesNewline = false;
        _indents.Add(scope);
        CompileStatement(item.Statement);
        Flush();
        _indents.RemoveAt(_indents.Count - 1);
        var isNeeded = _writesNewline || scope.IsUsed;
        var code = _body.ToString().TrimEnd('\n');
        (_body, _indent, _writesNewline) = (outerBody, outerIndent, outerWrites || _writesNewline);
        if (isNeeded) _body.Line($"var {scope.Name} = output.BeginIndent({(item.Indent.Length == 0 ? "null" : CSharpLiteral.Of(item.Indent))});");
        if (code.Length > 0) _body.Line(code);
        if (isNeeded && !_hasEnded) _body.Line($"output.EndIndent({scope.Name});");
    }

    /// <summary>An indent that is in force, and how many loops were open when it began.</summary>
    private sealed class IndentScope(string name, int loops)
    {
        public string Name { get; } = name;

        public int Loops { get; } = loops;

        public bool IsUsed { get; set; }
    }
}
