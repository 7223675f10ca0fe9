/** The report's style: system fonts, light and dark by the reader's choice, dense tables, and paper. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --paper: #ffffff; --line: #d0d7de; --mark: #fff1b8;
  --bar: #3b6ea5; --against: #a4262c; --for: #1a6e36; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --quiet: #9aa4ae; --paper: #0f1419; --line: #30363d;
  --mark: #5c4b00; --bar: #6ea8de; --against: #ff9a9a; --for: #7ee2a0; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 64rem; padding: 2rem 1rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 0.5rem; border-bottom: 1px solid var(--line); padding-bottom: 0.25rem; }
.lead { font-size: 1.1rem; }
.quiet, caption, figcaption { color: var(--quiet); font-size: 0.875rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
caption { text-align: left; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: break-word; }
th { white-space: nowrap; }
td:first-child { min-width: 12rem; }
th.number { text-align: right; }
.number { font-variant-numeric: tabular-nums; }
td.number { text-align: right; }
figure { margin: 1rem 0; overflow-x: auto; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; font-size: 11px; }
.beside { display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
.dense { font-size: 0.875rem; padding-left: 1.25rem; }
summary { cursor: pointer; }
blockquote { margin: 0.25rem 0; padding-left: 0.75rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
mark { background: var(--mark); color: inherit; padding: 0 0.15em; }
.unsure > li { margin: 1rem 0; break-inside: avoid; }
.unsure p { margin: 0.2rem 0; }
.against { color: var(--against); }
.for { color: var(--for); }
code { font-size: 0.85em; }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } details::details-content { content-visibility: visible; }
  table { font-size: 8.5pt; } th, td { padding-right: 0.4rem; } code { font-size: 0.8em; }
  .wide, figure { overflow: visible; } h2, caption, summary { break-after: avoid; } tr { break-inside: avoid; }
  mark, .number, svg * { print-color-adjust: exact; } }
`;
