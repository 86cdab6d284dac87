import { Dropdown, Modal } from 'antd';
import { useState } from 'react';
import { useSpeech } from '../app/language.tsx';
import { PasswordForm } from './DutyPage.tsx';
import { useMe, useSession } from './session.tsx';

/** Who is signed in, with which roles; password and way out. */
export function AccountMenu() {
  const { say, language } = useSpeech();
  const me = useMe();
  const { signOut, look } = useSession();
  const [isChanging, setChanging] = useState(false);
  const roles = me.roles.map(({ role, label, scope }) => ({
    key: `${role} ${scope}`,
    label: `${label[language]} · ${scope.replace(/^school:\d+:/, '')}`,
    disabled: true,
  }));
  const items = [
    ...roles,
    { type: 'divider' as const },
    { key: 'password', label: say('password.change'), onClick: () => setChanging(true) },
    { key: 'leave', label: say('signIn.leave'), onClick: () => void signOut() },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} autoFocus>
        <button type="button" className="account" aria-label={say('signIn.account', { name: me.fullName })}>
          {me.fullName}
        </button>
      </Dropdown>
      <Modal
        title={say('password.title')}
        open={isChanging}
        footer={null}
        onCancel={() => setChanging(false)}
        destroyOnHidden
      >
        <PasswordForm
          onDone={async () => {
            setChanging(false);
            await look();
          }}
        />
      </Modal>
    </>
  );
}
