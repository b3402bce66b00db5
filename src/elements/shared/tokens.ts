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
 * - A fill of luminance over 0.4 stays and bears near-black words (7.5 : 1 or more); any other is dimmed to 0.175 at
 *   most and bears white ones (4.6 : 1 or more). On dark it is also lifted to 0.12, so that it is seen.
 * - Accented words are dimmed to 0.14 on light (5.1 : 1 or more), lifted to 0.36 on dark (6.4 : 1 or more).
 */
export const tokens = css`
  :host {
    --p-brand: var(--portal-brand, var(--portal-firm-brand, #1c5d8c));

    --p-bright: clamp(0, (y - 0.4) * 100000, 1);
    --p-dim: max(min(1, 0.175 / y), var(--p-bright));
    --p-lift: max(0, (0.12 - y) / (1 - y));
    --p-fill: light-dark(
      color(from var(--p-brand) xyz calc(x * var(--p-dim)) calc(y * var(--p-dim)) calc(z * var(--p-dim))),
      color(
        from var(--p-brand) xyz calc(x * var(--p-dim) + (0.9505 - x) * var(--p-lift))
          calc(y * var(--p-dim) + (1 - y) * var(--p-lift))
          calc(z * var(--p-dim) + (1.089 - z) * var(--p-lift))
      )
    );
    --p-fill-over: color-mix(in oklab, var(--p-fill), black 14%);
    --p-white: calc(1 - 0.99 * var(--p-bright));
    --p-on-fill: color(
      from var(--p-brand) xyz calc(0.9505 * var(--p-white)) var(--p-white) calc(1.089 * var(--p-white))
    );

    --p-accent-dim: min(1, 0.14 / y);
    --p-accent-lift: max(0, (0.36 - y) / (1 - y));
    --p-accent: light-dark(
      color(
        from var(--p-brand) xyz calc(x * var(--p-accent-dim)) calc(y * var(--p-accent-dim))
          calc(z * var(--p-accent-dim))
      ),
      color(
        from var(--p-brand) xyz calc(x + (0.9505 - x) * var(--p-accent-lift))
          calc(y + (1 - y) * var(--p-accent-lift)) calc(z + (1.089 - z) * var(--p-accent-lift))
      )
    );

    --p-surface: var(
      --portal-surface,
      light-dark(#fff, oklch(from var(--p-brand) 0.2 calc(min(c, 0.15) * 0.09) h))
    );
    --p-sunken: light-dark(
      oklch(from var(--p-brand) 0.975 calc(min(c, 0.15) * 0.05) h),
      oklch(from var(--p-brand) 0.235 calc(min(c, 0.15) * 0.1) h)
    );
    --p-ink: light-dark(
      oklch(from var(--p-brand) 0.23 calc(min(c, 0.15) * 0.16) h),
      oklch(from var(--p-brand) 0.95 calc(min(c, 0.15) * 0.05) h)
    );
    --p-ink-soft: light-dark(
      oklch(from var(--p-brand) 0.46 calc(min(c, 0.15) * 0.14) h),
      oklch(from var(--p-brand) 0.77 calc(min(c, 0.15) * 0.08) h)
    );
    --p-line: light-dark(
      oklch(from var(--p-brand) 0.9 calc(min(c, 0.15) * 0.07) h),
      oklch(from var(--p-brand) 0.33 calc(min(c, 0.15) * 0.12) h)
    );
    --p-edge: light-dark(
      oklch(from var(--p-brand) 0.62 calc(min(c, 0.15) * 0.12) h),
      oklch(from var(--p-brand) 0.6 calc(min(c, 0.15) * 0.12) h)
    );

    --p-bad: light-dark(oklch(0.49 0.18 27), oklch(0.78 0.12 25));
    --p-bad-soft: light-dark(oklch(0.97 0.015 25), oklch(0.27 0.045 25));
    --p-bad-fill: oklch(0.5 0.185 27);
    --p-warn: light-dark(oklch(0.47 0.1 70), oklch(0.84 0.12 82));
    --p-warn-soft: light-dark(oklch(0.97 0.03 85), oklch(0.28 0.04 75));
    --p-good: light-dark(oklch(0.46 0.11 152), oklch(0.82 0.13 152));
    --p-good-soft: light-dark(oklch(0.965 0.025 155), oklch(0.27 0.04 155));

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
