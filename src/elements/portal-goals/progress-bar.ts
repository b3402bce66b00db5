import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GoalSummary } from '../../contract/goals/list.ts';

/** How far along a goal is, for the eye alone: the words beside it say the same. Nothing where there is no target. */
export function progressBar({
  progress,
  standing,
}: Pick<GoalSummary, 'progress' | 'standing'>): TemplateResult | typeof nothing {
  if (progress === null) return nothing;
  return html`<svg class="bar ${standing}" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
    ${svg`<rect width=${Math.min(Number(progress), 100)} height="1" />`}
  </svg>`;
}

/** A tick for what is reached, with a few sparks around it that fly once, where motion is welcome. */
export const cheer = html`<svg class="cheer" viewBox="-20 -20 40 40" aria-hidden="true">
  ${svg`<g>${[0, 45, 90, 135, 180, 225, 270, 315].map(
    (turn) => svg`<line x1="0" y1="-13" x2="0" y2="-17" transform="rotate(${turn})" />`,
  )}</g>
  <circle r="10" /><path d="m-4.5 .3 3.1 3.3 6-7" pathLength="1" />`}
</svg>`;
