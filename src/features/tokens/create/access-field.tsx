// Form field for the services that the token can access.
import { useQuery } from '@tanstack/react-query';
import { useController, useFormContext, useWatch } from 'react-hook-form';
import { foldedText } from '../../../domain/comparable-text.ts';
import { policyHint } from '../../../domain/token-policy.ts';
import { Alert } from '../../../ui/alert.tsx';
import { ChoiceGroup, Radio } from '../../../ui/form/choices.tsx';
import { Combobox } from '../../../ui/form/combobox.tsx';
import { ListGaps } from '../../problems/list-gaps.tsx';
import { RequestProblem } from '../../problems/request-problem.tsx';
import { searchOptions } from '../../problems/search-options.ts';
import { servicesQuery } from '../service-queries.ts';
import styles from './create-page.module.css';
import type { FormValues } from './form-values.ts';
import { tokenPolicy } from './token-policy.ts';

const NOUN = { one: 'service', other: 'services' };

export function AccessField() {
  const { register, formState } = useFormContext<FormValues>();
  const [access, scopes] = useWatch<FormValues, ['access', 'scopes']>({ name: ['access', 'scopes'] });
  const hasAccountScope = scopes.includes('global') || scopes.includes('global:read');
  return (
    <div className={styles.group}>
      <ChoiceGroup
        id="access"
        legend="Access"
        layout="columns"
        hint={policyHint(tokenPolicy(), 'access')}
        error={formState.errors.access?.message}
      >
        <Radio
          {...register('access')}
          value="all"
          label="All services"
          hint="All current and future services."
        />
        <Radio
          {...register('access')}
          value="limited"
          label="Limit to services"
          hint="Only the services you choose."
        />
      </ChoiceGroup>
      {access === 'limited' && <ServicePicker />}
      {access === 'limited' && hasAccountScope && (
        <Alert tone="warning" title="Account-level endpoints aren’t limited by service.">
          {`With this scope, the token can also ${scopes.includes('global') ? 'use' : 'read'} account-level endpoints, such as users and billing, if its role allows.`}
        </Alert>
      )}
    </div>
  );
}

function ServicePicker() {
  const services = useQuery(servicesQuery);
  const { field, fieldState } = useController<FormValues, 'serviceIds'>({ name: 'serviceIds' });
  const options = services.data?.rows.map(({ id, name }) => ({ id, label: name, detail: id })) ?? [];
  return (
    <>
      {services.isError && (
        <RequestProblem
          error={services.error}
          action="load the services"
          onRetry={() => services.refetch()}
          busy={services.isFetching}
        />
      )}
      {services.data && <ListGaps gaps={services.data} noun={NOUN} onRetry={() => services.refetch()} />}
      <Combobox
        id="serviceIds"
        label="Services"
        hint="Search by name or ID."
        error={fieldState.error?.message}
        options={options}
        fold={foldedText}
        texts={searchOptions}
        required
        selectedIds={field.value}
        onChange={field.onChange}
        missingLabel={services.isSuccess ? undefined : id => id}
        loading={services.isPending}
        noun={NOUN}
      />
    </>
  );
}
