// The views of the account's tokens as links, and the form that saves the current one.
import { useId, useRef, useState, useSyncExternalStore } from 'react';
import { onSavedViewsChange, savedViews, storeViews } from '../../../api/saved-views.ts';
import type { AuditQuery } from '../../../domain/audit/audit-query.ts';
import { isolatedLine } from '../../../domain/foreign-text.ts';
import { type SavedView, viewNameProblem } from '../../../domain/saved-view.ts';
import type { User } from '../../../domain/user.ts';
import { Alert } from '../../../ui/alert.tsx';
import { Button, IconButton } from '../../../ui/button.tsx';
import { CopyButton } from '../../../ui/copy-button.tsx';
import { Field } from '../../../ui/form/field.tsx';
import { TextInput } from '../../../ui/form/text-input.tsx';
import { useErrorAnnouncement } from '../../../ui/form/use-error-announcement.ts';
import { useToast } from '../../../ui/toast.tsx';
import { FormShell } from '../../form/form-shell.tsx';
import { formatSearch, hrefOf, searchOf } from '../../navigation/addresses.ts';
import { Link } from '../../navigation/link.tsx';
import { ForeignText } from '../../text/foreign-text.tsx';
import { formatAuditQuery } from '../account/account-search.ts';
import { ownerOf } from '../replace/use-replacements.ts';
import { builtInViews } from './built-in-views.ts';
import styles from './views.module.css';

type ViewsPanelProps = {
  readonly user: User;
  readonly query: AuditQuery;
  readonly onClose: () => void;
};

export function ViewsPanel({ user, query, onClose }: ViewsPanelProps) {
  const owner = ownerOf(user);
  const own = useSyncExternalStore(onSavedViewsChange, () => savedViews(owner));
  // A page or an open token is no part of a view.
  const current = formatAuditQuery({ ...query, page: 1, openId: null });
  const titleId = useId();
  const titleRef = useRef<HTMLParagraphElement>(null);
  const remove = (view: SavedView) => {
    storeViews(
      owner,
      own.filter(each => each !== view),
    );
    titleRef.current?.focus();
  };
  return (
    <div className={styles.panel}>
      <ul className={styles.list} aria-label="Built-in views">
        {builtInViews(user.id).map(view => (
          <li key={view.name} className={styles.view}>
            <ViewLink view={view} onClose={onClose} />
          </li>
        ))}
      </ul>
      <p id={titleId} ref={titleRef} tabIndex={-1} className={styles.title}>
        Your views
      </p>
      {own.length === 0 ? (
        <p className={styles.muted}>You have saved no view in this browser.</p>
      ) : (
        <ul className={styles.list} aria-labelledby={titleId}>
          {own.map(view => (
            <li key={view.name} className={styles.view}>
              <ViewLink view={view} onClose={onClose} />
              <IconButton
                icon="trash"
                label={`Delete the view ${isolatedLine(view.name)}`}
                onClick={() => remove(view)}
              />
            </li>
          ))}
        </ul>
      )}
      <SaveForm
        own={own}
        onSave={name => storeViews(owner, [...own, { name, search: formatSearch(current) }])}
      />
      <div>
        <CopyButton
          text={location.origin + hrefOf('/account/tokens', current)}
          label="Copy a link to the current view"
        />
      </div>
    </div>
  );
}

type ViewLinkProps = { readonly view: SavedView; readonly onClose: () => void };

function ViewLink({ view, onClose }: ViewLinkProps) {
  const search = searchOf('/account/tokens', view.search);
  return (
    <Link to="/account/tokens" search={search} onOpen={onClose}>
      <ForeignText text={view.name} />
    </Link>
  );
}

type SaveFormProps = {
  readonly own: readonly SavedView[];
  /** @returns whether it was stored. */
  readonly onSave: (name: string) => boolean;
};

function SaveForm({ own, onSave }: SaveFormProps) {
  const toast = useToast();
  const id = useId();
  const ref = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isStored, setStored] = useState(true);
  const showError = useErrorAnnouncement();
  const save = async () => {
    const wrong = viewNameProblem(name, own);
    setProblem(wrong);
    if (wrong !== null) {
      showError(ref.current, wrong);
      return;
    }
    const stored = onSave(name.trim());
    setStored(stored);
    if (!stored) return;
    setName('');
    toast({ message: 'View saved in this browser', tone: 'success' });
  };
  return (
    <FormShell
      className={styles.form}
      submitError={
        !isStored && (
          <Alert tone="danger" title="Couldn’t save the view." role="alert">
            The browser has no storage left, or blocks it. Copy the link to the view instead.
          </Alert>
        )
      }
      onSubmit={save}
    >
      <Field id={id} label="Save the current view as" error={problem}>
        {control => (
          <TextInput
            {...control}
            ref={ref}
            value={name}
            autoComplete="off"
            onChange={event => setName(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" size="small">
        Save view
      </Button>
    </FormShell>
  );
}
