using Nianbao.Forms;

namespace Nianbao.FormFiles;

/// <summary>A form as it is written into a file: parts that are named twice are written once and referred to by number.</summary>
internal sealed record FormData(
    string Id,
    string Title,
    FormBasis Basis,
    int[] Years,
    SectionData[] Sections,
    TableDefinition[] Tables,
    RuleDefinition[] Rules,
    RelationData[] Relations,
    int CellCount,
    CellSum[] Sums,
    CarriedRow[] CarryForward,
    Crosswalk[] Crosswalks,
    NarrativeDefinition? Narrative)
{
    public static FormData Of(FormDefinition form) => new(
        form.Id,
        form.Title,
        form.Basis,
        form.Years,
        Array.ConvertAll(form.Sections, section => SectionData.Of(section, form)),
        form.Tables,
        form.Rules,
        Array.ConvertAll(form.Relations, relation => RelationData.Of(relation, form)),
        form.CellCount,
        form.Sums,
        form.CarryForward,
        form.Crosswalks,
        form.Narrative);

    public FormDefinition ToForm() => new()
    {
        Id = Id,
        Title = Title,
        Basis = Basis,
        Years = Years,
        Sections = Array.ConvertAll(Sections, section => section.ToSection(Tables)),
        Tables = Tables,
        Rules = Rules,
        Relations = Array.ConvertAll(Relations, relation => relation.ToRelation(Rules)),
        CellCount = CellCount,
        Sums = Sums,
        CarryForward = CarryForward,
        Crosswalks = Crosswalks,
        Narrative = Narrative,
    };
}

/// <summary>A section; its table by number, -1 for none.</summary>
internal sealed record SectionData(string Id, string Heading, int Index, SectionText Text, int Table, bool HasFreeHeadings)
{
    public static SectionData Of(SectionDefinition section, FormDefinition form) =>
        new(section.Id, section.Heading, section.Index, section.Text, Array.IndexOf(form.Tables, section.Table), section.HasFreeHeadings);

    public SectionDefinition ToSection(TableDefinition[] tables) =>
        new(Id, Heading, Index, Text, Table < 0 ? null : tables[Table]) { HasFreeHeadings = HasFreeHeadings };
}

/// <summary>A relation; its rule by number.</summary>
internal sealed record RelationData(int Rule, Side Left, Comparison Comparison, Side Right, int Target, Condition? When, long Tolerance, bool AllowsRounding)
{
    public static RelationData Of(Relation relation, FormDefinition form) => new(
        Array.FindIndex(form.Rules, rule => rule.Id == relation.Rule.Id),
        relation.Left,
        relation.Comparison,
        relation.Right,
        relation.Target,
        relation.When,
        relation.Tolerance,
        relation.AllowsRounding);

    public Relation ToRelation(RuleDefinition[] rules) =>
        new(rules[Rule], Left, Comparison, Right, Target) { When = When, Tolerance = Tolerance, AllowsRounding = AllowsRounding };
}
