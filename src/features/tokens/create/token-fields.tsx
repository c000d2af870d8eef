// The fields of the token form, in their order, with a mark on what differs from the token that is replaced.
import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { canCreateAutomationTokens } from '../../../domain/role.ts';
import type { Token } from '../../../domain/token.ts';
import type { User } from '../../../domain/user.ts';
import { AccessField } from './access-field.tsx';
import { AutomationFields } from './automation-fields.tsx';
import { AutomationRefused } from './automation-refused.tsx';
import { ChangedField } from './changed-field.tsx';
import type { MarkedField } from './changed-values.ts';
import styles from './create-page.module.css';
import { ExpirationField } from './expiration-field.tsx';
import type { FormValues } from './form-values.ts';
import { StartFrom } from './least/start-from.tsx';
import { NameField } from './name-field.tsx';
import { ScopeField } from './scope-field.tsx';
import { TypeField } from './type-field.tsx';

type TokenFieldsProps = {
  readonly user: User;
  /** The user's own tokens. */
  readonly tokens: readonly Token[];
  readonly now: Date;
  readonly original: FormValues | undefined;
  /** Why no automation token can be created, or `null`. */
  readonly automationReason: Parameters<typeof TypeField>[0]['automationReason'];
  /** In place of the other fields if the chosen type cannot be created. */
  readonly children: ReactNode;
};

export function TokenFields({ user, tokens, now, original, automationReason, children }: TokenFieldsProps) {
  const type = useWatch<FormValues, 'type'>({ name: 'type' });
  const isAutomation = type === 'automation';
  const changed = (field: MarkedField) => original && <ChangedField original={original} field={field} />;
  return (
    <div className={styles.fields}>
      {original === undefined && (
        <StartFrom
          creator={{
            role: user.role,
            canAutomate: canCreateAutomationTokens(user.role) && automationReason === null,
          }}
          now={now}
        />
      )}
      <div className={styles.group}>
        <NameField tokens={isAutomation ? [] : tokens} />
        {changed('name')}
      </div>
      {canCreateAutomationTokens(user.role) && (
        <div className={styles.group}>
          <TypeField ownRole={user.role} automationReason={automationReason} />
          {changed('type')}
        </div>
      )}
      {isAutomation && automationReason !== null ? (
        <>
          <AutomationRefused reason={automationReason} />
          {children}
        </>
      ) : (
        <>
          {isAutomation && <AutomationFields ownRole={user.role} />}
          {isAutomation && changed('role')}
          <div className={styles.group}>
            <ScopeField ownRole={user.role} />
            {changed('scopes')}
          </div>
          <div className={styles.group}>
            <AccessField />
            {changed('access')}
          </div>
          <div className={styles.group}>
            <ExpirationField now={now} />
            {changed('expiration')}
          </div>
        </>
      )}
    </div>
  );
}
