import { html, nothing, type TemplateResult } from 'lit';
import { bone, skeleton } from '../shared/skeleton.ts';

/** What is said in place of a page, with what helps. */
export function screen(heading: string, words: string, action: unknown = nothing): TemplateResult {
  return html`<div class="screen">
    <h2 tabindex="-1">${heading}</h2>
    <p>${words}</p>
    ${action}
  </div>`;
}

/** Of the size of a page while it loads. */
export function bones(): TemplateResult {
  return html`<div class="bones" aria-hidden="true">
    <p class="heading">${bone(10)}</p>
    ${skeleton(20, 60, 30, 60, 30, 60, 30, 60, 30)}
  </div>`;
}

/** Of the size of some pages to go to. */
export const navigationBones = html`<div class="nav-bones">${skeleton(16, 14, 18)}</div>`;
