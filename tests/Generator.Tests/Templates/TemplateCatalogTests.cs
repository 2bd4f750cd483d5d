using Nianbao.Generator.Templates.Bound;
using Nianbao.Generator.Templates.Types;
using Nianbao.Reporting.TemplateCatalog;

namespace Nianbao.Generator.Tests.Templates;

/// <summary>What templates are said to be able to name is what the compiler knows, and all of it has a meaning.</summary>
public class TemplateCatalogTests
{
    private const string HowTo = "names and types of ReportModel must be those of runtime/Reporting/TemplateCatalog/ModelMembers.cs";

    [Fact]
    public void The_classes_of_the_model_are_told_with_the_types_of_their_members()
    {
        var known = ModelTypes().Append(ReportModel.CellMembers).Append(ReportModel.DateMembers).Append(ReportModel.FormRow)
            .DistinctBy(type => type.Name)
            .SelectMany(type => type.MemberNames.Select(name => $"{type.Name}.{name}: {Word(type.Find(name)!.Type)}"));
        string[] compiledOnly = ["named row.cells: list of cell", "named group.label: text", "list.size: int", "text.size: int"];

        Assert.True(Told(group => !IsLoop(group) && group.Name != MemberCatalog.Language).SetEquals(known.Concat(compiledOnly)), HowTo + ": " + Difference(known.Concat(compiledOnly)));
    }

    [Theory]
    [InlineData("for")]
    [InlineData("while")]
    [InlineData("tablerow")]
    public void The_variables_of_loops_are_told(string word)
    {
        var loop = new LoopScope(word);

        Assert.Equal(loop.Names.Select(name => $"{word}.{name}: {Word(loop.Member(name)!.Type)}").ToHashSet(), Told(group => group.Name == word));
    }

    [Fact]
    public void The_built_in_functions_are_told_and_no_others()
    {
        var known = BuiltInGroups.Names.SelectMany(group => BuiltInGroups.Find(group)!.Names.Select(name => $"{group}.{name}")).ToHashSet();
        var told = MemberCatalog.BuiltIns.SelectMany(group => group.Members.Select(member => $"{group.Name}.{member.Name}")).ToHashSet();

        Assert.Empty(known.Except(told));
        Assert.Empty(told.Except(known));
        Assert.Equal(known, MemberCatalog.Functions.SelectMany(group => group.Members).Select(member => member.Name).ToHashSet());
    }

    [Fact]
    public void Everything_told_has_a_meaning_in_both_languages()
    {
        foreach (var group in MemberCatalog.Model.Concat(MemberCatalog.Functions))
        {
            Assert.False(string.IsNullOrWhiteSpace(group.Meaning) || string.IsNullOrWhiteSpace(group.MeaningEn), group.Name);
            Assert.All(group.Members, member => Assert.False(
                string.IsNullOrWhiteSpace(member.Meaning) || string.IsNullOrWhiteSpace(member.MeaningEn), $"{group.Name}.{member.Name}"));
            Assert.Equal(group.Members.Length, group.Members.DistinctBy(member => member.Name).Count());
        }
    }

    [Fact]
    public void The_tables_rows_and_columns_of_a_form_are_those_the_compiler_follows()
    {
        var form = TemplateHost.Forms.Single();
        var followed = form.Tables.Select(table => FormNode.Root(form, table.Id)!).SelectMany(Walk)
            .Select(node => (node.Path, TypeOf(node))).OrderBy(name => name.Path, StringComparer.Ordinal);

        var told = FormName.AllOf(TemplateHost.Sample().Form).Select(name => (name.Path, name.Type)).OrderBy(name => name.Path, StringComparer.Ordinal);

        Assert.Equal(followed, told);
    }

    [Fact]
    public void A_cell_is_told_with_its_official_labels_and_unit()
    {
        var names = FormName.AllOf(TemplateHost.Sample().Form).ToDictionary(name => name.Path);

        Assert.Equal(
            new FormName("requests.outcomes.granted.natural_person", "cell", "表三“三、本年度办理结果”·“（一）予以公开”·“自然人”", "件"),
            names["requests.outcomes.granted.natural_person"]);
        Assert.Equal("万元", names["proactive.fees"].Unit);
    }

    private static IEnumerable<FormNode> Walk(FormNode node) =>
        node.Names.Select(node.Below).OfType<FormNode>().SelectMany(Walk).Prepend(node);

    private static string TypeOf(FormNode node) => node.ToValue() is { } value ? Word(value.Type) : "named group";

    private static List<ModelType> ModelTypes()
    {
        var found = new List<ModelType> { ReportModel.Root, ReportModel.Collection, PageModel.CheckReport, PageModel.ReturnLetter, PageModel.Comparison };
        for (var i = 0; i < found.Count; i++)
        {
            var below = found[i].MemberNames.Select(name => found[i].Find(name)!.Type).Select(type => type.Model ?? type.Item?.Model).OfType<ModelType>();
            found.AddRange(below.Distinct().Where(type => !found.Contains(type)).ToList());
        }

        return found;
    }

    private static HashSet<string> Told(Func<MemberGroup, bool> isMeant) =>
        [.. MemberCatalog.Model.Where(isMeant).SelectMany(group => group.Members.Select(member => $"{group.Name}.{member.Name}: {member.Type}"))];

    private static string Difference(IEnumerable<string> known)
    {
        var difference = Told(group => !IsLoop(group) && group.Name != MemberCatalog.Language);
        difference.SymmetricExceptWith(known);
        return string.Join("; ", difference);
    }

    private static bool IsLoop(MemberGroup group) => group.Name is "for" or "while" or "tablerow";

    private static string Word(StaticType type) => type.Kind switch
    {
        TypeKind.Bool => "bool",
        TypeKind.Int => "int",
        TypeKind.Text => "text",
        TypeKind.SafeText => "html",
        TypeKind.Date => "date",
        TypeKind.Cell => "cell",
        TypeKind.List or TypeKind.Cells => "list of " + Word(type.Item!),
        TypeKind.Model => type.Model!.Name,
        _ => "value",
    } + (type.IsNullable && type.Kind != TypeKind.Dynamic ? "?" : "");
}
