import { html, type TemplateResult } from 'lit';
import { contrast } from '../../contract/firm/colors.ts';
import type { EditorWords } from './desk.ts';

export interface Ratios {
  readonly link: number;
  readonly button: number;
}

export type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];

/** The colour on light and on dark, with how well words can be read. */
export function lookPreview(
  { text, language }: EditorWords,
  ratios: Partial<Record<Scheme, Ratios>>,
): TemplateResult {
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return html`<div class="looks" part="preview">
    ${schemes.map((scheme) => {
      const { link, button } = ratios[scheme] ?? { link: 0, button: 0 };
      return html`<div class="look ${scheme}">
        <p class="soft">${text(scheme)}</p>
        <p class="sample-link">${text('sample-link')}</p>
        <p class="sample-button">${text('sample-button')}</p>
        <p class="soft ratios">
          ${text('ratios', { link: figure.format(link), button: figure.format(button) })}
        </p>
      </div>`;
    })}
  </div>`;
}

/** What the previews come to, as the browser shows them. */
export function measure(root: ParentNode): Partial<Record<Scheme, Ratios>> {
  const found = schemes.flatMap((scheme) => {
    const look = root.querySelector(`.look.${scheme}`);
    const [link, button] = [look?.querySelector('.sample-link'), look?.querySelector('.sample-button')];
    if (!look || !link || !button) return [];
    const [surface, words, fill] = [getComputedStyle(look), getComputedStyle(link), getComputedStyle(button)];
    const ratios: Ratios = {
      link: contrast(inHex(words.color), inHex(surface.backgroundColor)),
      button: contrast(inHex(fill.color), inHex(fill.backgroundColor)),
    };
    return [[scheme, ratios]];
  });
  return Object.fromEntries(found) as Partial<Record<Scheme, Ratios>>;
}

let canvas: OffscreenCanvasRenderingContext2D | null | undefined;

/** Any colour of CSS as `#rrggbb`, as a screen of the usual kind shows it. */
function inHex(color: string): string {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) return '#000000';
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [...channels] = canvas.getImageData(0, 0, 1, 1).data.slice(0, 3);
  return `#${channels.map((each) => each.toString(16).padStart(2, '0')).join('')}`;
}
