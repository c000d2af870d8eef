// A report as it is read on the screen and on paper.
import { Fragment, memo, type ReactNode } from 'react';
import type { ReportDocument } from '../../../domain/audit/report-document.ts';
import type { ReportSection, ReportTable } from '../../../domain/audit/report-sections.ts';
import { plainSentence, type Sentence } from '../../../domain/sentence.ts';
import { classNames } from '../../../ui/class-names.ts';
import { DetailsList } from '../../../ui/details-list.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { ColumnTh, ListGrid, ListHead, ListRows, ListTd, ListTr, RowTh } from '../../../ui/list-markup.tsx';
import { SentenceText } from '../../text/sentence-text.tsx';
import styles from './report.module.css';

type ReportViewProps = {
  readonly document: ReportDocument;
  /** Stands below the numbers of the tokens. */
  readonly picture: ReactNode;
};

export const ReportView = memo(function ReportView({ document, picture }: ReportViewProps) {
  const { title, isPartial, state, about, sections } = document;
  return (
    <article className={styles.report}>
      {/* On paper there is no dialog. */}
      <p className={styles.title}>{title}</p>
      <p className={classNames(styles.state, isPartial && styles.partial)}>
        <Icon name={isPartial ? 'alert-triangle' : 'check-circle'} />
        <strong>{state}</strong>
      </p>
      <DetailsList
        items={about.map(({ term, detail }) => ({ term, detail: <SentenceText parts={detail} /> }))}
      />
      {sections.map((section, index) => (
        <Fragment key={section.title}>
          <Section section={section} />
          {index === 0 && picture}
        </Fragment>
      ))}
    </article>
  );
});

function Section({ section: { title, level, text, tables, note } }: { readonly section: ReportSection }) {
  return (
    <section className={styles.section}>
      {level === 1 ? <h3>{title}</h3> : <h4>{title}</h4>}
      {text.map(each => (
        <p key={each}>{each}</p>
      ))}
      <div className={styles.tables}>
        {tables.map(table => (
          <Table key={table.caption} {...table} />
        ))}
      </div>
      {note !== null && <p className={styles.note}>{note}</p>}
    </section>
  );
}

function Table({ caption, head, rows }: ReportTable) {
  // Tables with numbers are narrow. In a narrow window the rows of the others are cards.
  const isWide = head.length > 2;
  return (
    <ListGrid className={classNames(styles.table, isWide && styles.wide)}>
      <caption className="visually-hidden">{caption}</caption>
      <ListHead>
        {head.map(each => (
          <ColumnTh key={each}>{each}</ColumnTh>
        ))}
      </ListHead>
      <ListRows>
        {rows.map(cells => (
          <ListTr key={plainSentence(cells.flat())}>
            {cells.map((cell, column) => (
              <Cell key={head[column]} column={column} name={head[column] ?? ''} words={cell} />
            ))}
          </ListTr>
        ))}
      </ListRows>
    </ListGrid>
  );
}

type CellProps = { readonly column: number; readonly name: string; readonly words: Sentence };

function Cell({ column, name, words }: CellProps) {
  const text = <SentenceText parts={words} />;
  if (column === 0) return <RowTh>{text}</RowTh>;
  return (
    <ListTd data-column={name} data-public={name === 'ID' || undefined}>
      {text}
    </ListTd>
  );
}
