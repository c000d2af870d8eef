// A token's scopes, by their API names.
import { ForeignText } from '../text/foreign-text.tsx';
import styles from './tokens.module.css';

export function ScopeNames({ scopes }: { readonly scopes: readonly string[] }) {
  return (
    <ul className={styles.scopes} data-public>
      {scopes.map(scope => (
        <li key={scope}>
          <code>
            <ForeignText text={scope} />
          </code>
        </li>
      ))}
    </ul>
  );
}
