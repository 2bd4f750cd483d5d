using Nianbao.Generator.CSharp;
using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Templates.Html;
using Nianbao.Generator.Templates.Syntax;
using Nianbao.Generator.Templates.Units;
using Nianbao.Generator.Text;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// Compiles a template with its parts, for one form or for all. The whole unit is compiled again and again until
/// nothing new is learnt of the types of variables and functions; only the last pass's code and errors count.
/// </summary>
internal sealed class UnitCompiler
{
    // every pass but the last widens a type, and a type can be widened twice
    private const int MaxPasses = 100;
    private const int MaxMethods = 1000;

    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly List<MethodInstance> _methods = [];
    private readonly CSharpNames _methodNames = new();
    private readonly Dictionary<Variable, string> _fields = [];
    private readonly HashSet<(string Id, string Path, SourceRange Range)> _reported = [];
    private readonly List<DiagnosticInfo> _diagnostics = [];
    private readonly HashSet<(TemplateFile File, SourceRange Range, HtmlContext Context)> _prints = [];
    private readonly AssignedNames _assigned;

    // both follow from the templates alone: looked for once, for every call of every pass asks
    private readonly ILookup<string, (SyntaxNode Node, TemplateFile File)> _definitions;
    private readonly Dictionary<SyntaxNode, HashSet<string>> _names = [];

    public UnitCompiler(TemplateFile main, IReadOnlyDictionary<string, TemplateFile> files, FormModel? form, NameRules names, bool hasOwnScopes = false)
    {
        Main = main;
        Root = TemplateRoot.Of(main.Source.Name);
        Files = files;
        Form = form;
        Names = names;
        _assigned = new AssignedNames(files.Values);
        var nodes = files.Values.SelectMany(file => SyntaxWalk.Descendants(file.Syntax)).ToArray();
        _definitions = files.Values
            .SelectMany(file => SyntaxWalk.Descendants(file.Syntax).Select(node => (Name: DefinedName(node), Node: node, File: file)))
            .Where(definition => definition.Name is not null)
            .ToLookup(definition => definition.Name!, definition => (definition.Node, definition.File), StringComparer.Ordinal);
        HasOpenGlobals = nodes.Any(node => node is ThisExpression or ImportStatement);
        HasOwnScopes = hasOwnScopes;
        HasGlobalObject = HasOpenGlobals || hasOwnScopes || nodes.Any(node => node is ReadOnlyStatement);
        HasLooseJumps = files.Values.Any(file => LooseJumps.AreIn(file.Syntax));
        ScopedNames = new(nodes.Select(ScopedName).OfType<string>(), StringComparer.Ordinal);
        _methodNames.Unique("Render");
        _methodNames.Unique("Variables");
    }

    public TemplateFile Main { get; }

    /// <summary>What the template is rendered from.</summary>
    public TemplateRoot Root { get; }

    /// <summary>The main template and its parts by name.</summary>
    public IReadOnlyDictionary<string, TemplateFile> Files { get; }

    /// <summary>The form whose names the template may use; null for none.</summary>
    public FormModel? Form { get; }

    /// <summary>What unknown names mean.</summary>
    public NameRules Names { get; }

    /// <summary>All forms of the project, for what messages say of them.</summary>
    public IReadOnlyList<FormModel> Forms => Names.Forms;

    /// <summary>Counts the passes.</summary>
    public int Pass { get; private set; }

    /// <summary>Something was learnt that earlier code of this pass did not know.</summary>
    public bool Changed { get; set; }

    public IReadOnlyList<DiagnosticInfo> Diagnostics => _diagnostics;

    /// <summary>The files whose constant the code mentions, in order of their names.</summary>
    public IEnumerable<TemplateFile> UsedFiles =>
        Files.Values.Where(file => Methods.Any(method => method.Source.Contains(file.Constant))).OrderBy(file => file.Constant, StringComparer.Ordinal);

    private IEnumerable<MethodInstance> Methods => _methods.Where(method => method.Pass == Pass);

    private IEnumerable<Variable> Fields => _fields.Keys.Where(variable => !variable.IsInObject && variable.Type is not null and not { Kind: TypeKind.Symbol });

    /// <summary>Whether methods pass the shared variables on.</summary>
    public bool HasFields => HasGlobalObject || Fields.Any();

    /// <summary>Global variables are members of one object, because the template uses that or makes them read-only.</summary>
    public bool HasGlobalObject { get; }

    /// <summary>
    /// Functions with parameters keep their variables in an object, because only the running template knows which names
    /// there are around them.
    /// </summary>
    public bool HasOwnScopes { get; }

    /// <summary>The unit must be compiled anew with <see cref="HasOwnScopes"/>.</summary>
    public bool NeedsOwnScopes { get; set; }

    /// <summary>The object of globals may have members that no assignment of the template names.</summary>
    public bool HasOpenGlobals { get; }

    /// <summary>Some function or part has a <c>break</c> in no loop of its own, so that it matters whether it is called in one.</summary>
    public bool HasLooseJumps { get; }

    /// <summary>The blocks of those wraps whose function is known only when the template runs.</summary>
    public List<WrappedBlock> OpenBlocks { get; } = [];

    /// <summary>The number, from 1, of a block whose function is known only when the template runs.</summary>
    public int NumberOf(WrappedBlock block)
    {
        if (OpenBlocks.Count < MaxMethods && !OpenBlocks.Contains(block))
        {
            OpenBlocks.Add(block);
            Changed = true;
        }

        return OpenBlocks.IndexOf(block) + 1;
    }

    /// <summary>Some function becomes a value, so that values may have to be called.</summary>
    public bool HasFunctionValues { get; private set; }

    /// <summary>Notes that a function becomes a value, to be called from anywhere.</summary>
    public void NoteFunctionValue(MethodInstance? method)
    {
        Changed |= !HasFunctionValues || method is { IsRecursive: false };
        HasFunctionValues = true;
        if (method is not null) method.IsRecursive = true;
        if (method is not { Writes: true } || HasWritingFunctionValues) return;
        HasWritingFunctionValues = true;
        Changed = true;
    }

    /// <summary>Some function that becomes a value writes text itself.</summary>
    public bool HasWritingFunctionValues { get; private set; }

    /// <summary>The names of loop variables and parameters.</summary>
    public HashSet<string> ScopedNames { get; }

    /// <summary>Those that function values read of the place they are called from.</summary>
    public HashSet<string> WantedNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes what a function value reads of the place it is called from.</summary>
    public void Want(IEnumerable<string> names)
    {
        var before = WantedNames.Count;
        WantedNames.UnionWith(names);
        Changed |= before != WantedNames.Count;
    }

    /// <summary>The names of members in object literals.</summary>
    public ObjectShapes Shapes { get; } = new();

    /// <summary>The variables to which something was stored in the code compiled so far in this pass.</summary>
    public HashSet<Variable> Stored { get; } = [];

    /// <summary>Compiles until nothing changes.</summary>
    public void Compile()
    {
        var function = FunctionSymbol.Of(Main);
        do
        {
            Pass++;
            Changed = false;
            _diagnostics.Clear();
            _reported.Clear();
            _prints.Clear();
            Stored.Clear();
            var start = Main.IsHtml ? HtmlContext.Text : null;
            var main = Instance(function, start, [], [], []);
            if (main.End is { } end && end != start) Report(TemplateDiagnostics.UnfinishedHtml, Main, LastOf(Main).Range, Main.Source.Name, end.Display);
        }
        while (Changed && Pass < MaxPasses);
        if (Changed) Report(TemplateDiagnostics.TooLarge, Main, Main.Syntax.Range, Main.Source.Name);
    }

    /// <summary>The method for a call, compiled in this pass.</summary>
    public MethodInstance Instance(
        FunctionSymbol function,
        HtmlContext? start,
        IReadOnlyList<ArgumentType> arguments,
        IReadOnlyList<ArgumentType> outer,
        IEnumerable<Variable> assigned,
        bool isInLoop = false)
    {
        var method = _methods.FirstOrDefault(other => other.Function.Equals(function) && other.Fits(start) && other.IsInLoop == isInLoop
            && other.Arguments.SequenceEqual(arguments) && other.Outer.SequenceEqual(outer));
        if (method is null)
        {
            var name = function.IsTemplate && function.File == Main ? "Render" : _methodNames.Unique(NameOf(function));
            method = new MethodInstance(function, name, arguments) { Outer = outer, Start = start, IsInLoop = isInLoop };
            _methods.Add(method);
            Changed = true;
        }

        NoteAssigned(method, assigned);
        if (method.IsOpen)
        {
            Changed |= !method.IsRecursive;
            method.IsRecursive = true;
        }
        else if (method.Pass != Pass)
        {
            if (_methods.Count > MaxMethods)
            {
                Report(TemplateDiagnostics.TooLarge, Main, Main.Syntax.Range, function.Name);
                return method;
            }

            method.Pass = Pass;
            method.IsOpen = true;
            new MethodCompiler(this, method).Compile();
            method.IsOpen = false;
        }

        return method;
    }

    /// <summary>The global variable of a name; null if the unit assigns nothing to the name.</summary>
    public Variable? FindVariable(string name)
    {
        if (!_assigned.IsGlobal(name)) return null;
        if (!_variables.TryGetValue(name, out var variable))
        {
            variable = new Variable(name, Root.Find(name), isGlobal: true, HasGlobalObject);
            _variables.Add(name, variable);
        }

        return variable;
    }

    /// <summary>Whether anything in the unit assigns the name.</summary>
    public bool IsAssigned(string name) => _assigned.IsAssigned(name);

    /// <summary>The names of all global variables.</summary>
    public IEnumerable<string> VariableNames => _assigned.Globals;

    /// <summary>The plain names that a body and what it calls or includes mention.</summary>
    public IReadOnlyCollection<string> NamesIn(SyntaxNode body, TemplateFile bodyFile)
    {
        if (_names.TryGetValue(body, out var names)) return names;
        _names[body] = names = FindNames(body, bodyFile);
        return names;
    }

    private HashSet<string> FindNames(SyntaxNode body, TemplateFile bodyFile)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<SyntaxNode>();
        var open = new Stack<(SyntaxNode Node, TemplateFile File)>();
        open.Push((body, bodyFile));
        while (open.Count > 0)
        {
            var (node, file) = open.Pop();
            if (!seen.Add(node)) continue;
            if (node is NameExpression name && names.Add(name.Name))
            {
                foreach (var (definition, place) in _definitions[name.Name]) open.Push((definition, place));
            }
            else if (node is LiteralExpression { Value: string text } && TemplateUnits.Resolve(text, file.Source.Name, Files.Keys) is { } part)
            {
                open.Push((Files[part].Syntax, Files[part]));
            }

            foreach (var child in node.Children) open.Push((child, file));
        }

        return names;
    }

    /// <summary>Whether some call of a function gives it a named argument; where another does not, it is null.</summary>
    public bool IsPassedTo(FunctionSymbol function, string name) =>
        _methods.Any(method => method.Function.Equals(function) && method.Arguments.Any(argument => argument.Name == name));

    /// <summary>The circle that including a template here would close; null if it would close none.</summary>
    public string? CycleThrough(FunctionSymbol template)
    {
        var open = _methods.Where(method => method.IsOpen && method.Function.IsTemplate).Select(method => method.Function).ToList();
        var start = open.FindIndex(template.Equals);
        return start < 0 ? null : string.Join(" → ", open.Skip(start).Append(template).Select(function => function.Name));
    }

    /// <summary>The names under which a template may include the others.</summary>
    public IEnumerable<string> IncludableFrom(TemplateFile file) => Files.Keys
        .Where(name => name != Main.Source.Name)
        .Select(name => TemplateNames.Extension(name) == TemplateNames.Extension(file.Source.Name)
            ? name.Substring(0, name.Length - TemplateNames.Extension(name).Length)
            : name);

    /// <summary>The field of a shared variable.</summary>
    public string Field(Variable variable)
    {
        if (!_fields.TryGetValue(variable, out var name))
        {
            name = $"V{_fields.Count + 1}{CSharpNames.Pascal(variable.Name)}";
            _fields.Add(variable, name);
        }

        return "variables." + name;
    }

    /// <summary>What is printed where in a page, for the audit of templates.</summary>
    public IReadOnlyCollection<(TemplateFile File, SourceRange Range, HtmlContext Context)> Prints => _prints;

    /// <summary>Notes a value that is printed.</summary>
    public void NotePrint(TemplateFile file, SourceRange range, HtmlContext? context)
    {
        if (context is not null) _prints.Add((file, range, context));
    }

    public void Report(DiagnosticDescriptor descriptor, TemplateFile file, SourceRange range, params string[] arguments)
    {
        if (_reported.Add((descriptor.Id, file.Source.Path, range)))
        {
            _diagnostics.Add(DiagnosticInfo.Create(descriptor, file.Source.Path, range, arguments));
        }
    }

    /// <summary>Writes the methods and, where methods share variables, the class that holds these.</summary>
    public void Write(SourceWriter writer)
    {
        Shapes.Write(writer, [.. Methods.Select(method => method.Source)]);
        var isFirst = true;
        foreach (var method in Methods)
        {
            if (!isFirst) writer.Line();
            isFirst = false;
            writer.Line(method.Source.TrimEnd('\n'));
        }

        var written = Methods.Select(method => method.Source).ToList();
        foreach (var model in ModelsIn(written))
        {
            writer.Line();
            ModelEmitter.Write(writer, model);
        }

        if (HasFields) WriteFields(writer);
    }

    // the types of the model of which values are made, those that their members make included
    private static IEnumerable<ModelType> ModelsIn(List<string> sources)
    {
        var models = new List<ModelType>();
        for (var i = 0; i < sources.Count; i++)
        {
            foreach (var model in ReportModel.Types.Where(model => !models.Contains(model) && sources[i].Contains(Conversions.MethodFor(model))).ToArray())
            {
                models.Add(model);
                sources.Add(string.Concat(model.MemberNames.Select(name => Conversions.ToValue(model.Find(name)!.On("item")))));
            }
        }

        return models.OrderBy(model => model.CSharp, StringComparer.Ordinal);
    }

    private static SyntaxNode LastOf(TemplateFile file) => file.Syntax.Body.Items.Count == 0 ? file.Syntax : file.Syntax.Body.Items[file.Syntax.Body.Items.Count - 1];

    private static string? ScopedName(SyntaxNode node) => node switch
    {
        LoopHead { Variable: NameExpression variable } => variable.Name,
        Parameter parameter => parameter.Name,
        _ => null,
    };

    // a name may stand for any function of the unit that is called so
    private static string? DefinedName(SyntaxNode node) => node switch
    {
        FunctionStatement { Name: NameExpression function } => function.Name,
        InlineFunctionStatement { Name: NameExpression function } => function.Name,
        _ => null,
    };

    // with an ending, so that no method hides a class of the runtime
    private static string NameOf(FunctionSymbol function) => function.IsTemplate
        ? TemplateNames.Identifier(function.File.Source.Name) + "Part"
        : CSharpNames.Pascal(function.Name) + "Function";

    private void WriteFields(SourceWriter writer)
    {
        writer.Line().Summary("The variables that several methods use.").Open($"private sealed class Variables({Root.CSharp} {Root.Parameter})");
        foreach (var variable in Fields)
        {
            var initial = variable.Initial is { } code ? Conversions.Convert(code, variable.Type!) : Conversions.Default(variable.Type!);
            writer.Line($"public {variable.Type!.Storage} {_fields[variable]} = {initial};");
        }

        if (HasGlobalObject) writer.Line("public TemplateObject Globals { get; } = [];");
        writer.Line().Line($"public {Root.CSharp} {CSharpNames.Pascal(Root.Parameter)} {{ get; }} = {Root.Parameter};").Close();
    }

    // a method may only rely on what has a value at every call
    private void NoteAssigned(MethodInstance method, IEnumerable<Variable> assigned)
    {
        if (method.AssignedBefore is null)
        {
            method.AssignedBefore = [.. assigned];
            return;
        }

        var before = method.AssignedBefore.Count;
        method.AssignedBefore.IntersectWith(assigned);
        Changed |= before != method.AssignedBefore.Count;
    }
}
