/** Style sheets of pages that mean no good, or mean well and reach further than they know. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const packages = join(import.meta.dirname, '../../node_modules');

/** By what they do. */
export const hostileStyles: Readonly<Record<string, string>> = {
  'a small root': 'html { font-size: 62.5%; }',
  'everything reverted': '* { all: revert !important; }',
  'a reset': '* { margin: 0; padding: 0; border: 0; font: inherit; box-sizing: border-box; }',
  'a reset that insists': `
    * {
      min-width: 0 !important; max-width: none !important; margin: 0 !important; padding: 0 !important;
      border: 0 !important; outline: 0 !important; background: none !important; color: red !important;
      box-sizing: content-box !important; line-height: 3 !important; letter-spacing: 0.3em !important;
      overflow-wrap: normal !important; text-align: center !important; text-indent: 3em !important;
      text-shadow: 2px 2px red !important; text-transform: uppercase !important; white-space: nowrap !important;
      word-break: break-all !important; word-spacing: 1em !important;
    }`,
  'inputs made away with': `
    input, button, label, form, p {
      display: none !important; float: right !important; position: fixed !important; visibility: hidden !important;
      width: 3px !important; height: 3px !important; opacity: 0 !important; transform: scale(0.1) !important;
      clip-path: inset(50%) !important; pointer-events: none !important; font: 3px monospace !important;
      animation: 3s wobble infinite !important;
    }
    label::before, label::after, p::before, p::after { content: '!' !important; }
    @keyframes wobble { to { rotate: 1turn; } }`,
  'Tailwind’s preflight': await readFile(join(packages, 'tailwindcss/preflight.css'), 'utf8'),
  Bootstrap: await readFile(join(packages, 'bootstrap/dist/css/bootstrap.css'), 'utf8'),
};
