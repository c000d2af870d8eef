// The part of the demo settings in which a client uses a token, as a script or a pipeline would.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readSessionKey } from '../../api/session-key.ts';
import { isolatedText } from '../../domain/foreign-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/form/field.tsx';
import { Select } from '../../ui/form/select.tsx';
import { TextInput } from '../../ui/form/text-input.tsx';
import type { DemoControl } from './demo-control.ts';
import styles from './demo-settings.module.css';

const CLIENTS = [
  'curl/8.5.0',
  'Terraform/1.9.8',
  'GitHub Actions',
  'FastlyCLI/16.1.0',
  'python-requests/2.32',
];

/** Reserved for documentation (RFC 5737). */
const ADDRESS = '198.51.100.24';

export function UseSettings({ control }: { readonly control: DemoControl }) {
  const [text, setText] = useState('');
  const { data: tokens = [], isSuccess } = useQuery({
    queryKey: ['demo', 'tokens', text],
    queryFn: () => {
      const key = readSessionKey();
      return key === null ? [] : control.tokensOf(key, text);
    },
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
  });
  const [chosen, setChosen] = useState<string | null>(null);
  const [client, setClient] = useState(CLIENTS[0] ?? '');
  const [address, setAddress] = useState(ADDRESS);
  const [result, setResult] = useState('');
  if (tokens.length === 0 && text === '') return null;
  const token = tokens.find(({ id }) => id === chosen) ?? tokens[0];
  const use = async () => {
    if (token === undefined) return;
    const name = isolatedText(token.name);
    const isUsed = await control.recordUse(token.id, client.trim(), address.trim());
    setResult(isUsed ? `${client} has used ‘${name}’.` : `‘${name}’ no longer works.`);
  };
  const status = isSuccess && token === undefined ? 'No matching tokens' : result;
  return (
    <section className={styles.section} aria-labelledby="demo-use">
      <h3 id="demo-use">A client uses a token</h3>
      <div className={styles.choice}>
        <Field id="demo-use-text" label="Find a token">
          {field => (
            <TextInput
              {...field}
              type="search"
              value={text}
              onChange={event => {
                setText(event.target.value);
                setChosen(null);
              }}
            />
          )}
        </Field>
        <Field id="demo-use-token" label="Token">
          {field => (
            <Select {...field} value={token?.id} onChange={event => setChosen(event.target.value)}>
              {tokens.map(({ id, name }) => (
                <option key={id} value={id}>
                  {isolatedText(name)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Field id="demo-use-client" label="Client">
          {field => (
            <>
              <TextInput
                {...field}
                list="demo-use-clients"
                value={client}
                onChange={event => setClient(event.target.value)}
              />
              <datalist id="demo-use-clients">
                {CLIENTS.map(each => (
                  <option key={each}>{each}</option>
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field id="demo-use-address" label="IP address">
          {field => (
            <TextInput {...field} value={address} onChange={event => setAddress(event.target.value)} />
          )}
        </Field>
        <Button onClick={use} aria-disabled={token === undefined}>
          Use token now
        </Button>
      </div>
      <p role="status" className={styles.remark}>
        <span key={status}>{status}</span>
      </p>
    </section>
  );
}
