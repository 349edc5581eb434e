import { useRead } from '../api/hooks.ts';
import { said } from './said.ts';

/** A value of a setting in words, by the form the program says it has. */
export default function SettingValue({ name, value }: { name: string; value: unknown }) {
  const { data } = useRead('getProgram');
  const setting = data?.settings.find((one) => one.name === name);
  return <span>{setting ? said(setting.shape, value) : '…'}</span>;
}
