using Nianbao.Organs;

namespace Nianbao.Forms;

/// <summary>
/// What a form says about its narrative: which figures and statements a text makes, and what the tables must say then.
/// What people say in many wordings is read by words (<see cref="Lexicon"/>) into claims; what has one wording has a
/// pattern, a regular expression over text in one spelling in which a group <c>n</c> is a number.
/// </summary>
public sealed class NarrativeDefinition
{
    /// <summary>The pattern of any figure with its counter: groups <c>n</c>, <c>u</c>, and <c>more</c> where it is only about so much.</summary>
    public required string Figure { get; init; }

    /// <summary>What in the same phrase tells that a figure is about something else: hotline cases, plans, approximations.</summary>
    public string Decoys { get; init; } = "";

    /// <summary>What begins a statement about a time: the last one before a figure must not be one of <see cref="OtherTimes"/>.</summary>
    public string Times { get; init; } = "";

    /// <summary>The times that are not the year reported on.</summary>
    public string OtherTimes { get; init; } = "";

    /// <summary>Names of bodies and words for them (县教育局, 全县, 我局): of the last before a figure the figure is.</summary>
    public string Bodies { get; init; } = "";

    /// <summary>The beginning of a clause up to the name of a body of which it tells nothing: 根据县政府办公室.</summary>
    public string NoSubjects { get; init; } = "";

    /// <summary>Words for disclosure itself: what stands before the last of them in a sentence does not make a claim one about something else.</summary>
    public string Topic { get; init; } = "";

    /// <summary>The words by which claims are read; empty for a form whose rules have patterns only.</summary>
    public LexiconEntry[] Lexicon { get; init; } = [];

    /// <summary>The rules; a figure belongs to the first that finds it.</summary>
    public required NarrativeRule[] Rules { get; init; }
}

/// <summary>A rule about narrative.</summary>
/// <param name="Rule">Its id, severity and words.</param>
/// <param name="Kind">What is done with what it finds.</param>
/// <param name="Find">The pattern of what it is about.</param>
public sealed record NarrativeRule(RuleDefinition Rule, NarrativeKind Kind, string Find)
{
    /// <summary>Words of which a sentence has at least one, or the rule has nothing to do with it; empty for every sentence.</summary>
    public string[] Anchors { get; init; } = [];

    /// <summary>The pattern of a statement that there was none: the same as the figure 0; of a list: of a part that is all the rest.</summary>
    public string None { get; init; } = "";

    /// <summary>A pattern that must stand in the paragraph or the heading above it; empty for none.</summary>
    public string Near { get; init; } = "";

    /// <summary>A pattern that must not stand in the same phrase; of a list: in the list. Empty for none.</summary>
    public string Unless { get; init; } = "";

    /// <summary>The id of the section in which something required must stand; empty for any.</summary>
    public string Section { get; init; } = "";

    /// <summary>The kinds of bodies that the rule is about; empty for all.</summary>
    public OrganKind[] Kinds { get; init; } = [];

    /// <summary>What the figure may be: authors mean one of several things.</summary>
    public Side[] Says { get; init; } = [];

    /// <summary>The claims that the rule compares, each with what its wording may mean.</summary>
    public ClaimDefinition[] Claims { get; init; } = [];

    /// <summary>What <see cref="Says"/> is divided by, of a rate.</summary>
    public Side[] Of { get; init; } = [];

    /// <summary>How a figure must compare with what it may be.</summary>
    public Comparison Comparison { get; init; } = Comparison.Equal;

    /// <summary>What every figure must be a multiple of; 0 for anything.</summary>
    public int MultipleOf { get; init; }

    /// <summary>A good and a bad example.</summary>
    public NarrativeExample? Example { get; init; }
}

/// <summary>What is done with what a rule finds.</summary>
public enum NarrativeKind
{
    /// <summary>A figure or a statement that there was none, against cells of the tables.</summary>
    Figure,

    /// <summary>A figure that no table has, against itself further up.</summary>
    Repeated,

    /// <summary>A total with its parts (其中): they must add up.</summary>
    Sum,

    /// <summary>A percentage of a total: it must be what the figures make.</summary>
    Share,

    /// <summary>A rate of the tables (办结率): what <see cref="NarrativeRule.Says"/> makes of <see cref="NarrativeRule.Of"/>.</summary>
    Rate,

    /// <summary>A change against last year in per cent: it must be what the two years' figures make.</summary>
    Change,

    /// <summary>The period of the figures: the calendar year reported on.</summary>
    Period,

    /// <summary>The body that the preamble says has made the report.</summary>
    Organ,

    /// <summary>Something that should not stand in the text.</summary>
    Mention,

    /// <summary>Something that must stand in the text, or must where a cell is not zero.</summary>
    Required,
}

/// <summary>A claim that a rule compares: what is counted, what is said of it, and of which part of it.</summary>
/// <param name="Concept">Meanings of the lexicon: <c>request.received</c>, <c>request.received.natural</c>, <c>review</c>.</param>
/// <param name="Says">Every sum of cells that this wording may mean, and no other.</param>
public sealed record ClaimDefinition(string Concept, Side[] Says);

/// <summary>Words with one meaning.</summary>
/// <param name="Role">What they do in a sentence.</param>
/// <param name="Meaning">What they mean; empty where the role says all.</param>
/// <param name="Words">The words in one spelling with blanks between, many of them written as one pattern: <c>(政府|政务)信息</c>.</param>
public sealed record LexiconEntry(WordRole Role, string Meaning, string Words);

/// <summary>What a word does in a sentence that makes a claim.</summary>
public enum WordRole : byte
{
    /// <summary>What is counted: 政府信息公开申请, 行政复议. <c>any</c> stands for whatever was named before: 申请, 案件.</summary>
    Thing,

    /// <summary>What is said of it: 收到, 办结, 予以公开.</summary>
    Predicate,

    /// <summary>A part of it: 自然人, 网络, 按时.</summary>
    Qualifier,

    /// <summary>There was none, said before it: 未, 没有, 无.</summary>
    None,

    /// <summary>There was none, said behind it: 零受理, 为零.</summary>
    NoneBehind,

    /// <summary>All of it: 均, 全部.</summary>
    All,

    /// <summary>How several things go together: <c>and</c> (和), <c>and_so_on</c> (等), <c>each</c> (各), <c>respectively</c> (分别), <c>through</c> (通过).</summary>
    Connective,

    /// <summary>Says nothing by itself: 共, 的, 情况.</summary>
    Filler,

    /// <summary>Begins the reason of something: 因, 涉及. Up to what came of it (引发) nothing is counted.</summary>
    Cause,

    /// <summary>Came of a reason: 引发, 被申请.</summary>
    Effect,

    /// <summary>A part of what was said before: 其中, 含.</summary>
    Part,

    /// <summary>Excepts something: 其余, 除.</summary>
    Rest,

    /// <summary>Contains known words and is something else: 规章制度, 依申请公开目录.</summary>
    Other,

    /// <summary>Makes a figure behind it none of the year's: 拟, 力争, 同比.</summary>
    Stop,
}

/// <summary>A sentence that obeys a rule and one that breaks it, with the figures of the tables.</summary>
/// <param name="Cells">The cells that are not 0.</param>
/// <param name="Values">Their values, in the unit of the cell.</param>
/// <param name="Good">What obeys the rule.</param>
/// <param name="Bad">What breaks it.</param>
public sealed record NarrativeExample(int[] Cells, int[] Values, string Good, string Bad)
{
    /// <summary>Last year's values of the same cells, for a rule between years.</summary>
    public int[] LastYear { get; init; } = [];
}
