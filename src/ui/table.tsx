// A <table>, shown as cards below 640 px. Roles are explicit, because Safari drops them with `display: block`.
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './table.module.css';

interface TableProps extends ComponentProps<'table'> {
  caption: ReactNode;
  /** Hides the caption visually, for tables with a visible heading that says the same. */
  captionHidden?: boolean | undefined;
}

export function Table({ caption, captionHidden = false, className, children, ...rest }: TableProps) {
  return (
    <div className={styles.frame}>
      <div className={styles.scroll}>
        <table
          role="table"
          {...rest}
          className={classNames(styles.table, captionHidden && styles.bare, className)}
        >
          <caption className={captionHidden ? 'visually-hidden' : styles.caption}>{caption}</caption>
          {children}
        </table>
      </div>
    </div>
  );
}

export function TableHead({ children }: { children: ReactNode }) {
  return (
    <thead role="rowgroup" className={styles.head}>
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function TableBody(props: ComponentProps<'tbody'>) {
  return <tbody role="rowgroup" {...props} />;
}

interface TableRowProps extends ComponentProps<'tr'> {
  selected?: boolean | undefined;
}

export function TableRow({ selected = false, className, ...rest }: TableRowProps) {
  return (
    <tr role="row" {...rest} className={classNames(styles.row, selected && styles.selected, className)} />
  );
}

interface ThProps extends ComponentProps<'th'> {
  /** `row` marks the cell that names its row. On narrow screens it is the title of the card. */
  scope?: 'col' | 'row' | undefined;
  /** Hides the text visually, e.g. "Actions". */
  labelHidden?: boolean | undefined;
}

export function Th({ scope = 'col', labelHidden = false, className, children, ...rest }: ThProps) {
  return (
    <th
      role={scope === 'row' ? 'rowheader' : 'columnheader'}
      scope={scope}
      {...rest}
      className={classNames(scope === 'row' ? styles.rowHeader : styles.colHeader, className)}
    >
      {labelHidden ? <span className="visually-hidden">{children}</span> : children}
    </th>
  );
}

interface TdProps extends Omit<ComponentProps<'td'>, 'align'> {
  /** The column's name, shown beside the value on cards. Omit it for checkboxes and actions. */
  label?: string | undefined;
  align?: 'start' | 'end' | undefined;
}

export function Td({ label, align = 'start', className, children, ...rest }: TdProps) {
  return (
    <td
      role="cell"
      {...rest}
      data-label={label}
      className={classNames(styles.cell, align === 'end' && styles.end, className)}
    >
      <div className={styles.value}>{children}</div>
    </td>
  );
}
