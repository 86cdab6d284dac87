import { Alert, Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useHolds, useMe } from '../access/session.tsx';
import { type Fault, fetchFile } from '../app/api.ts';
import { type BodyOf, change } from '../app/client.ts';
import { useSpeech } from '../app/language.tsx';
import type { ListQuery } from '../app/paths.ts';

type Typed = {
  readonly form: 'csv' | 'xlsx';
  readonly purpose: string;
  readonly columns: 'shown' | 'all';
};

type Properties = {
  readonly list: 'out-of-school' | 'unaided';
  readonly filter: ListQuery;
  /** The columns on the page, as an export names them. */
  readonly columns: readonly string[];
};

/** The form of an export; codes that stand in the address are judged by the server. */
type ExportForm = BodyOf<'post', '/api/exports'>;

/** Hands a file to the browser's own saving. */
export function save({ name, blob }: { readonly name: string; readonly blob: Blob }): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Takes the list out as it is narrowed now: form and purpose are asked for, the rest is kept in the trail. */
export function ExportButton({ list, filter, columns }: Properties) {
  const { say, language } = useSpeech();
  const holds = useHolds();
  const { csrf } = useMe();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();
  if (!holds('lists.export')) return null;
  const take = async ({ columns: which, ...typed }: Typed) => {
    const part = which === 'shown' ? { columns: columns as ExportForm['columns'] } : {};
    setBusy(true);
    setFault(undefined);
    await fetchFile(change('post', '/api/exports'), language, csrf, {
      list,
      ...(filter as Pick<ExportForm, 'township' | 'kind' | 'name' | 'assigned'>),
      ...typed,
      ...part,
    }).then(
      (file) => {
        save(file);
        setOpen(false);
      },
      (refusal: Fault) => setFault(refusal),
    );
    setBusy(false);
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say('export.take')}</Button>
      <Modal
        title={say('export.title')}
        open={isOpen}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Form
          layout="vertical"
          requiredMark={false}
          initialValues={{ form: 'xlsx', columns: 'shown' }}
          onFinish={(typed: Typed) => void take(typed)}
        >
          <p className="note">{say('export.note')}</p>
          {fault && <Alert type="error" showIcon title={fault.message} role="alert" />}
          <Form.Item label={say('export.form')} name="form">
            <Radio.Group
              options={[
                { value: 'xlsx', label: 'Excel (.xlsx)' },
                { value: 'csv', label: 'CSV' },
              ]}
            />
          </Form.Item>
          <Form.Item label={say('export.columns')} name="columns">
            <Radio.Group
              options={[
                { value: 'shown', label: say('export.columnsShown') },
                { value: 'all', label: say('export.columnsAll') },
              ]}
            />
          </Form.Item>
          <Form.Item
            label={say('export.purpose')}
            name="purpose"
            rules={[{ required: true, whitespace: true, min: 4, message: say('export.purposeMissing') }]}
          >
            <Input maxLength={200} placeholder={say('export.purposeHint')} />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={isBusy}>
            {say('export.take')}
          </Button>
        </Form>
      </Modal>
    </>
  );
}
