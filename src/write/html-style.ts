import type { Sealed } from './page/page.ts'

/** Style of the page; no text of a plan may ever come near it. */
export const style: Sealed = {
  digest: 'MULUTxBVssXEefuiP4CE0Pm+Qytd2vzfr/vNtdHODBQ=',
  text: `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f4f5f7;--line:#b9c0c8;--dim:#5b6470}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#16191d;--soft:#1f242a;--line:#4a535d;--dim:#9aa4b0}}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem;background:var(--paper);color:var(--ink);font:16px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
h1{font-size:1.5rem;line-height:1.4;margin:0;text-align:center;text-wrap:balance}
header p{margin:.25rem 0 0;text-align:center;color:var(--dim)}
.scroll{margin-top:1rem;overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.94rem}
th,td{border:1px solid var(--line);padding:.35rem .5rem;vertical-align:top;text-align:left;white-space:pre-line;overflow-wrap:anywhere}
th{background:var(--soft);text-align:center;font-weight:600;white-space:nowrap}
.same{border-top:hidden}
.same span{visibility:hidden}
.number{text-align:center;white-space:nowrap;font-variant-numeric:tabular-nums}
.name{min-width:6em;width:9%}
.list{min-width:7em;width:12%}
.long{min-width:20em;width:32%}
.place{word-break:keep-all;overflow-wrap:normal}
footer{margin-top:.75rem;color:var(--dim);font-size:.85rem}
@media screen{thead th{position:sticky;top:0}.scroll{overflow-x:visible}}
@page{size:A4 landscape;margin:12mm}
@media print{:root{color-scheme:light;--ink:#000;--paper:#fff;--soft:#f0f0f0;--line:#000;--dim:#333}body{padding:0;font:10pt/1.45 "FangSong","STFangsong","Noto Serif CJK SC",serif}h1{font:bold 18pt/1.4 "SimSun","STSong","Noto Serif CJK SC",serif}table{font-size:9.5pt}thead{display:table-header-group}tr{break-inside:avoid}th,td{padding:1.2mm 1.5mm}.name,.list,.long{min-width:0}.scroll{overflow:visible}footer{display:none}}
`,
}
