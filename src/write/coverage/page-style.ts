import type { Sealed } from '../page/page.ts'

/** Style of the page; no text of a plan may ever come near it. */
export const style: Sealed = {
  digest: 'doLmSPpGhU9HEKbUCXxuQVQ0DKaQgVKCN6Oef3sjshQ=',
  text: `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f4f5f7;--line:#d5d9de;--dim:#5b6470;--full:#e3f4e4;--part:#fff4d6;--mention:#eef1f5;--none:#fde7e7;--mark:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#16191d;--soft:#1f242a;--line:#39414a;--dim:#9aa4b0;--full:#12351b;--part:#40340f;--mention:#242a31;--none:#3f1818;--mark:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header,main,footer{max-width:90rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.25rem}
h1{font-size:1.4rem;line-height:1.4;margin:0 0 .25rem}
h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
.bar{display:flex;flex-wrap:wrap;gap:.35rem;align-items:center;padding:.6rem 0}
button{font:inherit;font-size:.9rem;line-height:1.4;padding:.15rem .65rem;border:1px solid var(--line);border-radius:1rem;background:var(--soft);color:inherit;cursor:pointer}
button[aria-pressed=false]{opacity:.55;text-decoration:line-through}
button:focus-visible,tr:focus-visible,summary:focus-visible{outline:3px solid var(--mark);outline-offset:-2px}
.hint{color:var(--dim);font-size:.85rem}
kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;font-size:.8rem;background:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border:1px solid var(--line);overflow-wrap:anywhere;min-width:12rem}
thead th{position:sticky;top:0;background:var(--soft)}
tbody th{font-weight:600}
.full{background:var(--full)}.part{background:var(--part)}.mention{background:var(--mention)}.none{background:var(--none)}
.degree{font-weight:600}
.score,small{color:var(--dim)}
ul{margin:.25rem 0 0;padding-left:1.2rem}
dl{margin:.25rem 0;display:grid;grid-template-columns:max-content 1fr;gap:0 .5rem;font-size:.92rem}
dt{color:var(--dim)}
dd{margin:0}
footer{color:var(--dim);font-size:.85rem;padding-bottom:2rem}
[hidden]{display:none!important}
@media print{:root{--ink:#000;--paper:#fff;--soft:#fff;--line:#999;--dim:#333;--full:#fff;--part:#fff;--mention:#fff;--none:#fff}.bar,.hint{display:none}body{font-size:10pt}tr{break-inside:avoid}thead th{position:static}header,main,footer{max-width:none;padding:0}.scroll{overflow:visible}}
`,
}
