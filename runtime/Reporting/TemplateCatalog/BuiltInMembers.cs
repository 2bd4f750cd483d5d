namespace Nianbao.Reporting.TemplateCatalog;

/// <summary>
/// What the built-in functions mean to who writes templates: for each group a line in brackets, then its functions, one a
/// line, in Chinese and in English. Their parameters and results are in the compiler's <c>BuiltInTable</c>; a test
/// compares the names.
/// </summary>
internal static class BuiltInMembers
{
    public const string Text =
        """
        [array] 列表函数 | lists
        add = 末尾加一项 | a list with an item added at its end
        add_range = 末尾接上另一个列表 | a list followed by another
        any = 有一项使函数为真 | true if the function is true of some item
        compact = 去掉空值 | without nulls
        concat = 两个列表相接 | a list followed by another
        contains = 是否含有某项 | true if an item is in the list
        each = 每一项换成函数的结果 | what the function makes of each item
        filter = 函数为真的各项 | the items of which the function is true
        cycle = 轮流取各项，每次一项 | the items in turn, one at each call
        first = 第一项 | the first item
        insert_at = 在某处插入一项 | with an item put in at a place
        join = 各项连成文本，中间加分隔 | the items as one text with a separator between them
        last = 最后一项 | the last item
        limit = 前几项 | the first so many items
        map = 各项的某个成员 | one member of each item
        offset = 跳过前几项 | all but the first so many items
        remove_at = 去掉某处的一项 | without the item at a place
        reverse = 倒过来 | the items from last to first
        size = 项数 | how many items there are
        sort = 从小到大排列，可按某个成员 | sorted, if wished by a member
        uniq = 去掉重复的 | each item once

        [date] 日期函数 | dates
        add_days = 加几天 | so many days later
        add_hours = 加几小时 | so many hours later
        add_milliseconds = 加几毫秒 | so many milliseconds later
        add_minutes = 加几分钟 | so many minutes later
        add_months = 加几个月 | so many months later
        add_seconds = 加几秒 | so many seconds later
        add_years = 加几年 | so many years later
        default_format = 不写样式时的样式 | the pattern where none is given
        format = 日期的样式 | the pattern in use
        parse = 把文本读成日期 | a date read from text
        parse_to_string = 把文本读成日期再按样式写出 | a date read from text and written by a pattern
        to_string = 按样式写出：date.to_string published '%Y-%m-%d' | a date written by a pattern

        [html] HTML 函数 | HTML
        escape = 转义 & < > " ' | & < > " ' escaped
        newline_to_br = 换行变成 <br /> | <br /> for each line break
        safe = 当作已是 HTML，不再转义 | taken for HTML and not escaped any more
        strip = 去掉标签 | without tags
        url_encode = 网址参数里的编码 | encoded for a part of an address
        url_escape = 网址的编码 | encoded for an address

        [math] 算术函数 | arithmetic
        abs = 绝对值 | the absolute value
        ceil = 进一取整 | rounded up to a whole number
        divided_by = 除；除数是整数时取整 | divided; rounded down where the divisor is whole
        floor = 去尾取整 | rounded down to a whole number
        format = 按 .NET 的样式写出，如 '0.00' | written by a pattern of .NET such as '0.00'
        is_number = 是不是数 | true for a number
        minus = 减 | the difference
        modulo = 余数 | the remainder
        plus = 加 | the sum
        round = 四舍六入五成双，可定小数位数 | rounded, if wished to some decimals; a half goes to the even neighbour
        times = 乘 | the product

        [object] 对象函数 | objects
        default = 为空时用另一个值 | another value where the first is null or empty
        format = 按 .NET 的样式写出 | written by a pattern of .NET
        from_json = 读入 JSON | what a JSON text holds
        has_key = 有没有这个成员 | true if there is a member of the name
        has_value = 有这个成员而且不为空 | true if there is such a member and it is not null
        keys = 成员的名称 | the names of the members
        kind = 值的种类 | the kind of a value
        size = 文本或列表的长度，其他为 0 | the length of a text or list, 0 for others
        to_json = 写成 JSON | the value as JSON
        typeof = 值的类型 | the type of a value
        values = 成员的值 | the values of the members

        [regex] 正则表达式 | regular expressions
        escape = 转义有特殊意义的字符 | with special characters escaped
        match = 第一处匹配及各分组 | the first match and its groups
        matches = 全部匹配 | all matches
        replace = 替换匹配的文字 | with all matches replaced
        split = 在匹配处分开 | split at the matches
        unescape = 去掉转义 | with escapes resolved

        [string] 文本函数 | text
        append = 后面接上 | followed by another text
        base64_decode = 解 Base64 | decoded from Base64
        base64_encode = 编 Base64 | encoded as Base64
        capitalize = 首字母大写 | its first letter in upper case
        capitalizewords = 每个词首字母大写 | the first letter of each word in upper case
        contains = 是否含有 | true if it contains another text
        downcase = 变成小写 | in lower case
        empty = 是不是空文本 | true for an empty text
        ends_with = 是否以它结尾 | true if it ends with another text
        equals_ignore_case = 不分大小写相等 | equal but for upper and lower case
        escape = 转义引号、换行等 | with quotes, line breaks and the like escaped
        handleize = 变成网址里的名称 | as a name in an address
        hmac_sha1 = 带密钥的 SHA-1 摘要 | the SHA-1 digest with a key
        hmac_sha256 = 带密钥的 SHA-256 摘要 | the SHA-256 digest with a key
        hmac_sha512 = 带密钥的 SHA-512 摘要 | the SHA-512 digest with a key
        index_of = 第一次出现的位置，没有为 -1 | where another text first stands, -1 if nowhere
        literal = 写成带引号的文字 | as a literal with quotes
        lstrip = 去掉前面的空白 | without blanks at its beginning
        md5 = MD5 摘要 | the MD5 digest
        pad_left = 左边补足宽度 | filled up on the left to a width
        pad_right = 右边补足宽度 | filled up on the right to a width
        pluralize = 按数选单数或复数 | the one or the other text, by a number
        prepend = 前面加上 | with another text before it
        remove = 去掉所有这样的文字 | without all occurrences of a text
        remove_first = 去掉第一处 | without the first occurrence
        remove_last = 去掉最后一处 | without the last occurrence
        replace = 全部替换 | with all occurrences replaced
        replace_first = 替换第一处 | with the first occurrence replaced
        rstrip = 去掉后面的空白 | without blanks at its end
        sha1 = SHA-1 摘要 | the SHA-1 digest
        sha256 = SHA-256 摘要 | the SHA-256 digest
        sha512 = SHA-512 摘要 | the SHA-512 digest
        size = 字符数 | how many characters it has
        slice = 从某处起的一段 | the part from a place on
        slice1 = 从某处起的一个或几个字符 | one character, or some, from a place on
        split = 在分隔处分开 | split at a separator
        starts_with = 是否以它开头 | true if it begins with another text
        strip = 去掉两头的空白 | without blanks at both ends
        strip_newlines = 去掉换行 | without line breaks
        to_double = 读成小数 | read as a number with decimals
        to_float = 读成小数 | read as a number with decimals
        to_int = 读成整数 | read as a whole number
        to_long = 读成整数 | read as a whole number
        truncate = 最多几个字符，截断处加省略号 | at most so many characters, with an ellipsis where it is cut
        truncatewords = 最多几个词 | at most so many words
        upcase = 变成大写 | in upper case
        whitespace = 是不是只有空白 | true for nothing but blanks

        [timespan] 时长函数 | lengths of time
        from_days = 几天 | so many days
        from_hours = 几小时 | so many hours
        from_milliseconds = 几毫秒 | so many milliseconds
        from_minutes = 几分钟 | so many minutes
        from_seconds = 几秒 | so many seconds
        parse = 把文本读成时长 | a length of time read from text
        zero = 零 | no time

        """;
}
