/** The report's whole style sheet. Colours by role; a verdict is always said in words as well. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d2329;--soft:#59636e;--line:#e3dfd6;--accent:#1f5a7a;
--good:#1d6b43;--good-bg:#e2f2e7;--bad:#a3242b;--bad-bg:#fbe5e3;--mixed:#7d5200;--mixed-bg:#fbedcd;--plain:#4d5863;--plain-bg:#e9ecee;--target:#ffe680;
--A:#1d6b43;--B:#4b7419;--C:#8a6400;--D:#b04a12;--E:#a3242b;
--sans:ui-sans-serif,system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","UKIJ Tuz","Noto Sans Arabic","Noto Sans SC",sans-serif;
--serif:Charter,"Iowan Old Style","Source Serif 4",Cambria,"Noto Serif",Georgia,"UKIJ Tuz","Noto Naskh Arabic","Noto Serif SC",serif}
@media (prefers-color-scheme:dark){:root{--paper:#14181c;--card:#1b2126;--ink:#e6e8ea;--soft:#a3adb7;--line:#313a42;--accent:#8cc5e6;
--good:#8fd6ac;--good-bg:#17372a;--bad:#ffaaa5;--bad-bg:#45201f;--mixed:#f0ca7a;--mixed-bg:#3d3012;--plain:#b9c3cc;--plain-bg:#2a333b;--target:#6b5a00;
--A:#8fd6ac;--B:#bada7d;--C:#f0ca7a;--D:#ffb48a;--E:#ffaaa5}}
*{box-sizing:border-box}
html{font:16px/1.5 var(--sans);background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{margin:0}
a{color:var(--accent);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible,[tabindex]:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-inline-start:-999em}.skip:focus{inset-inline-start:1rem;top:1rem;background:var(--card);padding:.5rem 1rem;z-index:9}
.report{max-width:46rem;margin:0 auto;padding:2rem 1.5rem 3rem}
h1{font:600 1.75rem/1.2 var(--serif);margin:.1em 0 .2em;overflow-wrap:anywhere}
h2{font:600 1.25rem/1.3 var(--serif);margin:2.5rem 0 .75rem}
h3{font-weight:600;font-size:.8rem;letter-spacing:.07em;text-transform:uppercase;color:var(--soft);margin:2rem 0 .5rem;padding-bottom:.35rem;border-bottom:1px solid var(--line)}
p{margin:.4em 0}
q{quotes:"“" "”"}q[dir=rtl]{quotes:"«" "»"}
.brand{margin:0;font-weight:600;font-size:.8rem;letter-spacing:.07em;text-transform:uppercase;color:var(--accent)}
.source{color:var(--soft);font-size:.875rem;display:flex;flex-wrap:wrap;gap:.1rem 1rem;margin:0}
.address{overflow-wrap:anywhere}
.grade{display:flex;gap:1.5rem;align-items:center;margin:1.5rem 0;padding:1.25rem 1.5rem;background:var(--card);border:1px solid var(--line);border-radius:14px}
.grade p{margin:.15em 0}.verdict{font:600 1.3rem/1.3 var(--serif)}
.parts{display:grid;gap:.15rem;font-size:.875rem;color:var(--soft);margin-top:.6rem!important}.parts b{color:var(--ink)}
meter{width:6rem;height:.7rem;vertical-align:middle;margin-inline-end:.4rem}
.lens{width:7rem;flex:none}.lens text{font:700 50px var(--serif);fill:currentColor}
.lens .rim{fill:none;stroke:currentColor;stroke-width:6}.lens .glass{fill:currentColor;opacity:.1}.lens .handle{stroke:currentColor;stroke-width:11;stroke-linecap:round}
.letter-A{color:var(--A)}.letter-B{color:var(--B)}.letter-C{color:var(--C)}.letter-D{color:var(--D)}.letter-E{color:var(--E)}.letter-none{color:var(--soft)}
.headlines{display:grid;grid-template-columns:repeat(auto-fit,minmax(17rem,1fr));gap:1.5rem}
.headline h2,.contradictions h2{font:600 1rem var(--sans);margin:0 0 .5rem}
.headline.bad h2,.contradictions h2{color:var(--bad)}.headline.good h2{color:var(--good)}
.headline ul,.contradictions ul,.warnings{list-style:none;margin:0;padding:0}
.headline li{margin:0 0 .7rem;padding-inline-start:.8rem;border-inline-start:3px solid var(--line)}
.headline.bad li{border-color:var(--bad)}.headline.good li{border-color:var(--good)}
.headline .label{font-weight:600;color:inherit}.outcome{color:var(--soft);font-size:.875rem}
.headline q{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden;font:.9rem/1.5 var(--serif);color:var(--soft)}
.contradictions{margin:0 0 1.5rem;padding:1rem 1.25rem;background:var(--bad-bg);border-radius:12px}.contradictions li{margin:.3rem 0}.contradictions a{color:inherit}
.missing{color:var(--soft);font-size:.925rem}
.answer{padding:.55rem 0;border-bottom:1px solid var(--line)}.group .answer:last-child{border:0}
.answer h4{display:flex;gap:.75rem;align-items:baseline;margin:0;font-size:1rem;font-weight:600}
.answer.silent h4 .label{font-weight:400;color:var(--soft)}
.answer .ask,.answer .finding,.answer details{margin-inline-start:5.25rem}
.ask{color:var(--soft);font-size:.875rem;margin-block:.1rem}
.chip{flex:none;width:4.5rem;text-align:center;font-size:.8rem;font-weight:600;padding:.1rem 0;border-radius:99px;background:var(--plain-bg);color:var(--plain)}
.chip.good{background:var(--good-bg);color:var(--good)}.chip.bad{background:var(--bad-bg);color:var(--bad)}.chip.mixed{background:var(--mixed-bg);color:var(--mixed)}
.chip.silent,.chip.unclear{background:none;border:1px dashed var(--soft);color:var(--soft);font-weight:400}
.finding{position:relative;margin-block:.5rem .7rem}
.answer details .finding{margin-inline-start:0}
.number{position:absolute;inset-inline-start:-2.2rem;width:1.7rem;text-align:end;font-size:.75rem;color:var(--soft);top:.25rem}
blockquote{margin:0;padding-inline-start:.8rem;border-inline-start:3px solid var(--line);font:1rem/1.55 var(--serif);white-space:pre-line;overflow-wrap:anywhere}
blockquote a{color:inherit;text-decoration-color:var(--line)}blockquote a:hover{text-decoration-color:currentColor}
.lead-in{color:var(--soft)}
.facts{display:flex;flex-wrap:wrap;gap:0 .9rem;color:var(--soft);font-size:.8rem;margin:.2rem 0 0}.facts .rule{font-family:ui-monospace,monospace;font-size:.75rem}
summary{cursor:pointer;color:var(--accent);font-size:.875rem}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9rem}caption{text-align:start;font-weight:600;padding:.3rem 0}caption span{font-weight:400;color:var(--soft)}
th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid var(--line)}th{font-size:.8rem;font-weight:400;color:var(--soft)}
.points{white-space:nowrap;font-variant-numeric:tabular-nums;font-weight:600}.formula{font-variant-numeric:tabular-nums;color:var(--soft)}
.warnings li{padding:.6rem .9rem;background:var(--mixed-bg);color:var(--mixed);border-radius:8px;margin:.4rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.3rem 1rem;font-size:.9rem}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}code{font-size:.8rem}
.completeness table{font-size:.85rem;margin-top:0}.applies{font-size:.85rem;color:var(--soft)}.applies,.completeness thead{break-after:avoid}.state{white-space:nowrap;font-weight:600}.state.found{color:var(--good)}.state.missing{color:var(--bad)}.state.partly{color:var(--mixed)}.state.unknown{font-weight:400;color:var(--soft)}.where{display:block;color:var(--soft)}.completeness td:nth-child(3){min-width:10em}
.review{margin:.3rem 0 0;padding:.4rem .7rem;background:var(--plain-bg);border-radius:8px;font-size:.85rem}
.note{color:var(--soft);font-size:.85rem;margin-top:1rem}
.policy{background:var(--card);border-inline-start:1px solid var(--line);padding:2rem 1.5rem 3rem}
.policy h2{margin:0 0 1rem}.policy .text{max-width:40rem;margin:0 auto;font:1.05rem/1.65 var(--serif)}.policy h2{max-width:40rem;margin-inline:auto}
.text p{margin:0 0 .7em;overflow-wrap:anywhere;white-space:pre-wrap}.text .heading{font-weight:600;margin-top:1.4em;break-after:avoid}.text .heading.great{font-size:1.15em}
.text .item{position:relative;padding-inline-start:1.3em;margin-bottom:.35em}.text .item.deep{margin-inline-start:1.3em}.text .item:not(.more)::before{content:"•";position:absolute;inset-inline-start:.25em;color:var(--soft)}
.text .item+p:not(.item){margin-top:.7em}
.text[dir=ltr] .cell{text-align:left}.text[dir=rtl] .cell{text-align:right}.text .cell{margin:0;padding-inline-start:1.3em}.text .cell.row{padding:.35em 0 0;margin-top:.35em;border-top:1px solid var(--line);font-weight:600}.text .header{color:var(--soft)}.text .term{font-weight:600;margin-bottom:.1em;break-after:avoid}.text .definition{padding-inline-start:1.3em}
mark{color:inherit;background:var(--plain-bg);border-bottom:2px solid var(--plain);padding:.06em 0}
mark.good{background:var(--good-bg);border-color:var(--good)}mark.bad{background:var(--bad-bg);border-color:var(--bad)}mark.mixed{background:var(--mixed-bg);border-color:var(--mixed)}
mark.turned{unicode-bidi:isolate}
sup{font:600 .65em/1 var(--sans);user-select:none;-webkit-user-select:none;margin-inline:.15em}sup a{text-decoration:none;padding:.25em}
.anchor{scroll-margin-top:30vh}.finding,.answer{scroll-margin-top:20vh}
.anchor:target+mark,.anchor:target+.anchor+mark,.anchor:target+.anchor+.anchor+mark,.finding:target blockquote{background:var(--target)}
@media screen and (min-width:70rem){body{display:grid;grid-template-columns:minmax(0,1.05fr) minmax(0,1fr);height:100vh;overflow:hidden}
.report,.policy{overflow-y:auto;height:100vh;width:100%;max-width:none}.report>*{max-width:46rem;margin-inline:auto}.report>section>h2{margin-top:2.5rem}}
@media (max-width:36rem){.report,.policy{padding-inline:1rem}.answer .ask,.answer .finding,.answer details{margin-inline-start:0}.number{display:none}.grade{gap:1rem;padding:1rem}.lens{width:5rem}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}
@page{size:A4;margin:16mm 15mm}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#111;--soft:#4a4f55;--line:#d5d5d5;--accent:#1f5a7a;
--good:#1d6b43;--good-bg:#e2f2e7;--bad:#a3242b;--bad-bg:#fbe5e3;--mixed:#7d5200;--mixed-bg:#fbedcd;--plain:#4d5863;--plain-bg:#e9ecee;--A:#1d6b43;--B:#4b7419;--C:#8a6400;--D:#b04a12;--E:#a3242b}
html{font-size:10.5pt}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.skip{display:none}.report,.policy{max-width:none;padding:0;border:0}.policy{break-before:page}.policy .text,.policy h2{max-width:none}
h2,h3,h4,caption,.ask{break-after:avoid}.silent .ask{break-after:auto}.grade,.headline li,.finding,.answer.silent,tr,.warnings li{break-inside:avoid}.score table{break-inside:avoid}a{color:inherit;text-decoration:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}summary{display:none}.headline q{display:block;-webkit-line-clamp:none}}
`;
