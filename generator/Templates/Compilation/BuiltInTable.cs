namespace Nianbao.Generator.Templates.Compilation;

/// <summary>
/// The built-in functions, one a line: group and name, ! if it may fail, * if it
/// remembers something while the template runs, parameters with their kinds and C# defaults,
/// and the type of the result. The method of the runtime is called <c>GroupFunctions.Name</c>. The runtime library compiles
/// this file, too: it lists the names that a template may use.
/// </summary>
internal static class BuiltInTable
{
    public const string Text =
        """
        array.add list:value item:value -> value
        array.add_range list:value other:value -> value
        array.any! list:value test:function -> bool
        array.compact list:value -> value
        array.concat list:value other:value -> value
        array.contains list:value item:value -> bool
        array.each! list:value function:function -> value
        array.filter! list:value test:function -> value
        array.cycle* list:value group:text=null -> value
        array.first list:value -> value
        array.insert_at! list:value index:int item:value -> value
        array.join list:value separator:text function:function=null -> text
        array.last list:value -> value
        array.limit list:value count:int -> value
        array.map list:value member:text -> value
        array.offset list:value count:int -> value
        array.remove_at list:value index:int -> value
        array.reverse list:value -> value
        array.size list:value -> int
        array.sort! list:value member:text=null -> value
        array.uniq list:value -> value
        date.add_days! date:date count:double -> date
        date.add_hours! date:date count:double -> date
        date.add_milliseconds! date:date count:double -> date
        date.add_minutes! date:date count:double -> date
        date.add_months! date:date count:int -> date
        date.add_seconds! date:date count:double -> date
        date.add_years! date:date count:int -> date
        date.default_format -> text
        date.format -> text
        date.parse! text:text pattern:text=null -> date
        date.parse_to_string! text:text pattern:text=DateFunctions.DefaultFormat() from:text=null -> text
        date.to_string date:date pattern:text -> text
        html.escape text:text -> safe
        html.newline_to_br text:text -> safe
        html.safe text:text -> safe
        html.strip text:text -> text
        html.url_encode text:text -> text
        html.url_escape text:text -> text
        math.abs! number:value -> value
        math.ceil! number:value -> value
        math.divided_by! number:value divisor:value -> value
        math.floor! number:value -> value
        math.format! number:value format:text -> text
        math.is_number value:value -> bool
        math.minus! left:value right:value -> value
        math.modulo! left:value right:value -> value
        math.plus! left:value right:value -> value
        math.round! number:value digits:int=0 -> value
        math.times! left:value right:value -> value
        object.default value:value fallback:value -> value
        object.format! value:value format:text -> text
        object.from_json! text:text -> value
        object.has_key! value:value key:text -> bool
        object.has_value! value:value key:text -> bool
        object.keys! value:value -> value
        object.kind value:value -> text
        object.size value:value -> int
        object.to_json! value:value -> text
        object.typeof value:value -> text
        object.values! value:value -> value
        regex.escape text:text -> text
        regex.match! text:text pattern:text options:text=null -> value
        regex.matches! text:text pattern:text options:text=null -> value
        regex.replace! text:text pattern:text replacement:text options:text=null -> text
        regex.split! text:text pattern:text options:text=null -> value
        regex.unescape! text:text -> text
        string.append text:text with:text -> text
        string.base64_decode! text:text -> text
        string.base64_encode text:text -> text
        string.capitalize text:text -> text
        string.capitalizewords text:text -> text
        string.contains text:text part:text -> bool
        string.downcase text:text -> text
        string.empty text:text -> bool
        string.ends_with text:text part:text -> bool
        string.equals_ignore_case text:text other:text -> bool
        string.escape text:text -> text
        string.handleize text:text -> text
        string.hmac_sha1 text:text key:text -> text
        string.hmac_sha256 text:text key:text -> text
        string.hmac_sha512 text:text key:text -> text
        string.index_of! text:text search:text start:int=0 -> int
        string.literal text:text -> text
        string.lstrip text:text -> text
        string.md5 text:text -> text
        string.pad_left! text:text width:int -> text
        string.pad_right! text:text width:int -> text
        string.pluralize count:int one:text many:text -> text
        string.prepend text:text with:text -> text
        string.remove text:text part:text -> text
        string.remove_first text:text part:text -> text
        string.remove_last text:text part:text -> text
        string.replace text:text part:text with:text -> text
        string.replace_first text:text part:text with:text from_end:bool=false -> text
        string.rstrip text:text -> text
        string.sha1 text:text -> text
        string.sha256 text:text -> text
        string.sha512 text:text -> text
        string.size text:text -> int
        string.slice text:text start:int length:int=int.MaxValue -> text
        string.slice1 text:text start:int length:int=1 -> text
        string.split text:text separator:text -> value
        string.starts_with text:text part:text -> bool
        string.strip text:text -> text
        string.strip_newlines text:text -> text
        string.to_double text:text -> value
        string.to_float text:text -> value
        string.to_int text:text -> value
        string.to_long text:text -> value
        string.truncate text:text length:int ellipsis:text=null -> text
        string.truncatewords text:text count:int -> text
        string.upcase text:text -> text
        string.whitespace text:text -> bool
        timespan.from_days! count:double -> value
        timespan.from_hours! count:double -> value
        timespan.from_milliseconds! count:double -> value
        timespan.from_minutes! count:double -> value
        timespan.from_seconds! count:double -> value
        timespan.parse! text:text -> value
        timespan.zero -> value
        """;
}
