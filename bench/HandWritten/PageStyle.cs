namespace Nianbao.Bench.HandWritten;

/// <summary>The style sheet of the page.</summary>
internal static class PageStyle
{
    public static ReadOnlySpan<byte> Css => """
        :root {
          --song: "FZXiaoBiaoSong-B05S", "方正小标宋简体", STZhongsong, "华文中宋", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", SimSun, "宋体", serif;
          --fang: FangSong_GB2312, "仿宋_GB2312", FangSong, "仿宋", STFangsong, "华文仿宋", "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", SimSun, "宋体", serif;
          --hei: SimHei, "黑体", STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "Microsoft YaHei", sans-serif;
          --table: SimSun, "宋体", STSong, "Noto Serif CJK SC", "Source Han Serif SC", "Noto Serif SC", serif;
          --ink: #1a1a1a;
          --soft: #595959;
          --line: #7d8793;
          --tint: rgba(31, 78, 121, .055);
          --block: rgba(31, 78, 121, .12);
          --red: #a61b1b;
          --focus: #1f5fa8;
        }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0; background: #eef0f2; color: var(--ink); font: 1.125rem/1.9 var(--fang); line-break: strict; overflow-wrap: anywhere; }
        main { max-width: 64rem; margin: 2rem auto; padding: 4rem 4.5rem 4.5rem; background: #fff; border: 1px solid #d9dde2; }

        header { margin-bottom: 2rem; padding-bottom: 1.5rem; border-bottom: 2px solid var(--red); text-align: center; }
        h1 { margin: 0; font: 700 1.875rem/1.5 var(--song); text-wrap: balance; }
        .published { margin: .75rem 0 0; color: var(--soft); font-size: 1rem; text-indent: 0; text-align: center; }

        h2 { margin: 2rem 0 .5rem; font: 400 1.25rem/1.6 var(--hei); text-indent: 2em; }
        p { margin: 0 0 .4em; text-indent: 2em; }
        .table:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; }

        .table {
          overflow-x: auto; margin: 1rem 0 2rem;
          background:
            linear-gradient(to right, #fff 40%, transparent) left / 2rem 100% no-repeat local,
            linear-gradient(to left, #fff 40%, transparent) right / 2rem 100% no-repeat local,
            linear-gradient(to right, rgba(0, 0, 0, .22), transparent) left / .75rem 100% no-repeat scroll,
            linear-gradient(to left, rgba(0, 0, 0, .22), transparent) right / .75rem 100% no-repeat scroll;
        }
        table { width: 100%; border-collapse: collapse; font: .9375rem/1.5 var(--table); font-variant-numeric: tabular-nums; }
        caption { padding: .25em 0 .5em; font-family: var(--hei); font-size: 1rem; }
        caption span { display: inline-block; color: var(--soft); font-family: var(--table); font-size: .9375rem; }
        th, td { padding: .45em .3em; border: 1px solid var(--line); font-weight: 400; text-align: center; vertical-align: middle; }
        td { white-space: nowrap; }
        thead ~ tbody td { width: 3.6em; }
        th { background: var(--tint); }
        th[scope="col"] { padding-inline: .7em; font-family: var(--hei); text-wrap: balance; }
        th[scope="col"][rowspan] { padding-inline: .2em; }
        th[scope="row"] { min-width: 8em; padding-inline: .7em; text-align: left; }
        th.group { width: 5.2em; min-width: 0; padding-inline: .5em; text-align: center; word-break: keep-all; }
        th.block { background: var(--block); font-family: var(--hei); }
        td.corner { padding-inline: .7em; background: var(--tint); text-align: left; white-space: normal; }

        @media screen and (max-width: 48rem) {
          body { background: #fff; font-size: 1.0625rem; line-height: 1.8; }
          main { margin: 0; padding: 1.5rem 1rem 2.5rem; border: 0; }
          header { margin-bottom: 1.25rem; padding-bottom: 1rem; }
          h1 { font-size: 1.375rem; }
          h2 { margin-top: 1.5rem; font-size: 1.1875rem; text-indent: 0; }
          table { font-size: .875rem; }
          caption { padding-top: 0; text-align: start; }
          thead ~ tbody td { width: 2.9em; }
          th[scope="col"], th[scope="col"][rowspan] { padding-inline: .3em; }
          th[scope="row"] { padding-inline: .4em; }
          th.group { width: auto; padding: .4em .2em; writing-mode: vertical-rl; }
        }

        @media print {
          @page { size: A4; margin: 37mm 26mm 35mm 28mm; @bottom-center { content: "— " counter(page) " —"; font: 14pt var(--table); } }
          body { background: none; color: #000; font-size: 15.75pt; line-height: 28.5pt; }
          main { max-width: none; margin: 0; padding: 0; border: 0; }
          header { margin-bottom: 18pt; padding-bottom: 12pt; }
          h1 { font-size: 22pt; }
          .published { font-size: 12pt; color: #000; }
          h2 { margin: 14pt 0 0; font-size: 15.75pt; line-height: 28.5pt; break-after: avoid; }
          p { margin: 0; orphans: 2; widows: 2; }
          .table { overflow: visible; margin: 6pt 0 12pt; background: none; break-inside: avoid; }
          table { font-size: 9pt; line-height: 1.3; }
          table:not(:has(thead)) { font-size: 10.5pt; line-height: 1.5; }
          caption { font-size: 10.5pt; }
          caption span { display: inline-block; color: #000; font-size: 10.5pt; }
          thead { display: table-header-group; }
          td, th:not(.group) { break-inside: avoid; }
          th, td { padding-block: 2.2pt; border: .5pt solid #000; background: none !important; }
          thead ~ tbody td { width: 3.2em; padding-inline: .1em; }
          th[scope="col"] { padding-inline: .45em; }
          th[scope="col"][rowspan] { padding-inline: 0; }
          th[scope="row"] { padding-inline: .4em; }
          th.group { width: 4.4em; padding-inline: .15em; }
        }

        """u8;
}
