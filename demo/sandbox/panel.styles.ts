/** A sheet made by script, as a strict policy lets it pass. */
export function styles(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host {
      position: sticky;
      z-index: 10;
      inset-block-end: 0;
      display: block;
      font: 15px/1.4 system-ui, sans-serif;
      color: light-dark(#1c1c1e, #ececf0);
      background: light-dark(#fff, #26262b);
      border-block-start: 1px solid light-dark(#d4d4dc, #45454e);
    }
    [hidden] { display: none; }
    .line { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; padding: 4px 16px; }
    .line p { flex: 1 1 12em; margin: 0; overflow-wrap: anywhere; }
    progress { inline-size: 120px; accent-color: currentcolor; }
    button {
      min-block-size: 44px;
      padding: 0 12px;
      border: 1px solid light-dark(#8a8a94, #7a7a86);
      border-radius: 8px;
      font: inherit;
      color: inherit;
      background: transparent;
      cursor: pointer;
    }
    button:disabled { opacity: 0.5; cursor: default; }
    button:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
    section { max-block-size: 50vb; padding: 12px 16px; overflow: auto; }
    h2 { margin: 0 0 8px; font-size: 17px; }
    h3 { margin: 0; font-size: 15px; }
    article { max-inline-size: 640px; padding-block: 12px; border-block-start: 1px solid light-dark(#e4e4ea, #3a3a42); }
    article p { margin: 2px 0 8px; color: light-dark(#5c5c66, #a6a6b2); }
    pre { margin: 0; font: 14px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
  `);
  return sheet;
}
