using Nianbao.Generator.Diagnostics;
using Nianbao.Generator.Schemas.Model;
using Nianbao.Generator.Schemas.Syntax;
using Nianbao.Generator.Text;

namespace Nianbao.Generator.Schemas.Binding.Rules;

/// <summary>
/// Turns the figures of an example into cells. They are named as in the rule, and the rule's first relation is the one
/// that is tried out; what the rule reads and the example does not name is 0.
/// </summary>
internal sealed class ExampleBinder(NameBinder names, SchemaErrors errors, int start, IEnumerable<RelationSyntax> relations)
{
    private static readonly string[] Facts = ["kind", "level", "published_on"];

    /// <summary>Null where there is no example.</summary>
    public ExampleModel? Bind(ExampleSyntax? example)
    {
        if (example is null) return null;
        var figures = new Dictionary<(int, string), ExampleFigureModel>();
        foreach (var term in relations.SelectMany(relation => relation.Terms).Where(term => term.Name is not null))
        {
            if (names.Find(term.Name!.Value, term.IsSum, start) is not { } read) continue;
            foreach (var cell in read.Cells) figures[(cell, read.Source)] = new ExampleFigureModel(cell, read.Source, 0);
        }

        foreach (var (name, value) in example.Figures.Where(figure => !Facts.Contains(figure.Name.Value)))
        {
            if (names.Find(name, isSum: false, start) is not { } named) continue;
            var cell = named.Cells[0];
            var figure = value.Value.Length == 0 ? null : FigureText.Scaled(value, names.IsAmount(cell), errors);
            figures[(cell, named.Source)] = new ExampleFigureModel(cell, named.Source, figure);
        }

        return new ExampleModel(figures.Values.ToEquatableArray(), Fact(example, "kind"), Fact(example, "level"))
        {
            Published = example.Figures.Where(figure => figure.Name.Value == "published_on").Select(figure => figure.Value.Value).FirstOrDefault(),
        };
    }

    private string? Fact(ExampleSyntax example, string fact)
    {
        var word = example.Figures.Where(figure => figure.Name.Value == fact).Select(figure => figure.Value).ToList();
        return word.Count > 0 && names.IsKnown(fact, word[0]) ? Identifiers.Pascal(word[0].Value) : null;
    }
}
