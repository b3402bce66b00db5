import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  /** The cell's content. The first column's cell is the row's header. */
  readonly cell: (row: Row) => unknown;
  /** Figures, aligned at the end in digits of one width. */
  readonly figures?: boolean;
  readonly sortable?: boolean;
}

/** Rows that belong together, under a heading of their own if they have one. */
export interface RowGroup<Row> {
  readonly key: string;
  readonly heading?: unknown;
  readonly rows: readonly Row[];
}

export interface Sort {
  readonly key: string;
  readonly descending: boolean;
}

export interface TableOptions<Row> {
  /** The table's name to a screen reader. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly groups: readonly RowGroup<Row>[];
  readonly rowKey: (row: Row) => string;
  readonly rowClass?: (row: Row) => string;
  /** How many rows there are in all, where the groups hold only the first of them. */
  readonly total?: number | undefined;
  readonly sort?: Sort | undefined;
  /** Stands before the sortable columns where rows are cards. */
  readonly sortLabel?: string;
  readonly onSort?: (key: string) => void;
}

/**
 * A table: columns where there is room, one card a row where there is not.
 *
 * The roles are written out because a table laid out as a grid loses its own in some browsers. On cards the column
 * labels are shown from `data-label` without being read twice, and the sortable headers stay as a line of buttons.
 * Rows carry their position where more rows exist than are shown, so that a window over them stays a table.
 */
export function table<Row>(options: TableOptions<Row>): TemplateResult {
  const { label, columns, groups, rowKey, rowClass, total, sortLabel } = options;
  let position = 1;
  const row = (each: Row) =>
    html`<tr
      role="row"
      part="row"
      class=${rowClass?.(each) ?? nothing}
      aria-rowindex=${total === undefined ? nothing : (position += 1)}
    >
      ${columns.map((column, index) => cell(column, each, index === 0))}
    </tr>`;
  return html`<table
    role="table"
    part="table"
    aria-label=${label}
    aria-rowcount=${total === undefined ? nothing : total + 1}
  >
    <thead>
      <tr role="row" data-label=${sortLabel ?? nothing}>
        ${columns.map((column) => header(column, options))}
      </tr>
    </thead>
    ${repeat(
      groups,
      ({ key }) => key,
      ({ heading, rows }) =>
        html`<tbody>
          ${
            heading === undefined
              ? nothing
              : html`<tr role="row" class="group">
                  <th role="rowheader" scope="rowgroup" colspan=${columns.length}>${heading}</th>
                </tr>`
          }
          ${repeat(rows, rowKey, row)}
        </tbody>`,
    )}
  </table>`;
}

function header<Row>(column: Column<Row>, { sort, onSort }: TableOptions<Row>): TemplateResult {
  const { key, label, figures, sortable } = column;
  const direction = sort?.descending ? 'descending' : 'ascending';
  return html`<th
    role="columnheader"
    scope="col"
    class=${figures ? 'figures' : nothing}
    aria-sort=${sort?.key === key ? direction : nothing}
  >
    ${sortable ? html`<button type="button" @click=${() => onSort?.(key)}>${label}</button>` : label}
  </th>`;
}

function cell<Row>(column: Column<Row>, row: Row, isHeader: boolean): TemplateResult {
  const { label, figures } = column;
  if (isHeader) return html`<th role="rowheader" scope="row">${column.cell(row)}</th>`;
  return html`<td role="cell" class=${figures ? 'figures' : nothing} data-label=${label}>
    ${column.cell(row)}
  </td>`;
}

/** What pressing a column's header turns a sort into: ascending, then descending, then the order of before. */
export function nextSort(sort: Sort | undefined, key: string): Sort | undefined {
  if (sort?.key !== key) return { key, descending: false };
  return sort.descending ? undefined : { key, descending: true };
}
