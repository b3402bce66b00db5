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
 * Contrast holds for every brand, because it is reckoned from relative luminance, which is the `y` of XYZ. Scaling x, y
 * and z by one factor dims a colour and keeps its hue; moving them towards white (0.9505, 1, 1.089) lifts it.
 *
 * - Accented words are dimmed to 0.14 on light (5.1 : 1 or more), lifted to 0.36 on dark (6.4 : 1 or more).
 * - On light, a fill of luminance over 0.4 stays and bears near-black words (7.5 : 1 or more); any other is dimmed to
 *   0.175 at most and bears white ones (4.6 : 1 or more). On dark, a fill is the accent and bears near-black words.
 */
export const tokens = css`
  :host {
    --p-brand: var(--portal-brand, var(--portal-firm-brand, #1c5d8c));

    --p-dim: min(1, 0.14 / y);
    --p-lift: max(0, (0.36 - y) / (1 - y));
    --p-accent: light-dark(
      color(from var(--p-brand) xyz calc(x * var(--p-dim)) calc(y * var(--p-dim)) calc(z * var(--p-dim))),
      color(
        from var(--p-brand) xyz calc(x + (0.9505 - x) * var(--p-lift)) calc(y + (1 - y) * var(--p-lift))
          calc(z + (1.089 - z) * var(--p-lift))
      )
    );
    --p-bright: clamp(0, (y - 0.4) * 99999, 1);
    --p-fade: max(min(1, 0.175 / y), var(--p-bright));
    --p-fill: light-dark(
      color(from var(--p-brand) xyz calc(x * var(--p-fade)) calc(y * var(--p-fade)) calc(z * var(--p-fade))),
      var(--p-accent)
    );
    --p-white: (1 - 0.99 * var(--p-bright));
    --p-on-fill: light-dark(
      color(
        from var(--p-brand) xyz calc(0.9505 * var(--p-white)) calc(var(--p-white))
          calc(1.089 * var(--p-white))
      ),
      oklch(from var(--p-brand) 0.2 var(--p-grey))
    );

    --p-grey: calc(c * 0.1) h;
    --p-surface: var(--portal-surface, light-dark(#fff, oklch(from var(--p-brand) 0.2 var(--p-grey))));
    --p-sunken: light-dark(
      oklch(from var(--p-brand) 0.97 calc(c * 0.05) h),
      oklch(from var(--p-brand) 0.24 var(--p-grey))
    );
    --p-ink: light-dark(
      oklch(from var(--p-brand) 0.23 var(--p-grey)),
      oklch(from var(--p-brand) 0.95 calc(c * 0.05) h)
    );
    --p-ink-soft: light-dark(
      oklch(from var(--p-brand) 0.46 var(--p-grey)),
      oklch(from var(--p-brand) 0.77 var(--p-grey))
    );
    --p-line: light-dark(
      oklch(from var(--p-brand) 0.9 calc(c * 0.05) h),
      oklch(from var(--p-brand) 0.33 var(--p-grey))
    );
    --p-edge: light-dark(
      oklch(from var(--p-brand) 0.62 var(--p-grey)),
      oklch(from var(--p-brand) 0.6 var(--p-grey))
    );

    --p-bad: light-dark(oklch(0.49 0.18 27), oklch(0.78 0.12 25));
    --p-bad-fill: oklch(0.5 0.185 27);
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
    background: var(--p-surface);
    color: var(--p-ink);
    line-height: 1.5;
    letter-spacing: normal;
    text-align: start;
    text-transform: none;
    text-shadow: none;
    overflow-wrap: break-word;
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
