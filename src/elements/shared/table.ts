import { html, nothing, type TemplateResult } from 'lit';

export interface Column<Row, Key extends string = string> {
  /** What it is called, by `text`. */
  readonly key: Key;
  /** The cell's content. The first column's cell is the row's header. */
  readonly cell: (row: Row) => unknown;
  /** Figures, aligned at the end in digits of one width. */
  readonly figures?: boolean;
}

/** Rows that belong together, under a heading of their own if they have one. */
export interface RowGroup<Row> {
  /** Also a class of the group. */
  readonly key: string;
  readonly heading?: string | undefined;
  readonly rows: readonly Row[];
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

export interface TableOptions<Row, Key extends string = string> {
  /** The table's name to a screen reader. */
  readonly label: string;
  /** The words for a column. */
  readonly text: (key: Key) => string;
  readonly columns: readonly Column<Row, Key>[];
  readonly groups: readonly RowGroup<Row>[];
  readonly sort?: Sort | undefined;
  /** Makes the columns sortable. Gets what pressing a header asks for: ascending, then descending, then undefined. */
  readonly onSort?: (sort: Sort | undefined) => void;
  /** Stands before the sortable columns where rows are cards. */
  readonly sortLabel?: string;
}

/**
 * A table: columns where there is room, one card a row where there is not. It renders the rows that it is given; whoever
 * has thousands gives it a window of them.
 *
 * The roles are written out because a table laid out as a grid loses its own in some browsers. Above cards the sortable
 * headers stay as a line of buttons; what stands in `data-label` is shown before them without being read.
 */
export function table<Row, Key extends string>(options: TableOptions<Row, Key>): TemplateResult {
  const { label, columns, groups, sortLabel } = options;
  const row = (each: Row) =>
    html`<tr role="row" part="row">
      ${columns.map((column, index) => cell(column, each, index))}
    </tr>`;
  return html`<table role="table" part="table" aria-label=${label}>
    <thead>
      <tr role="row" data-label=${sortLabel ?? nothing}>
        ${columns.map((column) => header(column, options))}
      </tr>
    </thead>
    ${groups.map(
      ({ key, heading, rows }) =>
        html`<tbody class=${key}>
          ${
            heading
              ? html`<tr role="row" class="group">
                  <th role="rowheader" scope="rowgroup" colspan=${columns.length}>${heading}</th>
                </tr>`
              : nothing
          }
          ${rows.map(row)}
        </tbody>`,
    )}
  </table>`;
}

function header<Row, Key extends string>(
  { key, figures }: Column<Row, Key>,
  { text, sort, onSort }: TableOptions<Row, Key>,
): TemplateResult {
  const label = text(key);
  const now = sort?.key === key ? sort : undefined;
  const next = now?.descending ? undefined : { key, descending: !!now };
  const order = now?.descending ? 'descending' : 'ascending';
  return html`<th
    role="columnheader"
    scope="col"
    class=${figures ? 'figures' : ''}
    aria-sort=${now ? order : nothing}
  >
    ${onSort ? html`<button type="button" @click=${() => onSort(next)}>${label}</button>` : label}
  </th>`;
}

function cell<Row>({ figures, cell: content }: Column<Row>, row: Row, index: number): TemplateResult {
  return index
    ? html`<td role="cell" class=${figures ? 'figures' : ''}>${content(row)}</td>`
    : html`<th role="rowheader" scope="row">${content(row)}</th>`;
}
