// The elements of a list's table. Roles are explicit, because Safari drops them with `display: block`.
import type { ComponentProps } from 'react';

export function ListGrid(props: ComponentProps<'table'>) {
  return <table role="table" {...props} />;
}

export function ListRows(props: ComponentProps<'tbody'>) {
  return <tbody role="rowgroup" {...props} />;
}

export function ListHead({ children, ...rest }: ComponentProps<'thead'>) {
  return (
    <thead role="rowgroup" {...rest}>
      <tr role="row">{children}</tr>
    </thead>
  );
}

export function ListTr(props: ComponentProps<'tr'>) {
  return <tr role="row" {...props} />;
}

export function ColumnTh(props: ComponentProps<'th'>) {
  return <th role="columnheader" scope="col" {...props} />;
}

export function RowTh(props: ComponentProps<'th'>) {
  return <th role="rowheader" scope="row" {...props} />;
}

export function ListTd(props: ComponentProps<'td'>) {
  return <td role="cell" {...props} />;
}
