import { Modal, NumberInput, Skeleton, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormProps } from '../acts/act.ts';
import { ActForm } from '../acts/act-form.tsx';
import { at } from '../acts/body.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { errorAt } from '../api/problem.ts';
import { Trouble } from '../trouble.tsx';
import { fileSaid } from './said.ts';

type Addresses = Readonly<Record<string, string>>;

/** Sets where a list is downloaded from each day, and from which hour on. Without an address it is not. */
export default function DownloadsForm({ row, close }: FormProps) {
  const formats = useRead('getListFormats');
  const [addresses, setAddresses] = useState<Addresses>(() => addressesOf(row));
  const [hour, setHour] = useState(Number(at(row ?? {}, 'download.hour') ?? 3));
  const set = useAct('setListDownloads', close);
  const roles = formats.data?.formats.find(({ slug }) => slug === row?.format)?.files;
  const given = Object.fromEntries(Object.entries(addresses).filter(([, address]) => address !== ''));
  return (
    <Modal opened onClose={close} title="Daily download" closeOnClickOutside={false}>
      {formats.error && <Trouble error={formats.error} />}
      {!roles && !formats.error && <Skeleton height={240} aria-label="Loading" />}
      {roles && (
        <ActForm
          does="Save"
          submit={() => {
            set.mutate({ path: { list: String(row?.id) }, body: { addresses: given, hour } });
          }}
          close={close}
          error={set.error}
          pending={set.isPending}
        >
          {roles.map((role) => (
            <TextInput
              key={role}
              label={`Download ${fileSaid(role)} from`}
              type="url"
              maxLength={500}
              error={errorAt(set.error, `addresses.${role}`)}
              value={addresses[role] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setAddresses((before) => ({ ...before, [role]: value.trim() }));
              }}
            />
          ))}
          <NumberInput
            label="From which hour on"
            description="0 to 23, of the legal day"
            required
            min={0}
            max={23}
            allowDecimal={false}
            error={errorAt(set.error, 'hour')}
            value={hour}
            onChange={(value) => typeof value === 'number' && setHour(value)}
          />
          <Text size="sm" c="dimmed">
            What comes is handed in as by hand. Without an address nothing is downloaded.
          </Text>
        </ActForm>
      )}
    </Modal>
  );
}

function addressesOf(row: FormProps['row']): Addresses {
  const kept = at(row ?? {}, 'download.addresses');
  return typeof kept === 'object' && kept !== null ? (kept as Addresses) : {}; // Safe: the API gives addresses by file.
}
