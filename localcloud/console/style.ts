export const style = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f6f9, #14161a); --card: light-dark(#fff, #1d2025); --soft: light-dark(#edf1f7, #292d34);
  --line: light-dark(#dfe4ec, #363b44); --ink: light-dark(#1b2430, #e8eaee); --faint: light-dark(#5a6675, #a3abb8);
  --accent: light-dark(#1557c0, #8ab4f8); --on-accent: light-dark(#fff, #10202f); --bad: light-dark(#b3261e, #f2b8b5); --good: light-dark(#186a3b, #86d9a5);
  --code: ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
* { box-sizing: border-box }
body { margin: 0; background: var(--page); color: var(--ink); font: 14px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 20px; align-items: center; padding: 8px 20px; background: var(--card); border-bottom: 1px solid var(--line) }
h1 { font-size: 16px; margin: 0 } h1 span, .faint { font-weight: 400; color: var(--faint) }
h2 { font-size: 14px; margin: 0 }
time { margin-left: auto; font-variant-numeric: tabular-nums; color: var(--faint) }
#tabs { display: flex; gap: 4px; overflow-x: auto }
main { display: grid; gap: 16px; max-width: 1360px; margin: 0 auto; padding: 16px 20px 48px }
.split { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr) }
.stack { display: grid; gap: 16px; align-content: start; min-width: 0 }
.card { padding: 16px; background: var(--card); border: 1px solid var(--line); border-radius: 12px; min-width: 0; align-self: start } .card > * + * { margin-top: 12px }
button, input, select, textarea { font: inherit; min-height: 44px; padding: 6px 12px; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: 8px }
input, select, textarea { background: var(--page); width: 100% } textarea, .code { font-family: var(--code); font-size: 13px }
select { background-color: var(--page) } textarea { min-height: 72px; resize: vertical }
button { cursor: pointer; white-space: nowrap } button:hover { background: var(--soft) } :focus-visible { outline: 2px solid var(--accent); outline-offset: 1px }
button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); font-weight: 600 } button.main:hover { filter: brightness(1.1) } button[disabled] { opacity: .5 }
[role=tab] { border: 0 } [role=tab][aria-selected=true] { color: var(--accent); font-weight: 600; background: var(--soft) }
form { display: grid; gap: 12px; grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr)); align-items: end } form .wide { grid-column: 1 / -1 } form button { justify-self: start }
label { display: grid; gap: 2px; font-size: 12px; color: var(--faint) } label > * { color: var(--ink); font-size: 14px }
.list { display: flex; gap: 4px; overflow-x: auto } .list button { display: flex; gap: 12px; justify-content: space-between; border-color: transparent; text-align: left }
.list button[aria-current=true] { color: var(--accent); background: var(--soft); font-weight: 600 } .list span { color: var(--faint); font-weight: 400; font-variant-numeric: tabular-nums }
.chips { display: flex; flex-wrap: wrap; gap: 6px } .chips > * { padding: 2px 10px; border-radius: 99px; background: var(--soft); font-size: 12px }
.scroll { overflow-x: auto } table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 8px 24px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top } tr:last-child td { border-bottom: 0 }
th { font: inherit; font-size: 12px; color: var(--faint); white-space: nowrap } td { white-space: nowrap } td:last-child { white-space: normal; width: 99% } td a { color: var(--accent); white-space: nowrap; display: inline-block; padding: 10px 0; margin: -10px 0 }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.55 var(--code) }
details { border-top: 1px solid var(--line) } summary { display: flex; gap: 12px; align-items: center; min-height: 44px; cursor: pointer; overflow: hidden } summary .faint { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-size: 13px } details pre { padding: 0 0 12px }
p { margin: 0 } .note { color: var(--faint) } .bad { color: var(--bad) } .good { color: var(--good) } .out:not(:empty) { margin-top: 16px }
@media (min-width: 900px) {
  .split { grid-template-columns: 240px minmax(0, 1fr) } .list { flex-direction: column; max-height: calc(100vh - 140px); overflow-y: auto }
  button, input, select { min-height: 36px } summary { min-height: 36px }
}
`
