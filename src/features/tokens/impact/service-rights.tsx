// Opens who and what can change or purge the service that the account's tokens are filtered by. Loaded on demand.
import { Disclosure } from '../../../ui/disclosure.tsx';
import { lazyPart } from '../../problems/lazy-part.tsx';
import type { ServiceRightsPanelProps } from './service-rights-panel.tsx';

const ServiceRightsPanel = lazyPart(
  () => import('./service-rights-panel.tsx').then(module => module.ServiceRightsPanel),
  { loading: () => <p>Counting…</p> },
);

export function ServiceRights(props: ServiceRightsPanelProps) {
  return (
    <Disclosure summary="Who can change or purge this service now">
      <ServiceRightsPanel {...props} />
    </Disclosure>
  );
}
