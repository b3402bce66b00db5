import { css } from 'lit';

/**
 * Each layer has a hue some way from the brand's, and is darker or lighter than its neighbours. All stand out from
 * what they are on, and bear numbers, 4.5 : 1 or more.
 */
export const chartStyles = css`
  .chart,
  .chart-ring {
    container-type: inline-size;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .s {
    --p-tone: 0;
    --p-turn: 0;
    --p-layer: light-dark(
      oklch(from var(--p-brand) calc(0.53 - var(--p-tone) * 0.14) 0.1 calc(h + var(--p-turn))),
      oklch(from var(--p-brand) calc(0.7 + var(--p-tone) * 0.14) 0.1 calc(h + var(--p-turn)))
    );
    --p-on-layer: light-dark(#fff, oklch(from var(--p-brand) 0.2 var(--p-grey)));
  }
  .s1 {
    --p-tone: 1;
    --p-turn: 135;
  }
  .s2 {
    --p-turn: 270;
  }
  .s3 {
    --p-tone: 1;
    --p-turn: 45;
  }
  .s4 {
    --p-turn: 180;
  }
  .s5 {
    --p-tone: 1;
    --p-turn: 315;
  }
  .s6 {
    --p-turn: 90;
  }
  .s7 {
    --p-tone: 1;
    --p-turn: 225;
  }

  .chart-now {
    margin-block: var(--p-4) var(--p-3);
  }
  .filter + .filter {
    flex: none;
  }
  .chart-now b {
    display: block;
    text-align: start;
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.25;
  }
  .chart-area {
    display: grid;
    grid-template: 18em auto / auto minmax(0, 1fr) auto;
    column-gap: var(--p-2);
    margin-block: var(--p-4) var(--p-2);
  }
  .chart-amounts {
    display: flex;
    flex-direction: column-reverse;
    justify-content: space-between;
    /* So that each line is at the middle of its words. */
    margin-block: -0.6em;
    font-size: 0.8125em;
    line-height: 1.2;
  }
  .chart-plot {
    position: relative;
    cursor: crosshair;
    touch-action: pan-y;
  }
  .chart-plot > * {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    overflow: visible;
    pointer-events: none;
  }
  .chart-plot:dir(rtl) svg {
    scale: -1 1;
  }
  .chart-plot input {
    margin: 0;
    opacity: 0;
  }
  .chart-plot:has(:focus-visible) {
    outline: var(--p-ring);
    outline-offset: 2px;
  }
  .chart path {
    fill: none;
    stroke: var(--p-layer, var(--p-line));
    vector-effect: non-scaling-stroke;
  }
  .chart .grid {
    shape-rendering: crispEdges;
  }
  .chart .nought {
    stroke: var(--p-edge);
    shape-rendering: crispEdges;
  }
  .chart .lines {
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: bevel;
  }
  .chart .kinds {
    fill: var(--p-layer);
    stroke: var(--p-surface);
  }
  .chart .net {
    stroke: var(--p-ink);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .chart .edge {
    stroke: var(--p-surface);
    stroke-width: 5;
  }
  .cursor {
    will-change: transform;
  }
  .chart .cursor path {
    stroke: var(--p-ink);
  }
  .chart .cursor .dots {
    stroke-width: 7;
    stroke-linecap: round;
  }
  .chart-ends {
    position: relative;
    inline-size: 1.5em;
  }
  .chart-ends span {
    position: absolute;
    translate: 0 -50%;
    line-height: 1;
  }
  .chart-marks {
    position: relative;
    grid-column: 2;
    block-size: 2em;
    font-size: 0.8125em;
    line-height: 2;
    white-space: nowrap;
  }
  .chart-marks span {
    --p-half: -50%;
    position: absolute;
    translate: var(--p-half);
  }
  .chart-marks:dir(rtl) span {
    --p-half: 50%;
  }

  i.s {
    display: inline-grid;
    place-content: center;
    min-inline-size: 1.75em;
    block-size: 1.6em;
    border-radius: 0.4em;
    background: var(--p-layer);
    color: var(--p-on-layer);
    font-size: 0.75em;
    font-style: normal;
    font-weight: 600;
    line-height: 1;
  }
  .chart-legend {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
    gap: var(--p-1) var(--p-5);
    list-style: '';
  }
  .chart-legend li {
    display: flex;
    align-items: baseline;
    gap: var(--p-2);
    padding-block: var(--p-1);
    border-block-end: 1px solid var(--p-line);
  }
  .chart-legend bdi {
    flex: 1;
    min-inline-size: 0;
  }
  .chart bdi,
  .chart-ring bdi {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    overflow-wrap: anywhere;
  }
  .chart-legend b {
    font-weight: 600;
  }

  .chart summary {
    inline-size: fit-content;
    padding-block: var(--p-2);
    min-block-size: var(--p-target);
    color: var(--p-accent);
    cursor: pointer;
  }
  .chart .chart-table {
    max-block-size: 24em;
    overflow: auto;
  }
  .chart .chart-table table {
    display: table;
    min-inline-size: 100%;
    border-collapse: collapse;
  }
  .chart .chart-table thead {
    display: table-header-group;
    position: sticky;
    inset-block-start: 0;
    /* Unlike the surface never transparent. */
    background: var(--p-sunken);
  }
  .chart .chart-table tbody {
    display: table-row-group;
  }
  .chart .chart-table table tr {
    display: table-row;
    position: static;
    clip-path: none;
  }
  .chart .chart-table tr::before,
  .chart .chart-table tr::after {
    content: none !important;
  }
  .chart .chart-table :is(th, td) {
    display: table-cell;
    padding: var(--p-2) var(--p-3) !important;
    text-align: end;
    vertical-align: bottom;
    text-wrap: nowrap;
  }
  .chart .chart-table th:first-child {
    padding-inline-start: 0 !important;
    text-align: start;
  }
  .chart .chart-table thead th {
    max-inline-size: 12em;
    line-height: 1.25;
    text-wrap: wrap;
  }

  .chart-ring {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--p-5);
  }
  .chart-ring svg {
    flex: 0 1 14em;
    min-inline-size: 10em;
  }
  .chart-ring circle {
    fill: none;
    stroke: var(--p-layer);
    stroke-width: 7;
  }
  .chart-ring text {
    fill: var(--p-on-layer);
    font-size: 2.6px;
    font-weight: 600;
    text-anchor: middle;
    dominant-baseline: central;
  }
  .chart-ring ul {
    flex: 1 17em;
    grid-template-columns: minmax(0, 1fr);
  }
  .chart-ring .soft {
    min-inline-size: 3.25em;
    text-align: end;
  }
  .chart-sum span {
    flex: 1;
    font-weight: 600;
  }

  @container (inline-size < 36em) {
    .chart .filter {
      column-gap: var(--p-2);
    }
    .chart-area {
      grid-template-rows: 14em auto;
    }
  }
  @media (forced-colors: active) {
    .chart,
    .chart-ring {
      --p-surface: Canvas;
      --p-ink: CanvasText;
      --p-edge: CanvasText;
      --p-line: GrayText;
    }
    .s {
      --p-layer: CanvasText;
      --p-on-layer: Canvas;
      forced-color-adjust: none;
    }
    .chart .kinds {
      fill: Canvas;
      stroke: CanvasText;
    }
    .chart .cursor path {
      stroke: Highlight;
    }
  }
  @media print {
    .chart :is(i, path),
    .chart-ring * {
      print-color-adjust: exact;
    }
    .chart details:not([open]) {
      display: none;
    }
    .chart .chart-table {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
