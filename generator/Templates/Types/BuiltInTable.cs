namespace Nianbao.Generator.Templates.Types;

/// <summary>
/// The built-in functions, one a line: group and name, ! if it may fail, * if it
/// remembers something while the template runs, parameters with their kinds and C# defaults, @ if the function is told
/// where the argument is written, and the type of the result. Parameters have the names that a template may write before
/// an argument. The method of the runtime is called <c>GroupFunctions.Name</c>; it gets the arguments, where it is called,
/// where arguments are written, and what the template writes to. The runtime library compiles this file, too: it lists
/// the names that a template may use.
/// </summary>
internal static class BuiltInTable
{
    public const string Text =
        """
        array.add! list:list value:value -> value
        array.add_range! list1:list list2:list -> value
        array.any list:list function:function -> bool
        array.compact list:list -> value
        array.concat! list1:list list2:list -> value
        array.contains list:list item:value -> bool
        array.cycle* list:list group:text=null -> value
        array.each list:list function:function -> value
        array.filter list:list function:function -> value
        array.first list:list -> value
        array.insert_at! list:list index:int value:value -> value
        array.join! list:list delimiter:text function:function=null -> text
        array.last list:list -> value
        array.limit list:list count:int -> value
        array.map list:value member:text -> value
        array.offset list:list index:int -> value
        array.remove_at list:list index:int -> value
        array.reverse list:list -> value
        array.size list:list -> int
        array.sort! list:value member:text=null -> value
        array.uniq list:list -> value
        date.add_days! date:day days:double -> date
        date.add_hours! date:day hours:double -> date
        date.add_milliseconds! date:day millis:double -> date
        date.add_minutes! date:day minutes:double -> date
        date.add_months! date:day months@:int -> date
        date.add_seconds! date:day seconds:double -> date
        date.add_years! date:day years:int -> date
        date.default_format -> text
        date.format -> text
        date.parse! text:text pattern@:text=null culture:text=null -> date
        date.parse_to_string! text:text output_pattern:text=null output_culture:text=null input_pattern:text=null input_culture:text=null -> text
        date.to_string! date:date pattern@:text culture:text=null -> text
        html.escape text:text -> safe
        html.newline_to_br text:text -> safe
        html.safe text:text -> safe
        html.strip! text:text -> text
        html.url_encode text:text -> text
        html.url_escape text:text -> text
        math.abs! value:value -> value
        math.ceil value:double -> value
        math.divided_by! value:double divisor:value -> value
        math.floor value:double -> value
        math.format! value:value format:text culture:text=null -> text
        math.is_number value:value -> bool
        math.minus! value:value with:value -> value
        math.modulo! value:value with:value -> value
        math.plus! value:value with:value -> value
        math.round! value:double precision:int=0 -> value
        math.times! value:value with:value -> value
        object.default value:value default:value -> value
        object.format! value:value format:text culture:text=null -> text
        object.from_json! json@:text -> value
        object.has_key value@:value key:text -> bool
        object.has_value value@:value key:text -> bool
        object.keys value:value -> value
        object.kind value:value -> text
        object.size value:value -> int
        object.to_json! value@:value -> text
        object.typeof value:value -> text
        object.values value:value -> value
        regex.escape! pattern:text -> text
        regex.match! text:text pattern:text options:text=null -> value
        regex.matches! text:text pattern:text options:text=null -> value
        regex.replace! text:text pattern:text replace:text options:text=null -> text
        regex.split! text:text pattern:text options:text=null -> value
        regex.unescape! pattern:text -> text
        string.append! text:text with:text -> text
        string.base64_decode! text:text -> text
        string.base64_encode text:text -> text
        string.capitalize text:text -> text
        string.capitalizewords text:text -> text
        string.contains text:text value:text -> bool
        string.downcase text:text -> text
        string.empty text:text -> bool
        string.ends_with text:text value:text -> bool
        string.equals_ignore_case text:text value:text -> bool
        string.escape text:text -> text
        string.handleize text:text -> text
        string.hmac_sha1 text:text secretKey:text -> text
        string.hmac_sha256 text:text secretKey:text -> text
        string.hmac_sha512 text:text secretKey:text -> text
        string.index_of text@:text search@:text startIndex@:int?=null count@:int?=null stringComparison@:text=null -> int
        string.literal text:text -> text
        string.lstrip text:text -> text
        string.md5 text:text -> text
        string.pad_left! text:text width:int -> text
        string.pad_right! text:text width:int -> text
        string.pluralize number:int singular:text plural:text -> text
        string.prepend! text:text by:text -> text
        string.remove text:text remove:text -> text
        string.remove_first text:text remove:text -> text
        string.remove_last text:text remove:text -> text
        string.replace! text:text match:text replace:text -> text
        string.replace_first! text:text match:text replace:text fromEnd:bool=false -> text
        string.rstrip text:text -> text
        string.sha1 text:text -> text
        string.sha256 text:text -> text
        string.sha512 text:text -> text
        string.size text:text -> int
        string.slice! text:text start:int length@:int?=null -> text
        string.slice1 text:text start:int length@:int=1 -> text
        string.split text:text match:text -> value
        string.starts_with text:text value:text -> bool
        string.strip text:text -> text
        string.strip_newlines text:text -> text
        string.to_double text:text -> value
        string.to_float text:text -> value
        string.to_int text:text -> value
        string.to_long text:text -> value
        string.truncate text:text length:int ellipsis:text=null -> text
        string.truncatewords text:text count:int ellipsis:text=null -> text
        string.upcase text:text -> text
        string.whitespace text:text -> bool
        timespan.from_days! days:double -> value
        timespan.from_hours! hours:double -> value
        timespan.from_milliseconds! millis:double -> value
        timespan.from_minutes! minutes:double -> value
        timespan.from_seconds! seconds:double -> value
        timespan.parse! text:text -> value
        timespan.zero -> value
        """;
}
