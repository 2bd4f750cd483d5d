using System.ComponentModel;

namespace Nianbao.Templates;

/// <summary>A function as a value, which a template keeps in a variable, list or object and calls when it runs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TemplateFunction
{
    private readonly string _name;
    private readonly Func<TemplateList, Position, Value> _body;
    private readonly string[]? _parameters;
    private readonly Value[] _defaults = [];
    private readonly int _required;
    private readonly bool _isVariadic;

    /// <summary>Makes a function that takes any arguments.</summary>
    public TemplateFunction(string name, Func<TemplateList, Position, Value> body)
    {
        _name = name;
        _body = body;
    }

    /// <summary>Makes a function with parameters.</summary>
    /// <param name="name">What error messages call it.</param>
    /// <param name="parameters">The names of the parameters; the last one of a variadic function collects what is left.</param>
    /// <param name="required">How many of them need an argument.</param>
    /// <param name="defaults">The values of the others, as far as the body does not know them itself.</param>
    /// <param name="isVariadic">The last parameter is a list.</param>
    /// <param name="body">What is called with the values of the parameters.</param>
    public TemplateFunction(
        string name, string[] parameters, int required, Value[] defaults, bool isVariadic, Func<TemplateList, Position, Value> body)
        : this(name, body)
    {
        _parameters = parameters;
        _required = required;
        _defaults = defaults;
        _isVariadic = isVariadic;
    }

    /// <summary>It is a function of the language, for which one argument too many is an error of the whole call.</summary>
    public bool IsBuiltIn { get; init; }

    internal Value Call(TemplateList arguments, Position position) => _body(
        _parameters is null ? arguments : Match(_parameters, arguments, position).AsCalledWith(arguments),
        position with { Left = 0, Right = 0 });

    private TemplateList Match(string[] parameters, TemplateList arguments, Position position)
    {
        var places = parameters.Length - (_isVariadic ? 1 : 0);
        var values = new Value[places];
        var isGiven = new bool[places];
        var rest = new List<Value>();

        // an argument without the name of a parameter comes after the last one before it, wherever a name has put that
        var next = 0;
        foreach (var (name, value) in arguments.Arguments())
        {
            var place = name is null ? -1 : Array.IndexOf(parameters, name);
            if (place < 0 && name is not null && _isVariadic) continue;
            if (place < 0) place = next;
            Place(place, value);
            next = Math.Max(next, place + 1);
        }

        if (isGiven.AsSpan(0, _required).Contains(false)) throw WrongCount(next, position.AtRight());
        if (rest.Count > 0 && !_isVariadic) throw WrongCount(next, IsBuiltIn ? position with { Left = 0, Right = 0 } : position.AtLeft());

        for (var i = 0; i < _defaults.Length; i++)
        {
            if (!isGiven[_required + i]) values[_required + i] = _defaults[i];
        }

        var last = _isVariadic || _defaults.Length > 0 ? places : Array.LastIndexOf(isGiven, true) + 1;
        return new TemplateList(_isVariadic ? [.. values, Value.List([.. rest])] : values[..last]);

        void Place(int place, Value value)
        {
            if (place >= places)
            {
                rest.Add(value);
                return;
            }

            values[place] = value;
            isGiven[place] = true;
        }
    }

    private TemplateException WrongCount(int actual, Position place)
    {
        var expected = _isVariadic ? $"≥ {_required}" : _required == _parameters!.Length ? $"{_required}" : $"{_required}–{_parameters.Length}";
        return place.Error($"{_name} 需要 {expected} 个参数，这里给了 {actual} 个", $"{_name} takes {expected} arguments, here are {actual}");
    }
}
