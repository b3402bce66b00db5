import { css } from 'lit';

/**
 * The looks that every element shares, all derived from one brand colour. A page sets, on any ancestor:
 *
 * - `--portal-brand`: the brand's colour; without it the firm's own, told by the backend, is used
 * - `--portal-surface`: what an element stands on; `transparent` leaves contrast to the page
 * - `--portal-radius`: how round corners are, `8px` unless set
 * - `--portal-space`: the unit of all distances, `1em` unless set; less is denser
 *
 * Everything else is internal and named `--p-…`. Light or dark follows the page's `color-scheme`.
 *
 * Contrast holds for every brand, because each use of its colour keeps to a lightness at which it does, whatever the hue:
 *
 * - accented words 5.5 : 1 or more on light, 7 : 1 on dark
 * - a fill bears white words, 4.6 : 1 or more; where the brand is bright it stays so and bears near-black ones, 6 : 1
 *
 * A test reckons this for colours from all over sRGB.
 */
export const tokens = css`
  :host {
    --p-brand: var(--portal-brand, var(--portal-firm-brand, #1c5d8c));

    --p-accent: light-dark(
      oklch(from var(--p-brand) min(l, 0.45) c h),
      oklch(from var(--p-brand) max(l, 0.76) min(c, 0.12) h)
    );
    --p-bright: clamp(0, (l - 0.75) * 9999, 1);
    --p-dimmed: max(min(l, 0.52), l * var(--p-bright));
    --p-fill: light-dark(
      oklch(from var(--p-brand) var(--p-dimmed) c h),
      oklch(from var(--p-brand) max(var(--p-dimmed), 0.5) c h)
    );
    --p-on-fill: oklch(from var(--p-brand) calc(1 - 0.78 * var(--p-bright)) 0 h);

    --p-grey: calc(c * 0.06) h;
    --p-surface: var(--portal-surface, light-dark(#fff, oklch(from var(--p-brand) 0.2 var(--p-grey))));
    --p-sunken: light-dark(
      oklch(from var(--p-brand) 0.97 var(--p-grey)),
      oklch(from var(--p-brand) 0.24 var(--p-grey))
    );
    --p-ink: light-dark(
      oklch(from var(--p-brand) 0.23 var(--p-grey)),
      oklch(from var(--p-brand) 0.95 var(--p-grey))
    );
    --p-ink-soft: light-dark(
      oklch(from var(--p-brand) 0.46 var(--p-grey)),
      oklch(from var(--p-brand) 0.77 var(--p-grey))
    );
    --p-line: light-dark(
      oklch(from var(--p-brand) 0.9 var(--p-grey)),
      oklch(from var(--p-brand) 0.33 var(--p-grey))
    );
    --p-edge: light-dark(
      oklch(from var(--p-brand) 0.62 var(--p-grey)),
      oklch(from var(--p-brand) 0.6 var(--p-grey))
    );

    --p-bad: light-dark(oklch(0.49 0.18 27), oklch(0.78 0.12 25));
    --p-warn: light-dark(oklch(0.47 0.1 70), oklch(0.84 0.12 82));
    --p-good: light-dark(oklch(0.46 0.11 152), oklch(0.82 0.13 152));

    --p-radius: var(--portal-radius, 8px);
    --p-1: calc(var(--portal-space, 1em) * 0.25);
    --p-2: calc(var(--portal-space, 1em) * 0.5);
    --p-3: calc(var(--portal-space, 1em) * 0.75);
    --p-4: var(--portal-space, 1em);
    --p-5: calc(var(--portal-space, 1em) * 1.5);
    --p-6: calc(var(--portal-space, 1em) * 2);
    --p-7: calc(var(--portal-space, 1em) * 3);
    --p-target: 44px;
    --p-ring: 2px solid var(--p-accent);

    display: block;
  }
  /*
   * Of what the page says all around, its font and its colour scheme come in, and that it hides something. Not said of the
   * host: what a page says of that, if only by a star, goes before what is said here.
   */
  :where(:host > :not(dialog), dialog > *) {
    all: initial;
    display: revert;
    color: var(--p-ink);
    color-scheme: inherit;
    font: inherit;
    -webkit-font-smoothing: inherit;
    line-height: 1.5;
    overflow-wrap: break-word;
    visibility: inherit;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  h2,
  h3 {
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  a {
    color: var(--p-accent);
    text-underline-offset: 0.2em;
  }
  :focus-visible {
    outline: var(--p-ring);
    outline-offset: 2px;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation: none !important;
      transition: none !important;
    }
  }
  @media (forced-colors: active) {
    :host {
      --p-ring: 2px solid Highlight;
    }
  }
`;
