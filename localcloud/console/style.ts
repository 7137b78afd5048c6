export const style = `
:root { color-scheme: light dark; --line: #8884; --accent: light-dark(#0b57d0, #8ab4f8); --soft: light-dark(#f3f5f9, #202227) }
* { box-sizing: border-box }
body { margin: 0; font: 14px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', sans-serif }
header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding: 12px 20px; border-bottom: 1px solid var(--line) }
h1 { font-size: 16px; margin: 0 } h1 span { font-weight: 400; opacity: .7 } h2 { font-size: 15px; margin: 20px 0 8px }
time { margin-left: auto; font-variant-numeric: tabular-nums; opacity: .8 }
main { padding: 4px 20px 40px; max-width: 1200px }
button, input, select, textarea { font: inherit; padding: 5px 10px; border: 1px solid var(--line); border-radius: 6px; background: transparent; color: inherit }
button { cursor: pointer } button:focus-visible, a:focus-visible { outline: 2px solid var(--accent) }
[role=tab] { border: 0 } [role=tab][aria-selected=true] { color: var(--accent); font-weight: 600; background: var(--soft) }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; margin: 8px 0 } label { display: grid; gap: 2px; font-size: 12px }
textarea { min-width: 320px; min-height: 64px; font-family: ui-monospace, monospace }
table { border-collapse: collapse; width: 100% } th, td { text-align: left; padding: 6px 10px; border-bottom: 1px solid var(--line); vertical-align: top }
th { font-weight: 600; font-size: 12px; opacity: .8 }
pre { white-space: pre-wrap; word-break: break-word; margin: 0; font: 12px/1.5 ui-monospace, monospace }
.note { opacity: .75 } .bad { color: light-dark(#b3261e, #f2b8b5) } .scroll { overflow-x: auto }
`
