namespace Nianbao.Narratives;

/// <summary>Several things and then a figure for each: 行政复议、行政诉讼分别为1件、2件.</summary>
internal sealed class GroupedClaims(Dictionary<string, Concept> concepts, Topics topics)
{
    /// <summary>Reads what stands on both sides of 分别; nothing where there are not as many figures as things.</summary>
    public void Read(SentenceTokens tokens, int sentence, int i, List<Claim> claims)
    {
        var things = ThingsBefore(tokens, i);
        var figures = FiguresBehind(tokens, i);
        if (things.Count < 2 || things.Count != figures.Count) return;
        for (var at = 0; at < things.Count; at++)
        {
            var token = tokens[figures[at]];
            claims.Add(new Claim(things[at], token.Value, tokens[tokens.LeftOf(i)].Start, token.End)
            {
                Sentence = sentence, Step = token.Quantity!.Step, At = token.Start, Unit = tokens.UnitOf(figures[at]),
            });
        }
    }

    private List<string> ThingsBefore(SentenceTokens tokens, int i)
    {
        var start = tokens.LeftOf(i);
        var things = new List<string>();
        var predicates = Enumerable.Range(start, i - start).Where(at => SentenceTokens.IsPredicate(tokens[at])).ToArray();
        var objects = Enumerable.Range(start, i - start).Where(at => SentenceTokens.IsThing(tokens[at])).ToArray();
        if (predicates.Length > 1)
        {
            foreach (var at in predicates)
            {
                var said = "." + tokens[at].Meaning;
                if (topics.TryFind(said, false, out var topic)) things.Add(topic.Thing + said);
            }

            return things.Count == predicates.Length && tokens.IsClean(predicates[0], i) ? things : [];
        }

        things.AddRange(objects.Select(at => tokens[at].Meaning + (predicates.Length == 1 ? "." + tokens[predicates[0]].Meaning : "")));
        return things.TrueForAll(concepts.ContainsKey) && objects.Length > 0 && tokens.IsClean(objects[0], i) ? things : [];
    }

    private static List<int> FiguresBehind(SentenceTokens tokens, int i)
    {
        var figures = new List<int>();
        for (var at = i + 1; at < tokens.Count && (tokens.IsFigure(at) || tokens[at].IsClean || tokens[at].Kind == TokenKind.Item); at++)
        {
            if (tokens.IsFigure(at)) figures.Add(at);
        }

        return figures;
    }
}
