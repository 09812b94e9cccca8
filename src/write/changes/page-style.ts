import type { Sealed } from '../page/page.ts'

/** Style of the page; no text of a plan may ever come near it. */
export const style: Sealed = {
  digest: 'wsGuJB3d2d/JVXhf4ygaJBDlFzrdvcswv2aWNBhSsWk=',
  text: `
:root{color-scheme:light dark;--ink:#1b1f24;--paper:#fff;--soft:#f4f5f7;--line:#d5d9de;--dim:#5b6470;--add:#e3f4e4;--add-ink:#0c5a1c;--del:#fde7e7;--del-ink:#8c1515;--mark:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--paper:#16191d;--soft:#1f242a;--line:#39414a;--dim:#9aa4b0;--add:#12351b;--add-ink:#9fe0ac;--del:#3f1818;--del-ink:#f5b0b0;--mark:#8ab4f8}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header,main,footer{max-width:84rem;margin:0 auto;padding:0 1.25rem}
header{padding-top:1.25rem}
h1{font-size:1.4rem;line-height:1.4;margin:0 0 .25rem}
h2{font-size:1.05rem;margin:0;line-height:1.5}
.names{display:grid;grid-template-columns:1fr 1fr;gap:1.25rem;color:var(--dim)}
.bar{position:sticky;top:0;z-index:1;background:var(--paper);border-bottom:1px solid var(--line);padding:.6rem 0;margin-top:.75rem;display:flex;flex-wrap:wrap;gap:.4rem .75rem;align-items:center}
fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.35rem}
legend{float:left;padding:0;margin-right:.4rem;color:var(--dim)}
button{font:inherit;font-size:.9rem;line-height:1.4;padding:.15rem .65rem;border:1px solid var(--line);border-radius:1rem;background:var(--soft);color:inherit;cursor:pointer}
button[aria-pressed=false]{opacity:.55;text-decoration:line-through}
button:focus-visible,article:focus-visible,mark:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
.hint{color:var(--dim);font-size:.85rem}
kbd{border:1px solid var(--line);border-radius:.25rem;padding:0 .3rem;font-size:.8rem;background:var(--soft)}
article{border:1px solid var(--line);border-radius:.5rem;margin:1rem 0;padding:.75rem 1rem;scroll-margin-top:7rem}
article>h2{display:flex;flex-wrap:wrap;gap:.25rem .6rem;align-items:baseline}
.kind{font-size:.85rem;font-weight:600;padding:0 .5rem;border-radius:.3rem;background:var(--soft);border:1px solid var(--line)}
.added .kind{background:var(--add);color:var(--add-ink)}
.dropped .kind{background:var(--del);color:var(--del-ink)}
.score{color:var(--dim);font-weight:400;font-size:.85rem}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1.25rem;margin-top:.6rem}
.sides section{min-width:0;overflow-wrap:anywhere;white-space:pre-line}
.sides section+section{border-top:0}
.task+.task{margin-top:.75rem;border-top:1px dashed var(--line);padding-top:.5rem}
.task h3{font-size:1rem;margin:0}
.task p{margin:.25rem 0 0}
.parties{color:var(--dim);font-size:.9rem}
.empty{color:var(--dim)}
mark{border-radius:.2rem;padding:0 .1rem;cursor:pointer;color:inherit}
.old mark{background:var(--del);color:var(--del-ink);text-decoration:line-through}
.new mark{background:var(--add);color:var(--add-ink);text-decoration:underline;text-underline-offset:.2em}
mark.on{box-shadow:0 0 0 2px var(--mark)}
table{border-collapse:collapse;width:100%;margin-top:.6rem;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.25rem .5rem;border-top:1px solid var(--line);overflow-wrap:anywhere}
th{white-space:nowrap;width:5rem;font-weight:600}
td.note{white-space:nowrap;color:var(--dim)}
footer{color:var(--dim);font-size:.85rem;padding-bottom:2rem}
[hidden]{display:none!important}
@media (max-width:46rem){.sides,.names{grid-template-columns:1fr}td.note{white-space:normal}}
@media print{:root{--ink:#000;--paper:#fff;--soft:#fff;--line:#999;--dim:#333;--add:#fff;--add-ink:#000;--del:#fff;--del-ink:#000}.bar,.hint{display:none}body{font-size:10.5pt}article{break-inside:avoid-page;border-color:#999}header,main,footer{max-width:none;padding:0}.new mark{font-weight:700}}
`,
}
