import { FileInput } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import classes from './file-field.module.css';
import { bytesSaid } from './said.ts';

type Props = {
  label: string;
  required: boolean;
  file: File | null;
  set: (file: File | null) => void;
  error: string | undefined;
};

/** A file, chosen or dropped here. */
export function FileField({ label, required, file, set, error }: Props) {
  const [over, setOver] = useState(false);
  const enter = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <fieldset
      className={classes.place}
      data-over={over || undefined}
      onDragEnter={enter}
      onDragOver={enter}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [dropped] = event.dataTransfer.files;
        if (dropped) set(dropped);
      }}
    >
      <FileInput
        label={label}
        description={file ? bytesSaid(file.size) : 'Choose it, or drop it here'}
        placeholder="No file yet"
        required={required}
        clearable
        clearButtonProps={{ 'aria-label': `Take away: ${label}` }}
        error={error}
        value={file}
        onChange={set}
      />
    </fieldset>
  );
}
